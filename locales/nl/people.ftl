### Mensen die ik coach: gesprekken, mensen, uren, wat je overhandigt en wat je wist.

## A session
session = Gesprek
session-begin = Iemand die ik coach
session-write = Nieuwe pagina met iemand die ik coach
session-who = Korte naam
session-minutes = min
session-min = { $count } min
session-mode = Hoe?
session-mode-together = samen in één ruimte
session-mode-video = via video
session-mode-phone = telefonisch
session-mode-walk = al wandelend
session-mode-text = schriftelijk
session-fee = Betaald?
session-fee-paid = betaald
session-fee-unpaid = onbetaald
session-fee-internal = intern
session-fee-unsaid = niet vermeld
session-size = { $count ->
    [one] persoon
   *[other] personen
}
session-group = groep van { $count }
session-person-open = Alle gesprekken met { $name }
session-remove = Deze pagina is van niemand
session-minutes-wrong = Schrijf hele minuten van 1 tot 1440, of uren en minuten: 90 of 1:30.
session-size-wrong = Het aantal personen is een heel getal van 1 tot 1000.
session-new = Nieuwe pagina met deze persoon
session-made = De pagina is nu een gesprek.
session-kept = Het gesprek is gewijzigd.
session-new-person = { $name } staat nu bij de mensen die je coacht.
session-kept-mine = De pagina hoort nu bij iemand. Wat je geschreven had, staat onder “Alleen voor mij”.
session-for-both = Voor ons beiden
session-gone = De pagina is nu van niemand.
last-time = Afspraken van vorige keer
last-time-when = Vorige keer afgesproken, { $date }
last-time-copy = Kopieer naar deze pagina
part-both = Voor ons beiden
part-both-what = Mag overhandigd worden
part-agreements = Afspraken
part-agreements-placeholder = Wat jullie afspraken; dat zie je de volgende keer terug
part-only-me = Alleen voor mij
part-only-me-what = Gaat nooit mee met wat je overhandigt
part-only-me-placeholder = Wat alleen van jou is

## People
people = Mensen die ik coach
people-empty = Nog niemand. Een pagina kan van iemand zijn die je coacht, onder een korte naam die jij kiest.
people-what = Hun pagina’s zijn gewone pagina’s: ze worden doorzocht en bewaard als alle andere.
people-sums = { $count ->
    [one] { $count } gesprek, { $time }
   *[other] { $count } gesprekken, { $time }
}
people-last = laatst op { $date }
people-ended = afgerond op { $date }
people-add = Iemand nieuw
people-add-hint = Een korte naam, een initiaal of een woord dat alleen jij begrijpt
people-add-do = Toevoegen
people-all = Alle mensen
people-sessions = Gesprekken
people-no-sessions = Nog geen gesprek. Schrijf een pagina en kies deze naam boven de tekst.
people-agreements = Afspraken door de tijd
people-tracker-day = Op de dagen van jullie gesprekken
people-leave = Overhandigen en wissen
people-leave-what = Wat over hen gaat mogen ze opvragen, en ze mogen vragen dat het verdwijnt.
person-name = Korte naam
person-permission = Toestemming voor notities op
person-ended = Afgerond op
person-review = Opnieuw naar de notities kijken op
person-review-hint = Zonder eigen dag: twee jaar na het einde
person-today = Vandaag
person-note = Notitie (alleen voor mij)
person-kept = Gewijzigd.

## Hours
hours = Uren
hours-kind = Soort
hours-period = Periode
hours-total = Totaal
hours-individual = individueel
hours-group = groep
hours-unsaid = { $count ->
    [one] { $count } gesprek zegt niet hoe lang het duurde.
   *[other] { $count } gesprekken zeggen niet hoe lang ze duurden.
}
hours-from = Van
hours-to = Tot en met
hours-person = Met
hours-everybody = Iedereen
hours-months = Per jaar en maand
hours-format = Als
hours-xlsx = Rekenblad (XLSX)
hours-csv = Tabel (CSV)
hours-without-names = Zonder namen
hours-without-names-hint = Iedere persoon is een nummer
hours-save = Bewaren…

