### Delen: een groep van verschillende mensen, elk met een eigen notitieboek, via een opslag die het niet kan lezen.

## Wat er gebeurd is, wat veilig is, wat je doet
error-sync-invite-group = Dit is een uitnodiging voor een groep. Er is niets veranderd: plak ze bij Groepen, niet bij Synchronisatie.
error-sharing-invite-own = Dit is een uitnodiging voor een computer van dezelfde persoon. Er is niets veranderd: plak ze bij Instellingen, Synchronisatie, op die andere computer.
error-sharing-off = Deze groep wordt niet gedeeld. Ze is veilig in je notitieboek. Deel ze eerst, op een plek waar de anderen bij kunnen.
error-sharing-is-on = Deze groep wordt al gedeeld, of je hebt gevraagd om toegelaten te worden. Er is niets veranderd.
error-sharing-left = Je hebt deze groep verlaten. Je kopie is hier veilig, en er is niets veranderd. Wil je terugkomen, vraag dan een uitnodiging aan wie de groep beheert; wil je delen wat je hebt, begin dan een nieuwe groep.
error-sharing-left-changed = Je hebt deze groep verlaten, en je kopie is sindsdien veranderd. Terugkomen zou die veranderingen naar de anderen sturen; daarom is er niets gedaan. Begin een nieuwe groep om opnieuw te delen.
error-sharing-elsewhere = Een andere computer van jou deelt deze groep al. Er is niets veranderd: nodig deze computer daar uit.
error-sharing-elsewhere-out = Deze groep werd gedeeld door een computer die niet meer van jou is. Er is niets veranderd: kom terug met de woorden van je herstelblad, of vraag een uitnodiging aan iemand die de groep beheert.
error-sharing-again-where = Hier is niet genoteerd waar deze groep ligt. Er is niets veranderd: geef het adres van de opslag.
error-sharing-again-moved = Een andere computer van jou heeft sindsdien genoteerd dat deze groep elders ligt. Daar is niets gevraagd, en er is niets veranderd. Heb jij de groep verplaatst, zeg dat dan en kom daar terug (in een terminal: --follow); zo niet, verwijder dan eerst die computer.
error-sharing-again-words = Met deze woorden kom je niet in deze groep: je bent eruit gehaald, er is een nieuwer herstelblad gemaakt, of dit is een andere opslag. Er is niets veranderd. Zoek het nieuwste blad en kijk het adres na, of vraag een uitnodiging aan iemand die de groep beheert.
error-sharing-here = In dit notitieboek staat een groep die zegt dezelfde te zijn. Er is niets veranderd en niets gemengd. Vraag een nieuwe uitnodiging.
error-sharing-nobody = Dit notitieboek wacht nog om te weten van wie het is. Er is niets veranderd: laat eerst deze computer toe, bij Instellingen, Synchronisatie.
error-sharing-name = De groep moet weten hoe ze je noemt. Er is niets veranderd: geef je naam.
error-sharing-not-keeper = Alleen wie de groep beheert, laat anderen toe en haalt hen eruit. Er is niets veranderd: vraag het aan een van hen.
error-sharing-person-own = Dit ben jij. Er is niets veranderd: verlaat de groep.
error-sharing-person-missing = Zo iemand is niet in de groep, of is er al uitgehaald. Er is niets veranderd: kijk in de lijst.
error-sharing-last-keeper = Niemand anders beheert deze groep, en zonder beheerder kan niemand nog iemand toelaten. Er is niets veranderd. Laat eerst iemand mee beheren.

## Hoe het staat
sharing-state-off = Deze groep staat alleen in je notitieboek.
sharing-state-waiting = Je wacht om toegelaten te worden. Vergelijk de zes woorden met wie je heeft uitgenodigd.
sharing-state-on = Deze groep wordt gedeeld.
sharing-state-outside = Je hoort niet meer bij deze groep. Wat je ervan hebt, blijft hier.
sharing-state-copied = Dit notitieboek is een kopie. Voor de groep is dit een nieuwe computer die nog niet is toegelaten.
sharing-state-left = Je bent weggegaan op { $date }. Wat hier staat, is je eigen kopie.
sharing-state-elsewhere = “{ $device }” zit in deze groep, en brengt je wat eruit komt.
sharing-state-elsewhere-out = “{ $device }”, die niet meer van jou is, zat in deze groep. Er komt nu niets meer uit: kom terug met de woorden van je herstelblad, of vraag een uitnodiging aan iemand die de groep beheert.
sharing-person-me = jij
sharing-person-keeper = beheert de groep
sharing-person-out = eruit gehaald, of weggegaan
sharing-keeper-make = Mee laten beheren
sharing-keeper-made = “{ $name }” beheert de groep mee: laat anderen binnen, en haalt hen eruit.

