### Wat kring-cli zegt.

## Questions
cli-ask-passphrase = Wachtzin:
cli-ask-passphrase-or-login = Wachtzin (niets: de aanmelding van deze computer):
cli-ask-new = Nieuwe wachtzin:
cli-ask-again = Nog een keer dezelfde:
cli-ask-words = De 24 woorden van het herstelblad, in volgorde:

## Usage
cli-no-passphrase = Er is geen wachtzin gegeven: gebruik --passphrase-file of --passphrase-stdin, of voer dit uit in een terminal.
cli-no-new-passphrase = Er is geen nieuwe wachtzin gegeven: gebruik --new-passphrase-file, of een tweede regel met --passphrase-stdin, of voer dit uit in een terminal.
cli-no-words = Er zijn geen herstelwoorden gegeven: gebruik --words-file, of voer dit uit in een terminal.

## Refusals
error-cli-file-missing = “{ $path }” is er niet. Er is niets veranderd: kijk de naam na.
error-cli-file-unread = “{ $path }” kan niet gelezen worden. Er is niets veranderd: kijk na of het een bestand is, en of je het mag openen.
error-cli-file = “{ $path }” kan niet als tekst gelezen worden. Er is niets veranderd: kijk de naam en het bestand na.
error-cli-folder = Er is geen map voor “{ $path }”. Er is niets geschreven: maak eerst de map, of kies een andere plek.
error-cli-passphrases-differ = De twee wachtzinnen zijn niet dezelfde. Er is niets veranderd: probeer opnieuw.

## The notebook
cli-notebook-name = Mijn notitieboek
cli-created = Het notitieboek “{ $name }” is gemaakt in { $folder }.
cli-sheet-made = Er is een nieuw herstelblad van “{ $name }”. De woorden van een eerder blad openen niets meer.
cli-login-on = De aanmelding van deze computer opent nu “{ $name }”.
cli-login-off = “{ $name }” gaat alleen nog met de wachtzin open, ook op deze computer.
cli-sheet-saved = Het herstelblad staat in { $path }. Druk het af, berg het op, en wis het bestand.
cli-sheet-words = De 24 woorden van het nieuwe herstelblad, alleen nu te zien. Schrijf ze op; met het oude blad gaat het notitieboek niet meer open.
cli-info-name = Naam:
cli-info-folder = Map:
cli-info-id = Kenmerk:
cli-info-format = Formaat:
cli-info-created = Gemaakt:
cli-info-keychain = Gaat open met de aanmelding van deze computer:
cli-info-sheet = Herstelblad:
cli-info-sheet-made = gemaakt op { $date }, nog niet opgeborgen
cli-info-sheet-saved = gemaakt op { $date }, opgeborgen
cli-info-in-use = Open in een programma:
cli-yes = ja
cli-no = nee
cli-verified = { $count ->
    [one] { $count } document nagekeken.
   *[other] { $count } documenten nagekeken.
}
cli-check-pages = de pagina’s van de databank zijn echt
cli-check-database = de bouw van de databank
cli-check-documents = elk document is leesbaar
cli-check-rows = de lijsten kloppen met de documenten
cli-check-search = het zoeken kent elk woord
cli-check-attachments = elke bijlage is er
cli-check-statements = getekende verklaringen kloppen
cli-check-backups = de bewaarde back-ups zijn heel
cli-check-closed = de sleutels van besloten notities zijn er
cli-sound = in orde
cli-not-sound = niet in orde ({ $count })
cli-reindexed = { $count ->
    [one] Lijsten en zoeken zijn opnieuw gemaakt uit { $count } document.
   *[other] Lijsten en zoeken zijn opnieuw gemaakt uit { $count } documenten.
}
cli-forgotten = In { $folder } is niets aangeraakt; het is niet meer het notitieboek dat deze computer vanzelf opent.
cli-forgotten-none = Deze computer onthoudt geen notitieboek.
cli-backed-up = De back-up staat in { $path }, en is nagekeken.
cli-backed-up-open = Besloten groepen en hun notities zitten er niet in; met --with-sealed gaan ze mee.
cli-no-daily-backup = Wat je vroeg is gedaan, maar de back-up van vandaag kon niet gemaakt worden: { $why }
cli-restored = Het notitieboek “{ $name }” is terug, in { $folder }. De wachtzin is die van toen de back-up gemaakt werd.
cli-restored-missing = { $count ->
    [one] { $count } bijlage zat niet in de back-up.
   *[other] { $count } bijlagen zaten niet in de back-up.
}
cli-passphrase-changed = De wachtzin is veranderd. Het herstelblad blijft geldig.
cli-locks-changed = De sloten zijn vervangen: nieuwe sleutels en een nieuwe wachtzin. Kopieën op andere plekken gaan nog met de oude open.
cli-recovered = Het notitieboek gaat open met de nieuwe wachtzin. Het herstelblad blijft geldig.