## Handing over
hand-over = Overhandigen…
hand-over-title = Wat er weggaat
hand-over-what = { $count ->
    [one] { $count } gesprek: dag, titel, minuten, het deel “Voor ons beiden” en de afspraken, in bestanden die iedereen kan openen.
   *[other] { $count } gesprekken: dag, titel, minuten, het deel “Voor ons beiden” en de afspraken, in bestanden die iedereen kan openen.
}
hand-over-format = Als
hand-over-markdown = Tekstbestanden (Markdown)
hand-over-json = Eén bestand voor programma’s (JSON)
hand-over-only-me = “Alleen voor mij” meenemen
hand-over-only-me-hint = Het deel, de notitie en de metingen die je voor jezelf noteerde
hand-over-only-me-warning = Wat je voor jezelf schreef, gaat ook mee.
hand-over-save = Bewaren in een map…

## Erasing
erase = Wissen…
erase-title = Alles over { $name } wissen
erase-goes = Wat verdwijnt
erase-goes-what = { $count ->
    [0] De naam en de data; er zijn geen pagina’s.
    [one] De naam, de data en { $count } pagina met haar geschiedenis en afbeeldingen.
   *[other] De naam, de data en { $count } pagina’s met hun geschiedenis en afbeeldingen.
}
erase-goes-backups = { $count ->
    [one] De back-up naast het notitieboek wordt opnieuw geschreven als er iets van in staat.
   *[other] Van de { $count } back-ups naast het notitieboek worden die waar iets van in staat, zonder dat opnieuw geschreven.
}
erase-stays = Wat blijft
erase-trackers = Metingen die alleen van deze persoon waren, gaan ook weg: { $names }. Deze namen blijven in de geschiedenis van je lijst met metingen staan.
erase-mentions = Deze andere pagina’s bevatten het woord “{ $name }”, nu of in een eerdere versie, of hoorden ooit bij die persoon:
erase-outside = Kring kan niet bij back-ups elders, exports, papier en wat anderen hebben. { $count ->
    [0] Van een volledige kopie elders weet Kring niets.
    [one] Van deze volledige kopie weet Kring wel:
   *[other] Van deze volledige kopieën weet Kring wel:
}
erase-no-undo = Dit kun je niet ongedaan maken, en geen back-up naast het notitieboek brengt het terug.
erase-type = Typ { $name } om verder te gaan
erase-keep = Alles bewaren
erase-do = Voorgoed wissen
erased-title = Gewist
erased-what = { $count ->
    [0] De naam en de data zijn voorgoed weg.
    [one] { $count } pagina is voorgoed weg.
   *[other] { $count } pagina’s zijn voorgoed weg.
}
erased-backups = { $count ->
    [one] { $count } back-up is zonder dat opnieuw geschreven.
   *[other] { $count } back-ups zijn zonder dat opnieuw geschreven.
}
erased-removed = { $count ->
    [one] { $count } back-up was niet te lezen en is verwijderd.
   *[other] { $count } back-ups waren niet te lezen en zijn verwijderd.
}
erased-waiting = { $count ->
    [one] { $count } back-up kon nog niet opnieuw geschreven worden. De volgende keer dat het notitieboek opengaat, gaat dat verder.
   *[other] { $count } back-ups konden nog niet opnieuw geschreven worden. De volgende keer dat het notitieboek opengaat, gaat dat verder.
}
erased-done = Klaar
successor-begin = Gaat ook over anderen
successor-replace = Vervangen
successor-what = Een nieuwe pagina komt in de plaats, met deze woorden en zonder geschiedenis. De dag en de labels blijven, en een gesprek met iemand anders blijft dat, met al zijn minuten. Haal eruit wat weg moet.
successor-named = De naam { $name } staat er nog in.
successor-drop = Geen pagina in de plaats
task-erase = Back-ups opnieuw schrijven
task-mentions = Leest alles wat ooit geschreven is…

## Review
review-worth = Het bekijken waard: de notities over iemand die je niet meer coacht.
review-look = Bekijken
review-not-this-season = Niet dit seizoen
review-later = Over drie maanden komt de vraag terug.
review-due = Zijn deze notities nog nodig? Kies een andere dag, overhandig ze of wis ze.
