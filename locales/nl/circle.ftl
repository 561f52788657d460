### Groepen en hun mensen.
room-groups = Groepen
groups-back = Alle groepen
groups-empty = Nog geen groep. Een praktijkgemeenschap, een kring, een leergroep: het werkt ook voor wie in zijn eentje voorbereidt.
groups-what = Wat je met anderen deelt. Het blijft in dit notitieboek tot je een groep deelt of er iets van doorgeeft.
group-new = Nieuwe groep
group-make = De groep maken
group-name = Naam van de groep
group-calls-itself = Wat voor groep het is (hoeft niet)
group-calls-itself-hint = Gemeenschap, kring, leergroep: jullie eigen woord
group-word-circle = kring
group-word-community = praktijkgemeenschap
group-word-learning = leergroep
group-word-peers = intervisiegroep
group-people = { $count ->
    [0] nog niemand
    [one] { $count } persoon
   *[other] { $count } mensen
}
group-no-charter = nog geen charter
group-settings = Instellingen van de groep
group-zone = Tijdzone
group-leaves = Op wat jullie doorgeven
group-logo = Logo van de groep
group-logo-choose = Een logo kiezen…
group-logo-other = Een ander logo…
group-logo-clear = Geen logo
group-accent = Kleur
group-accent-none = geen
group-accent-which = Kleur { $number }
group-footer = Regel onderaan
group-footer-hint = Een adres, een partner, een projectnummer
group-trash = In de prullenbak leggen
group-trashed = “{ $name }” ligt in de prullenbak, met zijn charter.
group-restore = Terugzetten: { $name }
group-restored = “{ $name }” is terug.
group-tab-charter = Charter
group-tab-people = Mensen

## Mensen van een groep
members-empty = Nog niemand. Een naam is genoeg; de rest kan wachten.
members-what = Wie bij de groep hoort, wat ze meebrengen en wat ze zoeken.
members-gone = Niet meer hier
member-add = Mensen toevoegen
member-add-hint = Meerdere namen met komma’s ertussen
member-me = jij
member-until = tot { $date }
member-name = Naam
member-organisation = Organisatie
member-contact = Contactgegevens
member-brings = Brengt mee
member-seeks = Zoekt
member-since = Sinds
member-to = Tot
member-listed = Mag op de lijst staan
member-listed-hint = Gaf toestemming om te verschijnen waar de groep het ziet
member-is-me = Dit ben ik
member-is-me-hint = Wat je noteert, is door jou genoteerd, en je tekent met de sleutel van dit notitieboek
member-key = Sleutel, om te vergelijken: { $key }
member-remove = Uit de groep halen
member-removed = { $name } zit niet meer in de groep.

## De weg erin
steps = De weg erin
step = Stap
step-add = Een stap toevoegen
step-keep = De stap bewaren
step-kept = Genoteerd: { $stage }.
step-clear = Weghalen: { $stage }
step-cleared = Weggehaald: { $stage }.
step-date = Op
step-evidence = Waaruit het blijkt (hoeft niet)
step-endorsed-by = Bevestigd door (hoeft niet)
step-endorsed = bevestigd door { $name }
stage-guest = gast
stage-sponsor = sponsor
stage-interested = geïnteresseerd
stage-invited = uitgenodigd
stage-trained = opgeleid
stage-shadowing = meelopen
stage-co-facilitating = co-begeleiden
stage-facilitating = begeleiden
stage-mentor = mentor
stage-alumni = oud-lid