## Pages
cli-page-added = De pagina is toegevoegd: { $id }
cli-page-added-for = De pagina is toegevoegd voor { $person }: { $id }
cli-page-edited = De pagina is veranderd: { $id }. Terugnemen: journal undo { $batch }
cli-page-trashed = De pagina ligt in de prullenbak. Ze blijft daar dertig dagen.
cli-version = { $added } erbij, { $removed } eraf
cli-page-destroyed = De pagina is voorgoed vernietigd.
cli-attached = “{ $name }” staat op de pagina, onder de tekst.
cli-file-written = Het bestand is geschreven: { $path }. Wie het kan openen, kan het lezen.
cli-untitled = (zonder titel)
cli-exported = { $count ->
    [one] { $count } pagina staat in { $path }, leesbaar voor wie het kan openen.
   *[other] { $count } pagina’s staan in { $path }, leesbaar voor wie het kan openen.
}
cli-no-form = Nergens staat wat voor bestand het moet worden. Er is niets geschreven: geef de naam een einde zoals .pdf of .md, of zeg --format.
cli-changed = Gedaan. Ongedaan maken kan met: journal undo { $batch }
cli-stands = Klaar.
cli-labelled = { $name }: { $value }
cli-link-nowhere = (nog geen pagina)

## Methodes
cli-method-for = voor { $min } tot { $max } mensen, { $minutes } minuten
cli-method-for-exactly = { $count ->
    [one] voor { $count } persoon, { $minutes } minuten
   *[other] voor { $count } mensen, { $minutes } minuten
}
cli-method-shorter = ingekort tot { $count }
cli-method-own = van jezelf
cli-method-times = Het geheel { $count } keer, telkens { $minutes } minuten
cli-method-step = { $number }. { $name } ({ $minutes } min, { $who })
cli-method-step-times = { $number }. { $name } ({ $times } × { $minutes } min, { $who })
cli-method-source = Bron: { $source }
cli-method-added = Het model is van jou: { $id }
cli-method-edited = Het model is gewijzigd: { $id }
cli-method-trashed = Het model ligt in de prullenbak. Het blijft daar dertig dagen.
cli-method-untrashed = Het model is terug.
cli-left-out = { $count ->
    [one] { $count } bestand bij de pagina’s staat er niet in: alleen afbeeldingen gaan mee, en niet elke soort. MD en JSON bevatten het.
   *[other] { $count } bestanden bij de pagina’s staan er niet in: alleen afbeeldingen gaan mee, en niet elke soort. MD en JSON bevatten ze.
}
cli-unprintable = { $count ->
    [one] { $count } teken zit in geen enkele letter waarmee Kring drukt; er staat een vakje. DOCX en HTML tonen het.
   *[other] { $count } tekens zitten in geen enkele letter waarmee Kring drukt; er staan vakjes. DOCX en HTML tonen ze.
}
cli-imported = { $count ->
    [one] { $count } pagina is binnengekomen. Al bekend, en gelaten zoals ze zijn: { $known }.
   *[other] { $count } pagina’s zijn binnengekomen. Al bekend, en gelaten zoals ze zijn: { $known }.
}
cli-import-would = { $count ->
    [one] { $count } pagina zou binnenkomen; al bekend: { $known }. Er is nog niets geschreven: voeg --write toe.
   *[other] { $count } pagina’s zouden binnenkomen; al bekend: { $known }. Er is nog niets geschreven: voeg --write toe.
}