## In het venster
sharing = Delen
sharing-what = Met de mensen van deze groep, elk met een eigen notitieboek. Jullie ontmoeten elkaar op een plek waar jullie allemaal bij kunnen: een map van een cloud of een netwerkschijf, een WebDAV-server, een bucket. Wat daar ligt is verzegeld: wie het bewaart, kan het niet lezen. Het charter, de bijeenkomsten die je met de groep deelde en de lijst van haar mensen staan erin; wat alleen jij leest, blijft bij jou.
sharing-me = Je naam in deze groep
sharing-begin = Deze groep delen
sharing-people = Wie erin zit
sharing-people-what = Elk van hen leest en schrijft alles in deze groep. Wie de groep beheert, kan anderen toelaten en eruit halen.
sharing-heard = laatst iets van gehoord op { $moment }
sharing-invite = Iemand uitnodigen…
sharing-invite-title = Iemand in deze groep uitnodigen
sharing-invite-what = Geef deze tekst aan één persoon, langs een weg die je vertrouwt, samen met toegang tot de opslag. Hij is geheim, en geldt tot { $until }. Kom dan hier terug en vergelijk de zes woorden, bijvoorbeeld aan de telefoon.
sharing-invite-own = Een andere computer van mij toelaten…
sharing-invite-own-title = Een andere computer van jou
sharing-invite-own-what = Je beheert deze groep niet, dus komt met deze tekst alleen een andere computer van jou binnen, met je eigen notitieboek. Hij is geheim, en geldt tot { $until }. Plak hem daar bij Groepen, kom dan hier terug en vergelijk de zes woorden. Vraag het voor iemand anders aan wie de groep beheert.
sharing-invite-code = Hetzelfde, om te fotograferen
sharing-request = “{ $name }” vraagt om toegelaten te worden
sharing-request-what = Leest { $name } je deze zes woorden voor? Zo niet, dan vraagt misschien iemand anders het.
sharing-request-who = In de lijst van de groep is dit
sharing-request-new = iemand nieuw, “{ $name }”
sharing-request-keeper = Mag ook anderen toelaten en eruit halen
sharing-approve = Ze zijn hetzelfde: toelaten
sharing-refuse = Ze zijn het niet
sharing-let-in = “{ $name }” zit erin.
sharing-not-let-in = Er is niemand toegelaten, en de uitnodiging geldt voor niemand meer.
sharing-remove = Eruit halen…
sharing-remove-title = “{ $name }” uit deze groep halen?
sharing-remove-what = Wat jullie voortaan schrijven, kan deze persoon niet lezen. Wat hij of zij al heeft, blijft daar, en ook bij jullie. Kring kan de toegang tot de opslag niet wegnemen: doe dat waar die bewaard wordt.
sharing-remove-do = Eruit halen
sharing-removed = “{ $name }” zit er niet meer in. Neem nu ook de toegang tot de opslag weg, waar die bewaard wordt.
sharing-leave = De groep verlaten…
sharing-leave-title = Deze groep verlaten?
sharing-leave-what = Wat hier van de groep is, blijft in je notitieboek, als je eigen kopie, en gaat niet verder. De anderen zien dat je weg bent.
sharing-leave-do = Verlaten
sharing-has-left = Je bent weg. Wat hier staat, is je eigen kopie.
sharing-stop = Niet meer vragen
sharing-stopped = Je vraagt niets meer.
sharing-again = Terugkomen met de woorden…
sharing-again-what = “{ $device }” zat in “{ $group }”, en deze computer niet. Is “{ $device }” kwijt, dan kom je met de woorden van je herstelblad weer binnen.
sharing-again-copied = Dit notitieboek is een kopie, en “{ $group }” kent deze computer nog niet. Met de woorden van je herstelblad kom je weer binnen.
sharing-again-title = Terug in “{ $group }”
sharing-again-at = De groep ligt hier: { $address }
sharing-moved = Een van je computers heeft sindsdien genoteerd dat deze groep op { $address } ligt; tot nu toe was dat { $before }. Heb jij haar niet verplaatst, dan is die computer misschien in andere handen: verwijder hem eerst.
sharing-moved-follow = Ik heb de groep verplaatst: kom daar terug
sharing-again-do = Terugkomen
sharing-is-back = Je zit weer in deze groep. Is de andere computer kwijt, verwijder hem dan bij Mijn computers: dan is hij ook uit je groepen.
sharing-words-what = Lees deze zes woorden voor aan wie je heeft uitgenodigd. Zijn die van hen dezelfde, dan laten ze je toe.
sharing-join = Aansluiten bij een groep
sharing-join-what = Plak de uitnodiging die iemand voor je gemaakt heeft. Je eigen pagina’s blijven van jou.
sharing-join-begin = Een uitnodiging plakken…
sharing-join-do = Vragen om toegelaten te worden
sharing-joined = Vergelijk nu de zes woorden.
sharing-closed-name = Een besloten groep
sharing-closed-what = Met de mensen van deze groep, elk met een eigen notitieboek. De afspraak, de sessies en de notities van de groep zijn verzegeld, elk met een eigen sleutel: wie de opslag bewaart, kan ze niet lezen. Je eigen notities, die voor je supervisie en je lijst met aliassen blijven bij jou.
sharing-closed-people-what = Elk van hen heeft de notities van de groep en schrijft erin. Wie de groep beheert, kan anderen toelaten en eruit halen. Wat hier eindigt, eindigt ook bij hen, zodra hun notitieboek weer naar de opslag kijkt; wat ze er intussen in schreven, verdwijnt mee.
sharing-closed-remove-what = Wat jullie voortaan schrijven, kan deze persoon niet lezen. De notities die hij of zij al heeft, blijven daar tot hun dag. Kring kan de toegang tot de opslag niet wegnemen: doe dat waar die bewaard wordt.
sharing-closed-leave-what = De notities die hier staan, blijven tot hun dag in je notitieboek, als je eigen kopie. Wat de anderen voortaan beëindigen, eindigt hier niet meer.

