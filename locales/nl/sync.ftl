### Synchronisatie: het notitieboek op iemands andere toestellen, via een opslag die het niet kan lezen.

## Wat er gebeurde, wat veilig is, wat je doet
error-sync-off = Synchronisatie staat uit. Je notitieboek is veilig op deze computer. Zet ze eerst aan, met een map van jezelf.
error-sync-is-on = Dit notitieboek gebruikt al een opslag. Er is niets veranderd: zet de synchronisatie eerst uit om een andere te gebruiken.
error-sync-copied = Dit notitieboek is een kopie, en dus een nieuw toestel dat nog niemand heeft toegelaten. Er is niets verstuurd en niets verloren. Nodig het uit op een toestel dat erbij hoort en sluit hier aan; of zet de synchronisatie hier uit en weer aan.
error-sync-outside = Dit toestel is verwijderd, of nog niet toegelaten. Wat in het notitieboek staat is hier veilig. Laat het toe op een toestel dat erbij hoort.
error-sync-not-allowed = Dit toestel mag dat niet. Er is niets veranderd: doe het op een toestel dat er langer bij hoort.
error-sync-address = Dit adres leidt naar geen opslag die Kring kent. Er is niets geschreven. Geef file:///PAD, webdav+https://SERVER/PAD of s3://BUCKET?endpoint=https://SERVER.
error-sync-address-clear = Dit adres is niet versleuteld, en een wachtwoord zou onderweg leesbaar zijn. Er is niets verstuurd. Gebruik https; zonder kan alleen een opslag op deze computer.
error-sync-address-secret = In dit adres staat een naam of een wachtwoord, en adressen worden getoond. Er is niets verstuurd. Laat het weg, en geef naam en wachtwoord in hun eigen velden.
error-sync-away = De opslag is niet te bereiken. Je notitieboek is veilig, en wat je schrijft wacht hier. Kijk of de map, de stick of het netwerk er is; Kring probeert het vanzelf opnieuw.
error-sync-slow = De opslag is er en antwoordt niet op tijd. Je notitieboek is veilig, en wat je schrijft wacht hier. Kring probeert het vanzelf opnieuw.
error-sync-busy = De opslag antwoordt dat hij het druk heeft, of nu op slot is. Je notitieboek is veilig, en wat je schrijft wacht hier. Kring probeert het vanzelf opnieuw.
error-sync-login-refused = De opslag aanvaardt deze naam en dit wachtwoord niet. Je notitieboek is veilig, en wat je schrijft wacht hier. Geef ze nog een keer; veel clouds willen een wachtwoord dat voor een app gemaakt is.
error-sync-login-missing = Het wachtwoord voor de opslag staat niet in de sleutelhanger van deze computer, of die is vergrendeld. Je notitieboek is veilig, en wat je schrijft wacht hier. Ontgrendel de sleutelhanger, of geef het wachtwoord nog een keer.
error-sync-clock = De opslag weigert omdat de klok van deze computer niet klopt. Je notitieboek is veilig, en wat je schrijft wacht hier. Zet de klok gelijk; Kring probeert het vanzelf opnieuw.
error-sync-untrusted = De opslag kan niet bewijzen dat hij is wat zijn adres zegt. Er is niets naartoe gestuurd, en je notitieboek is veilig. Kijk het adres na; meld je in een hotel of een trein eerst aan op het netwerk.
error-sync-nowhere = Die plek is er niet in de opslag. Je notitieboek is veilig, en wat je schrijft wacht hier. Maak die map of bucket, of kijk het adres na.
error-sync-region = Deze bucket ligt in een andere regio dan opgegeven. Je notitieboek is veilig, en wat je schrijft wacht hier. Geef het adres opnieuw, met de regio die je aanbieder bij de bucket toont.
error-sync-nonsense = Wat op dit adres antwoordt, is geen opslag die Kring kent: misschien een pagina om je aan te melden. Je notitieboek is veilig, en wat je schrijft wacht hier. Kijk het adres na.
error-sync-full = De opslag is vol. Je notitieboek is veilig, en wat je schrijft wacht hier. Maak er ruimte; Kring probeert het vanzelf opnieuw.
error-sync-read-only = De opslag neemt niets aan van dit toestel. Je notitieboek is veilig, en wat je schrijft wacht hier. Vraag toegang om er te schrijven, of gebruik een andere plek.
error-sync-too-large = Een van je bestanden is groter dan de opslag toestaat. Het is hier veilig, en alles wat kleiner is gaat door. Sta in de opslag grotere bestanden toe.
error-sync-failed = De opslag antwoordde niet zoals het moet. Je notitieboek is veilig, en wat je schrijft wacht hier. Kring probeert het vanzelf opnieuw.
error-sync-check-reads = Deze opslag geeft iets anders terug dan wat erin geschreven is. Er is niets van jou verstuurd. Kies een andere.
error-sync-move-other = Wat van jou is, ligt niet op dit adres. Er is niets veranderd. Kopieer alles uit de opslag zoals die was, in zijn geheel, en zeg het dan opnieuw.
error-sync-invite-wrong = Dit is geen uitnodiging, of er ontbreekt een stuk. Er is niets veranderd: kopieer de hele tekst nog een keer.
error-sync-invite-old = Deze uitnodiging geldt niet meer. Er is niets veranderd: maak een nieuwe op het andere toestel.
error-sync-invite-used = Deze uitnodiging is al gebruikt, of geweigerd. Er is niets veranderd: vraag een nieuwe.
error-sync-not-let-in = Dit toestel is niet toegelaten: de vraag is geweigerd, of een ander toestel is met dezelfde uitnodiging toegelaten. Wat in het notitieboek staat, is hier veilig. Zet synchroniseren hier uit, en vraag het met een nieuwe uitnodiging.
error-sync-device-known = Dit toestel hoorde er al eens bij, en kan niet als hetzelfde terugkomen. Er is niets veranderd: zet er synchroniseren uit, vergrendel het notitieboek en open het opnieuw, en laat het vragen met een nieuwe uitnodiging.
error-sync-join-again = Dit notitieboek heeft net een opslag verlaten, en vraagt vanaf de volgende opening onder een nieuwe naam om toegelaten te worden. Er is niets veranderd: vergrendel het, open het, en plak de uitnodiging opnieuw.
error-sync-join-written = In dit notitieboek staan pagina’s, en die zouden zich met die van het andere mengen. Er is niets veranderd. Sluit aan met een nieuw, leeg notitieboek; met een export neem je je pagina’s mee.
error-sync-join-other = Het was het notitieboek van iemand anders dat dit heeft toegelaten. Er is niets overgenomen, je pagina’s zijn onaangeroerd. Zet de synchronisatie hier uit.
error-sync-request-missing = Onder deze naam vraagt niemand meer iets. Er is niets veranderd: kijk opnieuw wie het vraagt.
error-sync-device-own = Dit is het toestel dat je gebruikt. Er is niets veranderd: zet de synchronisatie hier uit, of verwijder het vanaf een ander toestel.
error-sync-device-missing = Zo’n toestel is er niet, of het is al verwijderd. Er is niets veranderd: kijk in de lijst van toestellen.
error-sync-recover-nothing = Niets in deze opslag gaat open met herstelwoorden. Er is niets gemaakt op deze computer. Kijk het adres na; klopt dat, dan had het notitieboek geen herstelblad toen het de opslag het laatst zag: neem een back-up, of een computer die het nog heeft.
error-sync-recover-words = Deze woorden openen niets in deze opslag: ze horen bij een ander notitieboek, of er is sindsdien een nieuwer blad gemaakt. Er is niets gemaakt op deze computer. Zoek het nieuwste herstelblad.