## Progress
cli-progress-verify = Notitieboek nakijken: { $done } van { $total }
cli-progress-reindex = Lijsten en zoeken opnieuw maken: { $done } van { $total }
cli-progress-room = Plaats teruggeven aan de schijf: { $done }%
cli-progress-backup = Back-up maken: { $done }%
cli-progress-restore = Back-up terugzetten: { $done }%
cli-progress-export = Exporteren: { $done } van { $total }

## People
cli-minutes = { $count } min
cli-group = groep van { $count }
cli-sessions = { $count ->
    [one] { $count } gesprek, { $time }
   *[other] { $count } gesprekken, { $time }
}
cli-person-added = Toegevoegd: { $id }
cli-person-changed = Gewijzigd: { $id }
cli-hours-unsaid = { $count ->
    [one] { $count } gesprek zegt niet hoe lang het duurde en telt voor nul minuten.
   *[other] { $count } gesprekken zeggen niet hoe lang ze duurden en tellen voor nul minuten.
}
cli-hours-saved = De uren staan in { $path }, leesbaar voor iedereen die het kan openen.
cli-handed-over = { $count ->
    [one] { $count } gesprek staat in { $path }, leesbaar voor iedereen die het kan openen.
   *[other] { $count } gesprekken staan in { $path }, leesbaar voor iedereen die het kan openen.
}
cli-erase-would = { $count ->
    [0] Alleen de naam “{ $name }” zou voorgoed gewist worden.
    [one] “{ $name }” en { $count } pagina zouden voorgoed gewist worden, met geschiedenis en afbeeldingen:
   *[other] “{ $name }” en { $count } pagina’s zouden voorgoed gewist worden, met geschiedenis en afbeeldingen:
}
cli-erase-trackers = Metingen die alleen van deze persoon waren, gaan ook weg: { $names }. Deze namen blijven in de geschiedenis van je lijst met metingen staan.
cli-erase-mentions = Deze pagina’s horen bij niemand of bij anderen en zouden blijven; ze bevatten het woord “{ $name }”, nu of in een eerdere versie, of hoorden ooit bij die persoon:
cli-erase-backups = { $count ->
    [one] { $count } back-up naast het notitieboek zou opnieuw geschreven worden zonder wat gewist wordt, als er iets van in staat.
   *[other] { $count } back-ups naast het notitieboek zouden opnieuw geschreven worden zonder wat gewist wordt, als er iets van in staat.
}
cli-erase-outside = Waar Kring niet bij kan: back-ups elders, exports, papier en wat anderen hebben. { $count ->
    [0] Kring weet van geen enkele volledige kopie elders.
    [one] Kring weet van deze volledige kopie:
   *[other] Kring weet van deze volledige kopieën:
}
cli-erase-yes = Er is niets gewist. Met --yes wel, en dat kun je niet ongedaan maken.
cli-erased = { $count ->
    [one] Voorgoed gewist, met { $count } pagina.
   *[other] Voorgoed gewist, met { $count } pagina’s.
} Opnieuw geschreven back-ups: { $backups }.
cli-erased-removed = Back-ups die niet te lezen waren en verwijderd zijn: { $count }.
cli-erased-waiting = Back-ups die nog niet opnieuw geschreven konden worden: { $count }. De volgende keer dat het notitieboek opengaat, gaat dat verder.
cli-hours-ending = Uren komen in een bestand dat eindigt op .xlsx of .csv. Er is niets geschreven: geef het een andere extensie, of zeg --format.
cli-no-successor = Een vervangende pagina is het kenmerk van een pagina, = en een bestand: --successor ID=BESTAND.
cli-progress-erase = Back-ups opnieuw schrijven: { $done } van { $total }
cli-progress-mentions = Leest alles wat ooit geschreven is: { $done } van { $total }
## Metingen
cli-tracker-added = De meting is toegevoegd: { $id }
cli-tracker-edited = De meting is veranderd: { $id }. Wat al genoteerd is, blijft zoals het is.
cli-tracker-moved = De meting staat op haar nieuwe plaats.
cli-tracker-archived = De meting is opgeborgen. Haar waarden blijven; met `tracker archive --back` haal je ze weer tevoorschijn.
cli-tracker-back = De meting is weer in gebruik.
cli-decimal-sign = { "," }
cli-tracker-recorded = Genoteerd: { $value }
cli-tracker-cleared = De waarde is weggehaald.
cli-tracker-exported = { $count ->
    [one] { $count } waarde staat in { $path }, leesbaar voor iedereen die dat kan openen.
   *[other] { $count } waarden staan in { $path }, leesbaar voor iedereen die dat kan openen.
}
cli-tracker-kind-scale = 0 tot 10
cli-tracker-kind-number = getal
cli-tracker-kind-yes-no = ja of nee
cli-tracker-kind-choice = keuze
cli-tracker-per-page = op pagina’s
cli-tracker-per-day = per dag
cli-tracker-away = (opgeborgen)
cli-tracker-outside = { $value } (buiten de definitie)
cli-undone = Alles is teruggedraaid. Wat later kwam, blijft.
error-cli-import-nothing = “{ $path }” is er niet. Er is niets geschreven: kijk de naam na.
cli-progress-import = Importeren: { $done } van { $total }
cli-progress-sync = Overnemen wat binnenkomt: { $done } van { $total }

