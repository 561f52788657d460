# Wat het programma in bestanden schrijft.
recovery-sheet-title = Herstelblad van het notitieboek “{ $name }”
recovery-sheet-body =
    Gemaakt op { $date }.

    Deze 24 woorden openen het notitieboek als je de wachtzin vergeten bent. Wie ze heeft, kan er
    alles in lezen. Bewaar dit blad waar je een paspoort bewaart, niet naast de computer en niet
    als foto. Een nieuwer blad maakt dit blad waardeloos.

    Zo gebruik je ze: start Kring, kies ‘Ik heb mijn herstelwoorden’, typ ze in deze volgorde.

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