## Hoe het ervoor staat
sync-state-off = Synchronisatie staat uit. Dit notitieboek staat alleen op deze computer.
sync-state-waiting = Dit toestel wacht tot het wordt toegelaten. Vergelijk de zes woorden op het andere toestel.
sync-state-on = Synchronisatie staat aan.
sync-state-outside = Dit toestel hoort er niet meer bij. Wat in het notitieboek staat, blijft hier.
sync-state-copied = Dit notitieboek is een kopie. Voor de opslag is het een nieuw toestel dat nog niet is toegelaten.
sync-sent = { $count ->
    [one] { $count } verzegeld bestand van dit toestel ligt in de opslag.
   *[other] { $count } verzegelde bestanden van dit toestel liggen in de opslag.
}
sync-waiting = { $count ->
    [one] { $count } wijziging wacht om verstuurd te worden.
   *[other] { $count } wijzigingen wachten om verstuurd te worden.
}
sync-refused = { $count ->
    [one] Er kwam { $count } wijziging die niet kan worden overgenomen; ze is opzijgelegd.
   *[other] Er kwamen { $count } wijzigingen die niet kunnen worden overgenomen; ze zijn opzijgelegd.
}
sync-missing = { $count ->
    [one] { $count } afbeelding is nog niet aangekomen.
   *[other] { $count } afbeeldingen zijn nog niet aangekomen.
}
sync-arriving = Onderweg: { $done } van { $total } bestanden. Wat er al is, kun je gebruiken.
sync-arriving-short = Onderweg: { $done } van { $total }
sync-recoverable = Op een nieuwe computer openen de woorden van je herstelblad en deze opslag alles, ook besloten notities.
sync-not-recoverable = Op een nieuwe computer openen nog geen woorden wat hier staat. Maak een herstelblad, en kijk daarna nog eens in de opslag.
sync-recovered = { $count ->
    [one] Op { $count } pagina staat wat je schreef in iets dat intussen elders voorgoed is verwijderd.
   *[other] Op { $count } pagina’s staat wat je schreef in iets dat intussen elders voorgoed is verwijderd.
}
sync-check-good = De opslag is uitgeprobeerd: Kring kan er schrijven, teruglezen, zien en verwijderen wat het schreef.
sync-check-late = Hij toont wat erin ligt een beetje laat, dus wijzigingen kunnen even onderweg zijn.
sync-check-keeps = Hij houdt wat Kring verwijdert, en groeit dus mettertijd.
sync-check-others = { $count ->
    [one] Er staat al { $count } notitieboek of groep in. Is dat van jou, zet dit dan uit en sluit er van hieruit bij aan.
   *[other] Er staan al { $count } notitieboeken of groepen in. Is er een van jou, zet dit dan uit en sluit er van hieruit bij aan.
}
sync-device-here = dit toestel
sync-device-out = verwijderd
sync-device-level = heeft alles
sync-device-behind = { $count ->
    [one] { $count } bestand achter
   *[other] { $count } bestanden achter
}