## What others changed
news-since = Sinds je hier laatst was ({ $when })
news-line = { $change ->
    [added] { $who } voegde { $what } toe
    [trashed] { $who } legde { $what } in de prullenbak
   *[changed] { $who } veranderde { $what }
}
news-where = { $line } ({ $places })
news-somebody = Iemand
news-what-circle = de groep zelf
news-what-charter = het charter
news-what-charter-version = versie { $title } van het charter
news-what-meeting = de bijeenkomst van { $date }, “{ $title }”
news-what-meeting-undated = de bijeenkomst “{ $title }”
news-what-closed-group = wat de groep afsprak
news-what-closed-session = de sessie “{ $title }”
news-place-items = { $count ->
    [one] { $count } punt
   *[other] { $count } punten
}
news-place-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } mensen
}
news-place-dates = { $count ->
    [one] { $count } datum
   *[other] { $count } datums
}
news-place-parked = { $count } geparkeerd
news-place-decisions = { $count ->
    [one] { $count } beslissing
   *[other] { $count } beslissingen
}
news-place-actions = { $count ->
    [one] { $count } actie
   *[other] { $count } acties
}
news-place-said = { $count ->
    [one] { $count } handtekening of reactie
   *[other] { $count } handtekeningen of reacties
}
news-place-details = tijd, plaats of doel
news-place-run = het verloop
news-place-write-up = het verslag
news-place-order = de volgorde
news-place-back = terug uit de prullenbak
news-place-looks = naam en uiterlijk
news-place-languages = talen
news-place-case = wat werd ingebracht
news-place-notes = de notities
news-seen = Ik heb dit gezien
news-all = { $count ->
    [one] Nog { $count } regel tonen
   *[other] Nog { $count } regels tonen
}
news-count = { $count } nieuw
news-charter = Wat er in het charter veranderde sinds je hier laatst was
