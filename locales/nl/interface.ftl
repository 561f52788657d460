### Wat het venster zegt.

## Talen, bij hun eigen naam
language-en = English
language-fr = Français
language-nl = Nederlands

## Kamers
rail = Kamers
rail-fold = Deze balk inklappen
rail-unfold = Deze balk uitklappen
room-today = Vandaag
room-journal = Dagboek
room-methods = Methodes
room-search = Zoeken
room-settings = Instellingen
lock-now = Vergrendelen
privacy-only-me = Alleen voor mij
privacy-closed = Besloten: { $name }
privacy-closed-all = Besloten

## Overal
back = Terug
cancel = Annuleren
close = Sluiten
continue = Verder
done = Klaar
not-now = Nu niet
undo = Ongedaan maken
working = Bezig…
saved-at = Bewaard in { $path }

## De eerste keer
welcome = Welkom bij Kring
welcome-what = Een notitieboek voor wie coacht, mentor is of groepen begeleidt. Het blijft op deze computer, en alleen jij kunt het lezen.
welcome-language = Taal
open-existing = Een bestaand notitieboek openen
demo-look = Rondkijken in een voorbeeld
demo-making = Drie jaar pagina’s schrijven…
demo-own = Mijn eigen notitieboek beginnen
forget-place = Vergeten waar het stond
other-chosen = Dit is het notitieboek in { $path }.
copy-here = Naar deze computer kopiëren en de kopie openen
copied-here = De kopie staat in { $path }. Vanaf nu opent Kring die.
restore-backup = Een back-up terugzetten
recover-from = Ik heb de 24 woorden en de opslag
restored-into = De back-up is teruggezet in { $path }. Ontgrendel hem met de wachtzin van toen.
first-title = Je notitieboek
notebook-name = Naam van het notitieboek
notebook-name-suggested = Mijn notitieboek
notebook-place = Waar het bewaard wordt
another-place = Een andere plek…
notebook-make = Notitieboek maken
notebook-making = Het notitieboek wordt gemaakt…

## Wachtzin
passphrase = Wachtzin
passphrase-new = Nieuwe wachtzin
passphrase-again = Nog eens dezelfde
passphrase-current = Je wachtzin van nu
passphrase-show = Tonen wat er staat
passphrase-hide = Verbergen wat er staat
passphrase-hint = Vier of vijf woorden die niets met elkaar te maken hebben zijn sterker dan één moeilijk woord, en makkelijker te onthouden.
passphrase-differs = De twee zijn nog niet gelijk.
strength-0 = Veel te zwak.
strength-1 = Zwak.
strength-2 = Redelijk.
strength-3 = Sterk.
strength-4 = Heel sterk.
strength-minutes = Een dief met een kopie van dit notitieboek kan haar binnen het uur raden.
strength-days = Een dief met een kopie van dit notitieboek kan haar binnen enkele dagen raden.
strength-months = Een volhardende dief met een kopie van dit notitieboek heeft maanden nodig.
strength-years = Een volhardende dief met een kopie van dit notitieboek heeft jaren nodig.
strength-centuries = Een volhardende dief doet er eeuwen over om haar te raden.
strength-add-words = Een of twee woorden meer helpen het best.
strength-about = Wat anderen over je weten, of de naam van het notitieboek, is geen geheim: laat dat weg.
strength-common = Deze wordt als een van de eerste geprobeerd.
strength-names = Namen zijn snel gevonden.
strength-dates = Datums en jaartallen zijn snel gevonden.
strength-repeats = Herhalen voegt weinig toe.
strength-sequences = Reeksen als abc of 6543 worden snel geprobeerd.
strength-keyboard = Toetsen die naast elkaar liggen worden snel geprobeerd.
strength-single-word = Eén los woord is snel gevonden.
strength-capitals = Een hoofdletter voegt weinig toe.
strength-reversed = Een woord achterstevoren is snel gevonden.
strength-substitutions = Een 0 voor een o of een 3 voor een e voegt weinig toe.

## Vergrendeld scherm
unlock = Ontgrendelen
unlocking = Ontgrendelen…
unlock-keychain = Ontgrendelen met de aanmelding van deze computer
recover-have-words = Ik heb mijn herstelwoorden
recover-words = De 24 woorden van je herstelblad, in volgorde
recover-count = { $count ->
    [one] { $count } woord van de 24
   *[other] { $count } woorden van de 24
}
recover = Openen met deze woorden

