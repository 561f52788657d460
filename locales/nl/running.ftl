### Running a meeting, and writing it up.

## The clock of whatever is run
pace-green = over
pace-amber = over: bijna om
pace-red = over: laatste momenten
pace-over = te lang
pace-break = over, na de pauze
pace-free = zonder tijd

## A round
talking-speaks = { $name } spreekt
talking-nobody = Niemand heeft de praatstok
talking-since = al { $time }
talking-next = Door naar { $name }
talking-pass = Passen
talking-end = De ronde afsluiten
talking-waiting = Nog aan het woord
talking-up = { $name } vroeger
talking-down = { $name } later

## Run
key-space = Spatie
key-shift = Shift
run-awake = Er loopt een bijeenkomst
run-start = Beginnen
run-on = Volgend punt
run-finish = Afsluiten
run-pause = Pauze
run-resume = Verder
run-more = { $minutes } min erbij
run-jot = Noteren
run-agenda = Agenda
run-other = Meer
run-skip = Dit punt overslaan
run-sound = Met geluid
run-silence = Stil
my-notes = Mijn notities
my-notes-of = Mijn notities bij “{ $title }”
my-notes-whole = Mijn notities bij de bijeenkomst
my-notes-ask = Voor mij alleen, over de hele bijeenkomst
my-notes-now = nu
run-fold = Opvouwen tot een strook
run-unfold = Openvouwen
run-end = De bijeenkomst beëindigen
run-leave = Dit scherm verlaten
run-elapsed = { $time } in totaal
run-ends = gedaan om { $time }
run-behind = { $count ->
    [one] { $count } minuut achter
   *[other] { $count } minuten achter
}
run-parked = { $count ->
    [one] { $count } ding geparkeerd
   *[other] { $count } dingen geparkeerd
}
run-not-begun = Klaar om te beginnen
run-between = Tussen twee punten
run-leads = { $name } leidt
run-next = Straks: { $title }
run-next-long = Straks: { $title }, { $minutes } min
run-together = Naast elkaar
run-round-check-in = Ronde bij aankomst
run-round-round = Ronde
run-round-check-out = Ronde bij afscheid
run-state-now = Nu:
run-state-done = Gedaan:
run-state-skipped = Overgeslagen:
run-to-come = Komt nog
run-minutes = { $minutes } min
run-spent = { $time } van { $minutes } min
run-begin = Nu met “{ $title }” beginnen
run-skip-one = “{ $title }” overslaan
run-up = “{ $title }” vroeger
run-down = “{ $title }” later
run-jot-parked = Parkeren voor later
run-jot-decision = Een beslissing
run-jot-action = Iets om te doen
run-jot-text = In enkele woorden
run-jot-example = De lijst mailen @An tegen vrijdag
run-jot-keep = Bewaren
run-ended = De bijeenkomst is voorbij. Ze duurde { $taken } min; { $planned } waren gepland.
run-write-up = Verslag maken
run-reopen = Toch nog verdergaan
run-to-agenda = Het notitieboek openen
run-left-waiting = De bijeenkomst is nog niet begonnen.
run-left-running = De bijeenkomst gaat door.
run-left-paused = Het is pauze.
run-back = Terug naar de bijeenkomst
run-open = De bijeenkomst leiden
ongoing = { $title } is bezig

## Write-up
meeting-tab-write-up = Verslag
write-up-attendance = Wie er was
write-up-nobody = Er is nog niemand genoteerd.
attendance-everyone = Iedereen was er
attendance-all = Alle anderen waren er
attendance-remark = Opmerking bij { $name }
attendance-remark-ask = Opmerking, zoals tot 15:20
attendance-add = Er was nog iemand
shares-agreed = De groep vindt het goed dat spreektijd gemeten wordt
shares-agreed-hint = Dan toont het verslag hoelang elk in de rondes sprak. Anders wordt van niemand tijd bijgehouden.
shares-title = Wie sprak hoelang
shares-even = Hoe gelijk dat was: { $percent }
write-up-decisions = Beslissingen
decision = Beslissing
decision-add = Een beslissing
decision-text = Wat er beslist is
decision-rule = Volgens welke regel
decision-objections = Bezwaren
decision-objections-hint = Wat er tegenin gebracht is, en wat ermee gebeurde
decision-objections-heard = bezwaren gehoord
decision-review = Opnieuw te bekijken op
decision-review-on = opnieuw te bekijken op { $date }
decision-removed = De beslissing is weggehaald.
write-up-actions = Acties
action = Actie
action-add = Iets om te doen
action-text = Wat er te doen is
action-nobody = Nog niemand
action-due-on = tegen { $date }
action-late = moest klaar zijn op { $date }
action-done-on = gedaan op { $date }
action-is-done = Gedaan: { $text }
action-done-said = Gedaan, en zo genoteerd.
action-open-said = Staat weer open.
action-removed = De actie is weggehaald.
action-carried = { $count ->
    [one] één keer doorgeschoven
   *[other] { $count } keer doorgeschoven
}
write-up-carried = Van eerdere bijeenkomsten
write-up-owner = Wie
write-up-due = Tegen
write-up-item = Hoort bij
write-up-no-item = Geen punt
write-up-remove = Weghalen
write-up-parked = Geparkeerd
parked-removed = Het is weggehaald.
write-up-minutes = Verslag
write-up-placeholder = Wat moet wie er niet was weten?
write-up-compose = Opstellen uit wat er gebeurde
write-up-compose-again = Opnieuw opstellen
write-up-composed = Het verslag is opnieuw opgesteld.
write-up-state-none = Nog geen verslag
write-up-state-draft = Concept
write-up-approved = Goedgekeurd op { $date }
write-up-approve = Goedkeuren
write-up-approved-said = Het verslag is goedgekeurd.
write-up-reopen = Weer concept
write-up-reopened = Het verslag is weer een concept.
write-up-draft-again = Het verslag is weer een concept: keur het opnieuw goed.
write-up-export = Exporteren
happened-title = Gepland en werkelijk
happened-planned = Agenda
happened-item = Punt
happened-min = min
happened-took = duurde
happened-skipped = overgeslagen

## Everything that was agreed
agreed = Acties en beslissingen
agreed-which = Welke acties
agreed-open = Open
agreed-all = Alle
agreed-no-actions = Er wacht niets om gedaan te worden.
agreed-no-decisions = Er is nog niets beslist.