## Kringen
cli-made = Gemaakt: { $id }. Terugnemen: journal undo { $batch }
cli-circle-made = De groep is gemaakt: { $id }
cli-circle-logo = Het logo staat op zijn plaats.
cli-circle-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } mensen
}
cli-news-none = Er is niets nieuws.
cli-circle-me = jij

## Charters
cli-charter-values = Elke waarde is een pad, een gelijkteken en de waarde: cadence.minutes=60.
cli-charter-places = Elke plaats is een versie, een dubbele punt, een regel, een gelijkteken en de plaats: 1:12=guidelines.
cli-charter-made = Het charter is begonnen: { $id }
cli-charter-draft = wordt geschreven
cli-charter-named = bewaard
cli-charter-proposed = voorgesteld
cli-charter-adopted = afgesproken
cli-charter-upcoming = afgesproken, van kracht vanaf een latere dag
cli-charter-superseded = afgesproken, gevolgd door een latere versie
cli-charter-version = Versie { $number } ({ $status }). Terugnemen: journal undo { $batch }
cli-charter-exported = Het staat in { $path }, leesbaar voor iedereen die het kan openen.
cli-charter-clause-empty = Dit zegt niets: geef een --label, een --text of beide.
cli-charter-signed = Getekend, in { $path }. Stuur het terug naar wie het je vroeg.
cli-charter-signatures = Nieuw: { $count }. Al bekend: { $known }.
cli-charter-signatures-elsewhere = { $count ->
    [one] Ondertekend voor een andere tekst dan de versies hier, en niet meegeteld: door { $names }.
   *[other] { $count } ondertekend voor een andere tekst dan de versies hier, en niet meegeteld: door { $names }.
}
cli-charter-imported = { $count ->
    [one] Het charter { $id } is gemaakt, met { $count } versie. Terugnemen: journal undo { $batch }
   *[other] Het charter { $id } is gemaakt, met { $count } versies. Terugnemen: journal undo { $batch }
}
cli-charter-aside = { $count ->
    [one] { $count } regel is geen deel van een charter en is weggelaten:
   *[other] { $count } regels zijn geen deel van een charter en zijn weggelaten:
}
cli-charter-left = { $count ->
    [one] { $count } regel is niet herkend en staat in een vrij deel:
   *[other] { $count } regels zijn niet herkend en staan in vrije delen:
}
cli-charter-recognised = Versie { $number } ({ $languages }): { $objectives } doelstellingen, { $guidelines } richtlijnen, { $roles } rollen, { $left } regels in vrije delen.
cli-proposal = Versie { $number }: { $consents } { $consents ->
    [one] stemt
   *[other] stemmen
} in, { $objections ->
    [0] niemand heeft bezwaar
    [one] één heeft bezwaar
   *[other] { $objections } hebben bezwaar
}; { $quorum } van de { $members } { $quorum ->
    [one] moet
   *[other] moeten
} zich uitspreken.
cli-proposal-agreed = Volgens de regel van het charter is het afgesproken, zoals het nu staat.
cli-proposal-open = Volgens de regel van het charter is het nog niet afgesproken.
cli-proposal-no-rule-agreed = Het charter noemt geen beslisregel. Iedereen die gevraagd is, heeft gesproken en niemand maakt bezwaar: Kring beschouwt dat als afgesproken.
cli-proposal-no-rule-open = Het charter noemt geen beslisregel. Het geldt als afgesproken zodra iedereen die gevraagd is, gesproken heeft en niemand bezwaar maakt.
cli-proposal-whole = Het bestand is heel.
cli-proposal-not-whole = Het bestand is veranderd of afgebroken: het zegt niet wat er is voorgesteld.
cli-said-adoption = afgesproken
cli-said-acknowledgement = gelezen
cli-said-consent = stemt in
cli-said-objection = heeft bezwaar
cli-said-signature = getekend
cli-said-disagreement = is het er niet mee eens
cli-said-against = (niet akkoord, of niet meer: { $names })
cli-said-withdrawal = teruggenomen
cli-said-unknown = iets wat deze versie van Kring niet kent
cli-said-noted = (genoteerd door { $by })
cli-said-key = (met de sleutel { $key })
cli-said-withdrawn = (sindsdien teruggenomen)
cli-agreed-never = heeft nog nergens mee ingestemd
cli-agreed-behind = (het charter is sindsdien veranderd)
cli-held-forged = Opzij gelegd: de handtekening past niet.
cli-held-unknown-signer = Opzij gelegd: niemand in de groep is bekend met deze sleutel. Vergelijk hem samen, en dan: charter assign
cli-held-not-their-key = Opzij gelegd: gemaakt op naam van iemand met een andere sleutel.
cli-held-not-their-own = Opzij gelegd: een handtekening kan niet door iemand anders genoteerd worden.
cli-held-not-understood = Opzij gelegd: niet te begrijpen.
cli-held-unknown-kind = Opzij gelegd: deze versie van Kring weet niet wat het is.
cli-held-no-document = Opzij gelegd: waar het over gaat, is hier niet.
cli-held-no-statement = Opzij gelegd: wat het terugneemt, is hier niet.
cli-held-not-theirs = Opzij gelegd: het neemt terug wat iemand anders zei.
cli-held-another-version = Opzij gelegd: het is voor een andere tekst dan deze.
cli-change-text = andere woorden
cli-change-text-added = tekst toegevoegd
cli-change-text-removed = tekst weggehaald
cli-change-relabelled = andere naam
cli-change-added = nieuw
cli-change-removed = weg
cli-change-moved = verplaatst:
cli-change-value = andere waarde:
cli-change-holder-added = nu:
cli-change-holder-removed = niet meer:
cli-change-state = verhoudt zich anders tot de andere talen
cli-change-nothing = Er is niets veranderd.
cli-worth-cadence = De groep kwam voor het laatst samen op { $date }; volgens het charter gebeurt dat vaker.
cli-worth-cadence-none = De groep kwam niet samen sinds het charter van kracht werd op { $date }; volgens het charter gebeurt dat vaker.
cli-worth-review-date = De tijd om het charter opnieuw te bekijken begon op { $date }.
cli-worth-review-meetings = { $count ->
    [one] Er is { $count } bijeenkomst geweest sinds het charter is afgesproken: tijd om het opnieuw te bekijken.
   *[other] Er zijn { $count } bijeenkomsten geweest sinds het charter is afgesproken: tijd om het opnieuw te bekijken.
}
cli-worth-vacant = Niemand heeft deze rol: { $name }
cli-worth-stale = { $count ->
    [one] { $count } vertaling is ouder dan haar tekst.
   *[other] { $count } vertalingen zijn ouder dan hun teksten.
}
cli-worth-unacknowledged = { $count ->
    [one] { $count } persoon heeft nog niet bevestigd wat van kracht is.
   *[other] { $count } mensen hebben nog niet bevestigd wat van kracht is.
}