## Waarom een bestand in de opslag zo niet te gebruiken is
sync-trouble-gone = stond in de lijst en is er niet
sync-trouble-damaged = is afgebroken of veranderd, of komt nog aan
sync-trouble-unreadable = is niet leesbaar
sync-trouble-stranger = komt van geen toestel dat erbij hoort
sync-trouble-no-key = gaat met geen sleutel van hier open
sync-trouble-after-removal = is door een toestel geschreven nadat het was verwijderd
sync-trouble-gap = volgt op iets dat niet is aangekomen
sync-trouble-waits = bouwt voort op iets dat niet is aangekomen

## Waarom een wijziging is opzijgelegd
sync-aside-newer = geschreven door een nieuwere Kring
sync-aside-damaged = niet leesbaar
sync-aside-forged = ondertekend door iemand anders
sync-aside-follows = bouwt voort op een wijziging die is opzijgelegd
sync-aside-no-key = de sleutel ervan is hier niet
sync-aside-stranger = uit het notitieboek van iemand anders
sync-aside-too-large = groter dan Kring aanneemt
sync-aside-not-theirs = niet aan hen om te beëindigen
sync-aside-held = door de anderen beëindigd, hier vastgehouden
sync-aside-harmful = zou het programma beëindigen dat het leest

## Wat je moet weten
sync-warning-rolled-back = In de opslag ligt minder van “{ $device }” dan eerst: ze is teruggezet, of er is iets verwijderd. Je notitieboek heeft niets verloren.
sync-warning-rewritten = { $count ->
    [one] { $count } bestand van dit toestel was weg of beschadigd, en wordt opnieuw verstuurd.
   *[other] { $count } bestanden van dit toestel waren weg of beschadigd, en worden opnieuw verstuurd.
}
sync-warning-cloned = Er zijn twee kopieën van “{ $device }” aan het werk. Er wordt niets meer van overgenomen tot het opnieuw wordt toegelaten.
sync-warning-cloned-here = Iemand anders gaat verder als dit toestel: het is gekopieerd, of teruggezet. Er wordt niets meer verstuurd. Zet de synchronisatie hier uit, en sluit opnieuw aan. In een groep: verlaat ze, en kom terug met een nieuwe uitnodiging.
sync-warning-missing = { $count ->
    [one] In de opslag ontbreekt { $count } bestand van “{ $device }”. Het komt zodra dat toestel, of een ander dat het heeft, bij is.
   *[other] In de opslag ontbreken { $count } bestanden van “{ $device }”. Ze komen zodra dat toestel, of een ander dat ze heeft, bij is.
}
sync-warning-ahead = Volgens de klok van “{ $device }” is het { $count } dagen later dan volgens de klok van deze computer. Een van de twee is fout: zet die goed, want dagen en einddata hangen ervan af. Er gaat niets door verloren.
sync-warning-since = Er is niets van gekomen sinds { $since }.