## Herstelblad
sheet = Herstelblad
sheet-title = Herstelblad van { $name }
sheet-why = Deze 24 woorden openen je notitieboek als je de wachtzin vergeten bent. Kring bewaart er geen kopie van.
sheet-what = Deze 24 woorden openen je notitieboek als je de wachtzin vergeten bent. Je ziet ze maar één keer. Bewaar ze op papier, niet bij deze computer.
sheet-made = Gemaakt op { $date }
sheet-make = Het herstelblad maken
sheet-make-new = Een nieuw blad maken
sheet-print = Afdrukken
sheet-save = Bewaren als bestand…
sheet-confirm = Ik heb het opgeborgen
sheet-confirmed = Het herstelblad is opgeborgen.
sheet-saved = Gemaakt op { $date } en opgeborgen. Een nieuw blad vervangt het oude.

## Vandaag
start-session = Ik had net een gesprek
start-meeting = Er komt een bijeenkomst aan
today-recovery = Zonder dat blad betekent een vergeten wachtzin verloren pagina’s.
today-recovery-act = Het herstelblad maken
today-backup = Ze staan maar op één plek.
today-backup-act = Je pagina’s naar een tweede plek kopiëren
today-unwritten = { $day }, verslag nog te schrijven
today-actions = { $count ->
    [one] { $count } actie moet klaar zijn
   *[other] { $count } acties moeten klaar zijn
}
today-moved = Deze pagina staat nu op { $date }.
today-moved-open = Naar de pagina
today-worth = { $count ->
    [one] { $count } ding is het bekijken waard
   *[other] { $count } dingen zijn het bekijken waard
}
today-waits = Wat er nog wacht
today-on-this-day = Op deze dag

## Dagboek
journal-pages = Pagina’s
journal-back = Terug naar het dagboek
journal-choose = Kies een pagina, of schrijf een nieuwe.
journal-empty = Nog geen pagina’s. Begin er een:
page-new = Nieuwe pagina
page-title = Titel
page-title-placeholder = Titel
page-untitled = Pagina zonder titel
page-date = Datum van de pagina
page-date-change = de datum wijzigen
page-text = Tekst van de pagina
page-text-placeholder = Schrijf…
page-saved = Bewaard
page-not-saved = Nog niet bewaard
page-words = { $count ->
    [one] { $count } woord
   *[other] { $count } woorden
}
page-trash = In de prullenbak leggen
page-trashed = De pagina ligt in de prullenbak.
tags = Labels
tag-add = Label toevoegen
tag-remove = Label { $tag } weghalen
image = Afbeelding
image-add = Afbeeldingen toevoegen

## Schrijven
page-text-leave = Met Escape en dan Tab verlaat je de tekst.
page-text-leave-field = Met Tab ga je naar het volgende veld.
page-words-chosen = { $count ->
    [one] { $count } van { $all } woorden gekozen
   *[other] { $count } van { $all } woorden gekozen
}
tools = Gereedschap voor de tekst
tool-bold = Vet
tool-italic = Cursief
tool-heading = Kop
tool-list = Lijst
tool-numbers = Genummerde lijst
tool-task = Taken
tool-quote = Citaat
tool-link = Link
tool-image = Afbeeldingen toevoegen
tool-table = Tabel
tool-rule = Streep
tool-strike = Doorgestreept
tool-code = Code in de regel
tool-code-block = Code op eigen regels
tool-outdent = Uit de lijst erboven
tool-indent = Onder de regel erboven
tool-more = Meer gereedschap
table = Tabel
table-column = Kolom { $number }
task-done = Gedaan
task-open = Te doen
image-elsewhere = een afbeelding die niet in dit notitieboek staat
paste-unread = Wat op het klembord staat, kon niet gelezen worden. Kopieer het nog eens en plak het dan.
reading-empty = Hier staat nog niets.
link-address = Adres
link-text = Woorden die je ziet
link-put = Link plaatsen
link-remove = Link weghalen
link-refused = Alleen adressen van het web en van e-mail kunnen een link zijn.
leave-web = Openen in je browser?
leave-web-act = Openen
leave-mail = Een e-mail schrijven?
leave-mail-act = Schrijven
focus-leave = Terug naar alles (Esc)
spellcheck = Spelling nakijken tijdens het schrijven
spellcheck-what = Met de woordenboeken van deze computer; niets van wat je schrijft verlaat deze computer.