## Mensen indelen
cli-mix-round = Ronde { $number }
cli-mix-held = Ronde { $number } (al geweest)
cli-mix-rests = rust: { $names }
cli-mix-repeats = { $count ->
    [0] Niemand ontmoet twee keer dezelfde persoon.
    [one] { $count } keer komen twee mensen samen die elkaar al hebben ontmoet.
   *[other] { $count } keer komen twee mensen samen die elkaar al hebben ontmoet.
}
cli-mix-apart = { $count ->
    [one] { $count } keer komen twee mensen samen die uit elkaar moesten: met deze groepen kan het niet anders.
   *[other] { $count } keer komen twee mensen samen die uit elkaar moesten: met deze groepen kan het niet anders.
}
cli-mix-uneven = Helemaal gelijk verdelen over de groepen is niet gelukt.
cli-mix-unmet = { $count ->
    [one] { $count } wens komt niet uit.
   *[other] { $count } wensen komen niet uit.
}
cli-mix-seed = Nog eens precies zo: --seed { $seed }
cli-mix-saved = De rondes staan in { $path }.
cli-mix-kept = Het plan is bewaard als { $id }.
cli-mix-moved = Het plan { $id } is verplaatst.
cli-mix-wish-mentee = wens { $number } van de mentee
cli-mix-wish-mentor = wens { $number } van de mentor
cli-mix-no-mentor = Zonder mentor: { $names }
cli-mix-no-mentee = Zonder mentee: { $names }
cli-mix-no-wishes = { $count ->
    [0] Iedereen die iemand noemde, hoort bij iemand die ze noemden.
    [one] { $count } persoon hoort bij niemand die hij of zij noemde.
   *[other] { $count } mensen horen bij niemand die ze noemden.
}
cli-mix-ending = Rondes komen in een bestand dat eindigt op .pdf, .xlsx of .csv. Er is niets ingedeeld: geef het een andere extensie.
cli-mix-alone = Uit elkaar of samen zijn kan alleen met twee of meer. Er is niets ingedeeld: noem hen in één lijst met komma’s, zoals --apart "An, Bo".
cli-mix-no-names = Wie wordt er ingedeeld? Gebruik --people N, --names BESTAND of --circle ID.
cli-mix-no-places = Hoeveel mentees een mentor neemt, is een naam, = en een getal: --places-of "An = 3".
cli-mix-no-wish = Een wens is een naam, = en de namen die deze persoon wil ontmoeten: --wish "Ann = Bo, Cy".
error-cli-mix-file = “{ $path }” is geen plan dat kring-cli heeft gemaakt. Er is niets ingedeeld: geef het bestand dat `method mix --json` schreef.
error-cli-mix-unknown = Niemand hier heet “{ $name }”. Er is niets ingedeeld: kijk na wie uit elkaar, samen of verdeeld moet zitten, en kijk naar de wensen.
