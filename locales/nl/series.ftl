### Reeksen vergaderingen: wanneer, wie aan de beurt is, wie meedoet.
series-room = Reeksen
series-new = Nieuwe reeks
series-make = De reeks maken
series-title = Titel
series-first = Eerste datum
series-zone = Tijdzone
series-minutes = Minuten per keer
series-place = Waar
series-from-charter = zo vaak als het charter zegt
series-change = Wanneer en waar wijzigen
series-changed = De reeks is gewijzigd.
series-next = volgende: { $when }
series-over = geen data meer
series-trash = De reeks in de prullenbak leggen
series-trashed = “{ $title }” ligt in de prullenbak. Bijeenkomsten die voorbereid zijn, blijven.
series-restore = Terugzetten: { $title }
series-restored = “{ $title }” is terug.
series-invite = De uitnodiging bewaren…
series-call-off = Afgelasten…

## The rule
series-pattern = Herhaalt zich
series-pattern-daily = per dag
series-pattern-weekly = per week
series-pattern-monthly-by = per maand, op een dag van de week
series-pattern-monthly-on = per maand, op een datum
series-pattern-yearly = per jaar
series-every = Interval
series-unit-daily = { $count ->
    [one] dag
   *[other] dagen
}
series-unit-weekly = { $count ->
    [one] week
   *[other] weken
}
series-unit-monthly-by = { $count ->
    [one] maand
   *[other] maanden
}
series-unit-monthly-on = { $count ->
    [one] maand
   *[other] maanden
}
series-unit-yearly = { $count ->
    [one] jaar
   *[other] jaar
}
series-nth = Welke
series-nth-1 = eerste
series-nth-2 = tweede
series-nth-3 = derde
series-nth-4 = vierde
series-nth-last = laatste
series-day = Dag
series-days = Op
series-ends = Eindigt
series-ends-never = nooit
series-ends-after = na een aantal keren
series-ends-on = op een dag
series-count = Keren
series-until = Laatste dag
series-rule-until = tot { $date }

## Dates
series-dates = Data en beurten
series-dates-what = Een datum die je voorbereidt, wordt een bijeenkomst met een agenda. De beurten gaan eerlijk rond; kies er een om te zien waarom, of om te wijzigen.
series-parts = Rollen die rondgaan
series-part-facilitator = begeleiding
series-part-host = ontvangst
series-part-guardian = hoeder
series-part-scribe = verslag
series-part-other = Een andere rol
series-part-add = Deze rol toevoegen
series-nobody = niemand
series-with = met { $name } als leerling
series-prepare = Voorbereiden
series-open = Openen
series-date-change = { $date } wijzigen
series-skipped = vervalt
series-moved-from = verplaatst van { $date }
series-away = afwezig: { $names }
series-skip = Deze datum laten vervallen
series-move-day = Verplaatsen naar
series-move-back = Terug naar de eigen datum
series-presence = Wie er kan zijn
series-presence-there = aanwezig
series-presence-rather-not = aanwezig, liever geen beurt
series-presence-away = afwezig

## Turns
series-choose = Zelf gekozen
series-leave-to-turn = wie er aan de beurt is
series-swap = Ruilen
series-swap-with = met een andere datum…
series-from-outside = { $name }, van buiten
series-why-chosen = zelf gekozen
series-why-only = niemand anders kan
series-why-least = even vaak als anderen, en alles samen de minste beurten
series-why-longest = van wie het even vaak deed, het langst geleden: { $date }
series-why-never = heeft het nog nooit gedaan
series-why-name = anderen wachten even lang; de naam beslist
series-why-others = wie eerst aan de beurt is, heeft een andere rol, is afwezig of heeft liever geen beurt

## People
series-people = Wie doet mee
series-people-what = Zij krijgen de uitnodiging, en de rollen gaan bij hen rond.
series-people-group = Iedereen van { $name }, zolang ze erbij horen; en wie je toevoegt.
series-person-add = Mensen toevoegen
series-person-remove = Doet niet mee
series-no-address = geen adres voor uitnodigingen
series-email = Waar uitnodigingen naartoe gaan
series-learning = Leert de rollen eerst
series-learning-hint = Een keer naast iemand anders, voor een eigen beurt
series-outside = Begeleidt van buiten
series-outside-hint = Kan voor een datum gekozen worden; niemands beurt gaat verloren
series-me-hint = Antwoorden op de uitnodiging komen op dit adres aan
series-asks-people = Mensen van { $name }
series-since = sinds { $date }

## Finding a date
meeting-tab-dates = Datum
dates-title = Een datum vinden
dates-what = Stel een paar data voor, noteer wie er kan, en neem de datum die de meesten past.
dates-known = Het is op { $when }.
dates-score = Punten
dates-best = past het best
dates-chosen = gekozen
dates-lacks = iemand met een rol kan niet
dates-open = ?
dates-yes = ja
dates-if-needed = als het moet
dates-no = nee
dates-answer = { $name }, { $when }
dates-take = Nemen
dates-take-this = Nemen: { $when }
dates-taken = Het wordt { $when }.
dates-remove = { $when } weghalen
dates-removed = De datum is weggehaald.
dates-add = Nog een datum
dates-ask = Voorstellen
dates-share = Kopiëren om te delen
dates-copied = Gekopieerd: data en antwoorden, voor een mail of een chat.
dates-not-copied = Kopiëren is niet gelukt. De data en antwoorden zijn veilig: selecteer ze op het scherm en kopieer ze met de hand.
dates-question = { $title }: wanneer kun je?
series-until-day = tot { $date }

## With numbers
series-rule-days = { $count ->
    [one] Elke dag
   *[other] Om de { $count } dagen
}
series-rule-weeks = { $count ->
    [one] Elke week op { $days }
   *[other] Om de { $count } weken op { $days }
}
series-rule-months-by = { $count ->
    [one] De { $nth } { $day } van elke maand
   *[other] De { $nth } { $day }, om de { $count } maanden
}
series-rule-months-on = { $count ->
    [one] Op dag { $date } van elke maand
   *[other] Op dag { $date }, om de { $count } maanden
}
series-rule-months-last = { $count ->
    [one] Op de laatste dag van elke maand
   *[other] Op de laatste dag, om de { $count } maanden
}
series-rule-years = { $count ->
    [one] Elk jaar
   *[other] Om de { $count } jaar
}
series-rule-times = { $count ->
    [one] { $count } keer
   *[other] { $count } keer
}
series-why-fewest = { $count ->
    [0] niemand anders deed het zo weinig: nog nooit
    [one] niemand anders deed het zo weinig: een keer
   *[other] niemand anders deed het zo weinig: { $count } keer
}