## Prullenbak
trash = Prullenbak
trash-what = Pagina’s blijven hier tot je ze vernietigt of tot er dertig dagen voorbij zijn. De dagelijkse back-ups bevatten ze nog hooguit zes maanden; kopieën elders en back-ups die je zelf maakte, zolang je die bewaart.
trash-empty = De prullenbak is leeg.
page-restore = Terugzetten
page-restore-which = Terugzetten: { $title }
page-restored = “{ $title }” staat weer in het dagboek.
page-destroy = Voorgoed vernietigen
page-destroy-which = Voorgoed vernietigen: { $title }
page-destroy-title = Deze pagina voorgoed vernietigen?
page-destroy-what = “{ $title }” en haar geschiedenis zijn daarna niet meer terug te halen. Eerdere back-ups bevatten haar nog tot ze vervangen worden.
page-destroy-keep = Houden
page-destroyed = De pagina is vernietigd.

## Geschiedenis
history = Geschiedenis
history-empty = Deze pagina heeft nog geen eerdere versies.
history-added = { $count ->
    [one] { $count } teken erbij
   *[other] { $count } tekens erbij
}
history-removed = { $count ->
    [one] { $count } teken eraf
   *[other] { $count } tekens eraf
}
history-elsewhere = op een ander toestel
history-since = Wat er sindsdien veranderd is:
history-return = Naar deze versie terugkeren
history-returned = De pagina is weer zoals ze was. Wat je sindsdien schreef, staat in de geschiedenis.
diff-added = [toegevoegd:]{" "}
diff-removed = [weggehaald:]{" "}
diff-same = Er is sindsdien niets veranderd.

## Zoeken in een pagina
find = Zoeken
find-next = Volgende
find-previous = Vorige
find-current = huidige treffer
find-on-line = op regel
find-replace = Vervangen door
find-replace-one = Vervangen
find-replace-all = Alles vervangen
find-replaced-line = vervangen op regel $
find-replaced = overal vervangen: $
find-count =
    { $all ->
        [0] Niets gevonden
       *[other]
            { $at ->
                [0]
                    { $more ->
                        [true] Meer dan { $all } gevonden
                       *[other] { $all } gevonden
                    }
               *[other] { $at } van { $more ->
                        [true] meer dan { $all }
                       *[other] { $all }
                    }
            }
    }