## In het venster
settings-sync = Synchronisatie
sync-what = Hetzelfde notitieboek op meer computers van jou. Ze vinden elkaar op een plek van jezelf: een map van een cloud, een netwerkschijf of een stick, een WebDAV-server, een bucket. Wat daar ligt is verzegeld: wie het bewaart, kan het niet lezen. Elke computer werkt zonder de andere, en ze komen overeen wanneer ze elkaar vinden. Besloten notities gaan mee, met eigen sleutels, en eindigen overal wanneer ze eindigen.
sync-begin = Aanzetten
sync-begin-what = Kring probeert de plek uit voor er iets van jou naartoe gaat.
sync-where = Ontmoetingsplek
sync-where-folder = Een map
sync-where-server = Een WebDAV-server
sync-where-bucket = Een S3-bucket
sync-server = Adres van de map
sync-server-hint = Zoals je cloud het toont onder WebDAV, bijvoorbeeld https://cloud.example/remote.php/dav/files/ann/Kring
sync-endpoint = Adres van de server
sync-endpoint-hint = Bijvoorbeeld https://s3.example
sync-bucket = Bucket
sync-bucket-hint = Een plek erin mag volgen na een schuine streep.
sync-region = Regio
sync-region-hint = Mag leeg blijven.
sync-user = Naam
sync-password = Wachtwoord
sync-key = Toegangssleutel
sync-secret = Geheime sleutel
sync-password-hint = Bewaard in de sleutelhanger van deze computer; is die er niet, dan in het versleutelde notitieboek.
sync-try = Uitproberen en synchronisatie aanzetten
sync-choose = Een map kiezen…
sync-join = Deze computer is mijn tweede
sync-join-what = Maak een uitnodiging op de computer die je notitieboek heeft, en plak ze hier. Dit notitieboek moet nog leeg zijn.
sync-join-text = De uitnodiging
sync-join-do = Vragen om toegelaten te worden
sync-join-elsewhere = De map staat elders op deze computer…
sync-join-file = Een bestand openen…
sync-join-login = De opslag vraagt een naam en een wachtwoord
sync-join-place = De map: { $path }
sync-words-what = Lees deze zes woorden op beide computers. Zijn ze hetzelfde, laat deze dan daar toe.
sync-words = De zes woorden
sync-standing = Hoe het ervoor staat
sync-storage = Opslag
sync-known-as = Daar bekend als
sync-kept-keychain = { $name } (wachtwoord in de sleutelhanger van deze computer)
sync-kept-notebook = { $name } (wachtwoord in dit versleutelde notitieboek)
sync-login-do = Dit voortaan gebruiken
sync-move = De opslag heeft een ander adres…
sync-move-title = Waar de opslag nu is
sync-move-what = Voor een cloud die een andere naam kreeg, of een map die elders staat. Wat er ligt moet hetzelfde zijn; zeg het op elk van je computers.
sync-move-do = Dit adres gebruiken
sync-since = In gebruik sinds
sync-last = Het laatst bij
sync-never = nog niet
sync-now = Nu kijken
sync-running = Aan het kijken…
sync-all-good = Alles is bij.
sync-devices = Mijn computers
sync-devices-what = Elk ervan kan hier alles lezen, ook besloten notities.
sync-device-heard = laatst iets van gehoord op { $moment }
sync-rename = Een andere naam voor “{ $name }”…
sync-rename-name = Hoe hij heet
sync-rename-hint = Zoals “Laptop thuis”. Al je computers tonen die naam.
sync-revoke = Verwijderen…
sync-revoke-title = “{ $name }” verwijderen?
sync-revoke-what = Wat je voortaan schrijft, kan hij niet lezen, ook niet in je groepen. Wat hij al heeft, houdt hij. Neem hem ook de toegang tot de opslag af, waar dat kan.
sync-brought = Hij heeft deze binnengelaten. Verwijder mee wie je niet kent:
sync-brought-own = { $name }, binnengelaten op { $moment }
sync-brought-group = { $name }, in “{ $group }”, binnengelaten op { $moment }
sync-brought-group-undated = { $name }, in “{ $group }”
sync-revoke-do = Verwijderen
sync-revoked = “{ $name }” is verwijderd. Is hij kwijt of gestolen, verander dan ook de sloten.
sync-revoked-locks = De sloten vervangen
sync-invite = Een computer uitnodigen…
sync-invite-title = Een computer van jou uitnodigen
sync-invite-what = Breng deze tekst naar de andere computer en plak hem daar, bij Instellingen, Synchronisatie. Hij is geheim, en geldt tot { $until }. Kom dan hier terug en vergelijk de zes woorden.
sync-invite-copy = Kopiëren
sync-invite-copied = Gekopieerd.
sync-invite-not-copied = Kopiëren is niet gelukt. Selecteer de uitnodiging hier en kopieer ze met de hand.
sync-invite-save = Als bestand bewaren…
sync-request = “{ $name }” vraagt om toegelaten te worden
sync-request-what = Zijn dit de zes woorden die hij toont? Zo niet, dan vraagt misschien iemand anders het.
sync-approve = Ze zijn hetzelfde: toelaten
sync-refuse = Ze zijn het niet
sync-let-in = “{ $name }” is toegelaten.
sync-not-let-in = Die is niet toegelaten, en zijn uitnodiging geldt voor niemand meer.
sync-troubles = Bestanden die zo niet te gebruiken zijn
sync-aside = Opzijgelegd
sync-aside-what = Deze wijzigingen kwamen aan en konden niet worden overgenomen. Er is daardoor niets verloren, en ze worden bewaard zoals ze kwamen. Een bestand dat je bewaart kan iedereen lezen.
sync-aside-save = Bewaren als bestand…
sync-aside-of = { $device }, { $since }
sync-off = Uitzetten
sync-off-what = Dit notitieboek vergeet de opslag en het wachtwoord ervoor. Wat daar ligt, blijft daar.
sync-off-title = Synchronisatie op deze computer uitzetten?
sync-off-ask = Je pagina’s blijven, hier en op je andere computers; wat je op de ene schrijft, komt voortaan niet meer op de andere. Om terug te komen moet deze computer opnieuw worden uitgenodigd.
sync-turned-off = Synchronisatie staat uit.
recover-from-title = Je notitieboek, op deze computer
recover-from-what = De woorden van het herstelblad en de opslag waar je computers elkaar vinden, zijn genoeg. Deze wordt er een van; wat het laatst geschreven is, staat er het eerst.
recover-from-words = Deze woorden blijven die van het herstelblad, ook hier. Is de andere computer kwijt, verwijder hem dan bij Instellingen, Synchronisatie.
recover-from-do = Hierheen halen
recover-from-running = In de opslag kijken…
task-sync = Je notitieboek komt binnen…
