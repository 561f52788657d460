# Wat het programma in bestanden schrijft.
recovery-sheet-title = Herstelblad van het notitieboek “{ $name }”
recovery-sheet-body =
    Gemaakt op { $date }.

    Deze 24 woorden openen het notitieboek als je de wachtzin vergeten bent. Wie ze heeft, kan er
    alles in lezen. Bewaar dit blad waar je een paspoort bewaart, niet naast de computer en niet
    als foto. Een nieuwer blad maakt dit blad waardeloos.

    Zo gebruik je ze: start Kring, kies ‘Ik heb mijn herstelwoorden’, typ ze in deze volgorde.

## Hours
hours-sessions = Gesprekken
hours-summary = Overzicht
hours-date = Datum
hours-person = Met
hours-minutes = Minuten
hours-time = Uren
hours-fee = Vergoeding
hours-mode = Hoe
hours-kind = Soort
hours-size = Personen
hours-period = Periode
hours-count = Gesprekken
hours-total = Totaal
hours-individual = individueel
hours-group = groep
hours-fee-paid = betaald
hours-fee-unpaid = onbetaald
hours-fee-internal = intern
hours-fee-unsaid = niet vermeld
hours-mode-together = samen in één ruimte
hours-mode-video = via video
hours-mode-phone = telefonisch
hours-mode-walk = al wandelend
hours-mode-text = schriftelijk

## Someone I coach
person-both = Voor ons beiden
person-agreements = Afspraken
person-only-me = Alleen voor mij
person-permission = Toestemming om notities te bewaren: { $date }
person-ended = Afgerond: { $date }
person-review = Kijken of de notities nog nodig zijn: { $date }
person-sessions = { $count ->
    [one] { $count } gesprek, { $time } uur
   *[other] { $count } gesprekken, { $time } uur
}
## Wie er spreekt in een stap van een methode
method-everyone = iedereen
method-nobody = niemand, in stilte
## Metingen
trackers-file = Metingen
trackers-column-date = Dag
trackers-column-tracker = Meting
trackers-column-value = Waarde
trackers-column-unit = Eenheid
trackers-column-page = Pagina
trackers-yes = ja
trackers-no = nee
# Woorden in wat gedrukt of doorgegeven wordt. Dagen, maanden en getallen komen al uitgeschreven.
book-date = { $weekday } { $day } { $month } { $year }
book-date-american = { $weekday } { $day } { $month } { $year }
book-contents = Inhoud
book-journal = Dagboek
book-sessions = Sessienotities
book-agreements = Afspraken
book-only-me = Alleen voor mij
book-image = Afbeelding
book-done = klaar
book-to-do = nog te doen
book-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
book-group = groep van { $count }
book-mode-together = in één ruimte
book-mode-video = via video
book-mode-phone = per telefoon
book-mode-walk = tijdens een wandeling
book-mode-text = schriftelijk
book-fee-paid = betaald
book-fee-unpaid = onbetaald
book-fee-internal = intern
book-weekday-1 = maandag
book-weekday-2 = dinsdag
book-weekday-3 = woensdag
book-weekday-4 = donderdag
book-weekday-5 = vrijdag
book-weekday-6 = zaterdag
book-weekday-7 = zondag
book-month-1 = januari
book-month-2 = februari
book-month-3 = maart
book-month-4 = april
book-month-5 = mei
book-month-6 = juni
book-month-7 = juli
book-month-8 = augustus
book-month-9 = september
book-month-10 = oktober
book-month-11 = november
book-month-12 = december
## The report of an import
import-said-looked = { $found } gevonden: { $new } nieuw, { $changed } gewijzigd, { $same } er al, { $kept } hier ongewijzigd gelaten, { $refused } weggelaten; { $attachments } bijlagen.
import-said-done = Geïmporteerd. { $found } gevonden: { $new } nieuw, { $changed } gewijzigd, { $same } er al, { $kept } hier ongewijzigd gelaten, { $refused } weggelaten; { $attachments } bijlagen.
import-said-write = Er is nog niets geschreven. Met --write wel.
import-said-undo = Alles kan teruggedraaid worden: kring-cli journal undo { $id }

## Meetings: what leaves of them
sheet-agenda = Agenda
sheet-hand-out = Hand-out
sheet-script = Draaiboek
sheet-minutes = Verslag
sheet-actions = Acties
sheet-invitation = Uitnodiging
sheet-time = Tijd
sheet-min = Min
sheet-item = Punt
sheet-lead = Leiding
sheet-bring = Meebrengen
sheet-decisions = Beslissingen
sheet-decision = Beslissing
sheet-rule = Hoe
sheet-objections = Bezwaren
sheet-review = Opnieuw bekijken
sheet-what = Wat
sheet-who = Wie
sheet-by = Tegen
sheet-done = Gedaan
sheet-since = Sinds
sheet-carried = Van eerdere bijeenkomsten
sheet-nothing-decided = Er is niets beslist.
sheet-no-actions = Er zijn geen acties afgesproken.
sheet-attendance = Wie er was
sheet-present = Aanwezig
sheet-guest = Gasten
sheet-excused = Verontschuldigd
sheet-absent = Afwezig
sheet-parked = Even geparkeerd
sheet-draft = Ontwerp, nog niet goedgekeurd
sheet-approved = Goedgekeurd op { $date }
sheet-no-date = Nog geen datum
sheet-hours = { $from }–{ $to }
sheet-hours-zone = { $from }–{ $to } (tijd van { $zone })
sheet-role = { $role }: { $name }
sheet-shadow = { $name }, met { $shadow }
sheet-sum = Samen { $planned }
sheet-sum-over = Samen { $planned }: { $over } meer dan de { $allowed } die er zijn
sheet-took = Vanaf { $from }, { $took } ({ $planned } gepland)
sheet-passed-over = Overgeslagen
meeting-role-facilitator = Begeleiding
meeting-role-host = Gastheer of gastvrouw
meeting-role-guardian = Hoeder
meeting-role-scribe = Schrijver

## Mensen mengen
mix-file = Wie ontmoet wie
mix-name = Naam
mix-round = Ronde { $number }
mix-group = Groep { $number }
mix-rests = Rust
