# Wat het programma in bestanden schrijft.
recovery-sheet-title = Herstelblad van het notitieboek “{ $name }”
recovery-sheet-body =
    Gemaakt op { $date }.

    Deze 24 woorden openen het notitieboek als je de wachtzin vergeten bent. Wie ze heeft, kan er
    alles in lezen. Bewaar dit blad waar je een paspoort bewaart, niet naast de computer en niet
    als foto. Een nieuwer blad maakt dit blad waardeloos.

    Zo gebruik je ze: start Kring, kies ‘Ik heb mijn herstelwoorden’, typ ze in deze volgorde.

## The report of an import
import-said-looked = { $found } gevonden: { $new } nieuw, { $changed } gewijzigd, { $same } er al, { $kept } hier ongewijzigd gelaten, { $refused } weggelaten; { $attachments } bijlagen.
import-said-done = Geïmporteerd. { $found } gevonden: { $new } nieuw, { $changed } gewijzigd, { $same } er al, { $kept } hier ongewijzigd gelaten, { $refused } weggelaten; { $attachments } bijlagen.
import-said-write = Er is nog niets geschreven. Met --write wel.
import-said-undo = Alles kan teruggedraaid worden: kring-cli journal undo { $id }
