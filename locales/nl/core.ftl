# Wat het programma in bestanden schrijft.
recovery-sheet-title = Herstelblad van het notitieboek “{ $name }”
recovery-sheet-body =
    Gemaakt op { $date }.

    Deze 24 woorden openen het notitieboek als je de wachtzin vergeten bent. Wie ze heeft, kan er
    alles in lezen. Bewaar dit blad waar je een paspoort bewaart, niet naast de computer en niet
    als foto. Een nieuwer blad maakt dit blad waardeloos.

    Zo gebruik je ze: start Kring, kies ‘Ik heb mijn herstelwoorden’, typ ze in deze volgorde.

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
