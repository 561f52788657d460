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
error-cli-file = “{ $path }” kan niet als tekst gelezen worden. Er is niets veranderd: kijk de naam en het bestand na.
error-cli-folder = Er is geen map voor “{ $path }”. Er is niets geschreven: maak eerst de map, of kies een andere plek.
error-cli-passphrases-differ = De twee wachtzinnen zijn niet dezelfde. Er is niets veranderd: probeer opnieuw.

## The notebook
cli-notebook-name = Mijn notitieboek
cli-created = Het notitieboek “{ $name }” is gemaakt in { $folder }.
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
cli-check-backups = de bewaarde back-ups zijn heel
cli-sound = in orde
cli-not-sound = niet in orde ({ $count })
cli-reindexed = { $count ->
    [one] Lijsten en zoeken zijn opnieuw gemaakt uit { $count } document.
   *[other] Lijsten en zoeken zijn opnieuw gemaakt uit { $count } documenten.
}
cli-backed-up = De back-up staat in { $path }, en is nagekeken.
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
cli-page-edited = De pagina is veranderd: { $id }
cli-page-trashed = De pagina ligt in de prullenbak. Ze blijft daar dertig dagen.
cli-untitled = (zonder titel)
cli-exported = { $count ->
    [one] { $count } pagina staat in { $path }, leesbaar voor wie het kan openen.
   *[other] { $count } pagina’s staan in { $path }, leesbaar voor wie het kan openen.
}

## Progress
cli-progress-verify = Notitieboek nakijken: { $done } van { $total }
cli-progress-reindex = Lijsten en zoeken opnieuw maken: { $done } van { $total }
cli-progress-export = Exporteren: { $done } van { $total }
cli-undone = Alles is teruggedraaid.
error-cli-import-nothing = ‘{ $path }’ is er niet. Er is niets geschreven: kijk de naam na.
cli-progress-import = Importeren: { $done } van { $total }
