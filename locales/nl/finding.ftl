### Terugvinden wat geschreven is: dagen, labels, links, zoekopdrachten, zinnen.

## Calendar
calendar = Kalender
calendar-year = Maanden van { $year }
calendar-year-earlier = Vorig jaar
calendar-year-later = Volgend jaar
calendar-day = { $count ->
    [0] { $date }
    [one] { $date }, { $count } pagina
   *[other] { $date }, { $count } pagina’s
}
calendar-month = { $count ->
    [0] { $month }
    [one] { $month }, { $count } pagina
   *[other] { $month }, { $count } pagina’s
}
calendar-none = Op deze dag is niets geschreven.
calendar-new = Schrijf op deze dag
journal-tools = Manieren om een pagina te vinden
narrowed = De lijst toont alleen
narrowed-all = , toon weer alles
narrowed-none = Geen pagina past hierbij.

## Tags
tag-show = Toon de pagina’s met { $tag }
tag-rename = { $tag } hernoemen
tag-delete = { $tag } van alle pagina’s halen
tag-pages = { $count ->
    [0] op geen pagina
    [one] { $count } pagina
   *[other] { $count } pagina’s
}
tag-renamed = “{ $tag }” heet nu “{ $name }”, op al zijn pagina’s.
tag-merged = “{ $tag }” en “{ $name }” zijn nu één label.
tag-deleted = “{ $tag }” is van alle pagina’s gehaald. De pagina’s zelf zijn niet veranderd.
tag-meets = { $count ->
    [0] Er is al een label “{ $name }”. Van “{ $tag }” en “{ $name }” één label maken?
    [one] Er is al een label “{ $name }”, op { $count } pagina. Van “{ $tag }” en “{ $name }” één label maken?
   *[other] Er is al een label “{ $name }”, op { $count } pagina’s. Van “{ $tag }” en “{ $name }” één label maken?
}
tag-merge = Maak er één van
tags-find = Zoek een label
tags-none = Nog geen labels. Voeg er een toe onderaan een pagina.
name-keep = Deze naam houden

## Links
linked-from = Hiernaar verwijzen
linked-to = naar: { $part }
linked-mine = { $count ->
    [one] Eén pagina van jou verwijst hiernaar
   *[other] { $count } pagina’s van jou verwijzen hiernaar
}
link-nowhere = Er is nog geen pagina “{ $title }”.
link-make = Schrijf ze
link-several = { $count ->
    [one] { $count } pagina heeft deze titel.
   *[other] { $count } pagina’s hebben deze titel. Dit is de nieuwste.
}
link-choose = Toon ze allemaal
link-new = nieuwe pagina
link-kind-meeting = bijeenkomst
link-kind-charter = charter

## Search
palette-narrow = Verfijnen
palette-saved = Bewaarde zoekopdrachten
palette-keep = Bewaren
filters = De zoekopdracht verfijnen
filter-tag = label
filter-tag-what = met dit label
filter-from = van
filter-from-what = een jaar, maand of dag
filter-to = tot
filter-to-what = tot en met
filter-with = met
filter-with-what = iemand die ik coach
filter-not-what = niet dit woord of filter
filter-phrase-what = deze woorden in deze volgorde
searches = Bewaarde zoekopdrachten
searches-none = Nog niets bewaard. Zoek iets met Ctrl+K; de laatste regel van de lijst bewaart het.
search-save = Bewaar deze zoekopdracht
search-saved = De zoekopdracht is bewaard.
search-run = Zoek { $name }
search-rename = { $name } hernoemen
search-renamed = De zoekopdracht heeft een andere naam.
search-forget = { $name } vergeten
search-forgotten = De zoekopdracht is vergeten. De pagina’s zijn niet veranderd.

## My language
phrases = Mijn taal
phrases-what = Zinnen en vragen die voor jou werken, in jouw woorden. Kies woorden op een pagina en druk Ctrl+Shift+M, of typ ze hier.
phrases-none = Nog niets bewaard.
phrases-find = Zoek een zin
phrase-add = Een zin of een vraag
phrase-keep = Bewaren
phrase-kept = Bewaard in “Mijn taal”.
phrase-show = Tonen
phrase-insert = In de pagina zetten
phrase-copy = Kopiëren
phrase-copied = Gekopieerd.
phrase-not-copied = Kopiëren lukte niet. De zin is veilig: kies de woorden en kopieer ze zelf.
phrase-remove = Loslaten
phrase-removed = De zin zit niet meer in je verzameling.
phrase-turn = Wisselen tussen zin en vraag
phrase-is-phrase = Zin
phrase-is-question = Vraag

## Shortcuts
shortcut-keep = Gekozen woorden bewaren
shortcut-follow = Een link naar een pagina volgen

## Palet
palette = Gaan, doen, vinden
palette-placeholder = Ga naar, doe of vind…
palette-go = Ga naar
palette-near = Misschien
palette-do = Doen
palette-find = Pagina’s
palette-settings = Instellingen: { $section }
palette-guide = In de gids
palette-guide-topic = Gids: { $title }
guide-ask = Wat wil je weten?
palette-nothing = Niets gevonden.
palette-no-page = Er is geen pagina gevonden.
palette-nothing-closed = In een besloten groep zoek je van binnenuit.
palette-count = { $count ->
    [0] Geen pagina’s gevonden
    [one] { $count } pagina gevonden
   *[other] { $count } pagina’s gevonden
}

## What things are also called: words that lead to them in the palette, never shown
palette-also-new-page = dagboek
palette-also-new-session = sessie gesprek klant cliënt coachee
palette-also-journal = kalender tijdlijn
palette-also-find = vervangen
palette-also-history = versies terugzetten
palette-also-guide-another-computer = verhuizen laptop overzetten
palette-also-guide-a-backup = bewaren stick kopie
palette-also-guide-an-agenda = versturen uitnodigen mail
palette-also-guide-limits = grenzen privacy
palette-also-new-meeting = agenda vergadering afspraak
palette-also-meetings = agenda vergadering verslag notulen
palette-also-methods = grow sjablonen werkvormen intervisie
palette-also-people = klanten cliënten coachees coaching uren factuur
palette-also-closed = intervisie
palette-also-closed-new = intervisie supervisie
palette-also-conduct = intervisie begeleiden
palette-also-charter-paste = regels handvest
palette-also-group-new = kring gemeenschap team charter
palette-also-trackers = stemming grafieken gewoontes
palette-also-mixing = duo’s loten indelen
palette-also-trash = verwijderd weggegooid herstellen terugzetten
palette-also-guide = hulp help handleiding uitleg
palette-also-sheet = hulp help toetsen toetsenbord
palette-also-export = pdf word opslaan versturen
palette-also-import = day one joplin markdown overzetten
palette-also-settings = voorkeuren opties
palette-also-settings-notebook = wachtwoord wachtzin herstelblad
palette-also-settings-backups = kopie reservekopie herstellen
palette-also-settings-sync = telefoon cloud apparaten computer
palette-also-settings-languages = frans engels spelling
palette-also-settings-look = donker licht thema lettertype grootte letters zoom
palette-also-settings-about = versie licentie
