### Wat het venster over methodes zegt.

## De kamer
methods-list = Methodes
methods-choose = Kies een methode om ze te lezen, of maak een eigen model.
methods-none = Geen enkele methode past bij dit aantal mensen en minuten.
methods-back = Terug naar de methodes
methods-for = Voor
methods-people = Mensen
methods-minutes = Max. minuten
shelf-all = Alles
shelf-own = Mijn eigen modellen
shelf-coaching = Coachgesprekken
shelf-journal = Schrijven en terugkijken
shelf-intervision = Intervisie
shelf-gathering = Bijeenkomsten en kringen
shelf-decision = Beslissen
shelf-closing = Samen terugkijken

## Lezen en beginnen
method-begin = Met een methode beginnen
method-begun = Begonnen met: { $name }
method-start = Een pagina beginnen
method-start-question = Een pagina beginnen met: { $question }
method-language = Taal van de pagina
method-copy = Er mijn eigen model van maken
method-minutes = { $minutes } min
method-minutes-each = { $minutes } min per persoon
method-people = { $count ->
    [one] { $count } persoon
   *[other] { $count } mensen
}
method-people-between = { $min } tot { $max } mensen
method-when = Wanneer
method-roles = Wie doet mee
method-optional = mag ook zonder
method-steps = Stappen
method-questions = Vragen
method-source = Bron:
method-timing-ours = De volgorde komt uit de bron; de minuten zijn ons voorstel.
method-timing-source = De minuten komen uit de bron.
method-speaks = Aan het woord: { $who }
method-silent = Stil: { $who }
method-each = om de beurt
method-pass = overslaan mag
method-times = { $count } keer
method-groups = { $count ->
    [2] in tweetallen
   *[other] in groepjes van { $count }
}
method-withhold = Bewaard tot stap { $until }:
method-withhold-variant = Een variant, bewaard tot stap { $until }:

## De keuze
picker-placeholder = Welke methode?
picker-nothing = Geen enkele methode bevat deze woorden.
picker-count = { $count ->
    [0] Geen methodes
    [one] { $count } methode
   *[other] { $count } methodes
}

## Eigen modellen
own-new = Nieuw eigen model
own-none = Nog geen eigen modellen.
own-name = Naam van het model
own-name-first = Mijn model
own-name-missing = Een model heeft een naam nodig; tot dan houdt het de naam die het had.
own-from = Begonnen als kopie van: { $name }
own-purpose = Waar het voor dient
own-sections = Onderdelen
own-sections-what = Een pagina die met dit model begint, krijgt deze koppen, met de vragen er rustig onder.
own-section = Onderdeel { $number }
own-section-add = Een onderdeel toevoegen
own-section-up = Onderdeel { $number } omhoog (Alt+↑)
own-section-down = Onderdeel { $number } omlaag (Alt+↓)
own-section-moved = Het is nu onderdeel { $number }.
own-section-remove = Onderdeel { $number } weghalen
own-section-removed = Het onderdeel is weg.
own-heading = Kop
own-questions = Vragen, één per regel
own-trash = Dit model in de prullenbak leggen
own-trashed = “{ $name }” ligt in de prullenbak. Pagina’s die ermee begonnen zijn, blijven zoals ze zijn.
own-restore = Terugzetten: { $name }
own-restored = “{ $name }” is terug.