## Instellingen
settings-notebook = Notitieboek en sleutels
settings-backups = Back-ups
settings-languages = Talen en regio
settings-look = Uiterlijk
settings-shortcuts = Sneltoetsen
settings-about = Over Kring
settings-guide = Gids
guide-open = De gids lezen
guide-topics = Onderwerpen van de gids
notebook-since = Begonnen
notebook-pages = { $count ->
    [one] { $date }, { $count } pagina
   *[other] { $date }, { $count } pagina’s
}
keys = Sleutels
passphrase-change = De wachtzin wijzigen
passphrase-change-what = Je pagina’s blijven zoals ze zijn; alleen hun sleutel krijgt een nieuwe wachtzin. Het herstelblad blijft geldig.
passphrase-changed = De wachtzin is gewijzigd.
locks-change = De sloten vervangen
locks-what = Voor als iemand een kopie van het notitieboek en de wachtzin kan hebben. Alles krijgt nieuwe sleutels, en het oude herstelblad past niet meer.
locks-changed = De sloten zijn vervangen.
keychain = Ontgrendelen met de aanmelding van deze computer
keychain-what = Wie zich als jou kan aanmelden, kan dan het notitieboek openen. De wachtzin blijft werken.
idle = Vanzelf vergrendelen
idle-after = { $count ->
    [one] na { $count } minuut zonder typen
   *[other] na { $count } minuten zonder typen
}
idle-never = nooit
soundness = Gezondheid
soundness-what = Controleert elke pagina en afbeelding van het notitieboek. Opnieuw opbouwen maakt het zoeken en de lijsten opnieuw uit de pagina’s, zonder er een te veranderen.
verify = Het notitieboek controleren
verified = { $count ->
    [one] Alles is in orde: { $count } document gecontroleerd.
   *[other] Alles is in orde: { $count } documenten gecontroleerd.
}
check-pages = De databank is heel en versleuteld
check-database = De databank houdt zich aan haar regels
check-documents = Elk document is leesbaar
check-rows = De lijsten kloppen met de pagina’s
check-search = Het zoeken kent elke pagina
check-attachments = Elke afbeelding is er
check-statements = Getekende verklaringen kloppen
check-backups = De back-ups zijn heel
check-closed = De sleutels van besloten notities zijn er
check-sound = in orde
check-not-sound = niet in orde
rebuild = Zoeken en lijsten opnieuw opbouwen
rebuilt = { $count ->
    [one] Opnieuw opgebouwd uit { $count } document.
   *[other] Opnieuw opgebouwd uit { $count } documenten.
}
backup-what = Kring maakt elke dag een back-up en controleert die. Back-ups zijn vergrendeld zoals het notitieboek zelf: dezelfde wachtzin opent ze.
backup-now = Nu een back-up maken
backup-copy = Naar een andere plek kopiëren…
backup-closed = Ook wat besloten groepen bewaren
backup-closed-hint = In de kopie naar een andere plek. Kring kan niet beëindigen wat daarin staat.
backup-restore = In een nieuwe map terugzetten…
backup-made = De back-up is gemaakt en gecontroleerd.
backup-made-unread = De back-up is gemaakt, maar een deel van het notitieboek is niet leesbaar, en in de back-up dus ook niet. Controleer het notitieboek, en bewaar eerdere back-ups.
backup-none = Er zijn nog geen back-ups.
backup-verified = Gecontroleerd
backup-not-verified = Niet helemaal leesbaar
backup-kind-daily = dagelijks
backup-kind-by-hand = zelf gemaakt
backup-kind-before-migration = voor een upgrade
task-backup = De back-up wordt gemaakt…
task-restore = Bezig met terugzetten…
task-verify = Het notitieboek wordt gecontroleerd…
task-copying = Het notitieboek wordt gekopieerd…
task-room = De schijf krijgt plaats terug…
task-reindex = Zoeken en lijsten worden opnieuw opgebouwd…
task-change-locks = De sloten worden vervangen…
task-export = Bezig met exporteren…
language = Taal
region = Regio
region-sample = Datums en getallen zien er zo uit: { $date }, { $number }.
theme = Thema
theme-system = Zoals deze computer
theme-light = Licht
theme-dark = Donker
text-size = Tekstgrootte
text-sample = Wat zou je vandaag tegen jezelf zeggen, als je je eigen coach was?
about-version = Kring, versie { $version }
about-places = Waar alles staat
about-licences = Licenties
about-licences-what = Kring steunt op het werk van anderen.
place-notebook = Notitieboek
place-backups = Back-ups
place-preferences = Voorkeuren van deze computer
place-devices = Wat deze computer van zijn notitieboeken weet

## Sneltoetsen
shortcuts = Sneltoetsen
shortcut-palette = Gaan, doen, vinden
shortcut-new-page = Nieuwe pagina
shortcut-guided = Met een methode beginnen
shortcut-find = Zoeken in deze pagina
shortcut-today = Vandaag
shortcut-journal = Dagboek
shortcut-history = Geschiedenis van deze pagina
shortcut-focus = Alleen de pagina
shortcut-settings = Instellingen
shortcut-lock = Het notitieboek vergrendelen
shortcut-sheet = Deze sneltoetsen
shortcut-read = Deze pagina lezen
shortcut-print = Deze pagina afdrukken
shortcut-heading = Kop, van groot naar klein
shortcut-tick = Een taak afvinken
shortcut-link = Link
shortcut-open = De link bij de cursor openen
shortcut-paste-plain = Alleen de woorden plakken
shortcut-bold = Vet
shortcut-italic = Cursief
shortcut-undo = Ongedaan maken
shortcut-escape = Sluiten wat het dichtst bij is

## Files of a page
files = Bestanden
file-save = { $name } bewaren…

## Days and times that are typed; the letters stand for day, month and year
field-missing = Dit is nog leeg: vul het in.
field-unfit = Dit past hier niet: verander het.
date-letters = dmj
date-choose = Een dag kiezen
date-unreadable = Dit is geen dag. Schrijf hem als { $example }.
time-unreadable = Dit is geen tijd. Schrijf hem als { $example }.
calendar-earlier = Vorige maand
calendar-later = Volgende maand
zone-wrong = Een tijdzone zoals Europe/Brussels
