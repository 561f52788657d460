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
