### Mensen indelen: wie ontmoet wie, ronde na ronde.
mixing-room = Mensen indelen
mixing-act = De mensen indelen
mixing-new = Nieuw plan
mixing-back = Alle plannen
mixing-none = Nog geen plannen.
mixing-choose = Wie heeft elkaar nog niet ontmoet? Duo’s om te speeddaten, of groepen van wie elkaar het minst kent, ronde na ronde.
mixing-untitled = Plan zonder titel
mixing-people-count = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
mixing-trash = Dit plan in de prullenbak leggen
mixing-trashed = “{ $name }” ligt in de prullenbak. Wie elkaar daarin ontmoette, telt niet meer mee.
mixing-restore = Terugzetten: { $name }
mixing-restored = “{ $name }” is terug.

## The question
mixing-title = Titel van het plan
mixing-date = Dag
mixing-group-of = Bewaren bij
mixing-no-group = geen groep
mixing-bring = Mensen erbij halen
mixing-history = { $count ->
    [one] Wie elkaar in { $count } eerder plan van deze groep ontmoette, ontmoet eerst iemand anders.
   *[other] Wie elkaar in { $count } eerdere plannen van deze groep ontmoette, ontmoet eerst iemand anders.
}
mixing-way = Hoe
mixing-way-pairs = Duo’s
mixing-way-groups = Groepen
mixing-way-sides = Duo’s van twee kanten
mixing-way-mentors = Mentoren en mentees
mixing-people = Mensen
mixing-hosts = Wie blijft zitten
mixing-guests = Wie doorschuift
mixing-mentors = Mentoren
mixing-mentees = Mentees
mixing-places = Mentees per mentor
mixing-places-of = Mentoren die een ander aantal nemen
mixing-places-of-hint = Per regel wie en hoeveel: An: 3
mixing-first = Wiens wensen eerst tellen
mixing-first-mentees = Die van de mentees
mixing-first-mentors = Die van de mentoren
mixing-dearest = Wat ze wensen
mixing-dearest-hint = Per regel wie en wie, de liefste eerst: An: Bo, Cor. Alleen jij ziet dit
mixing-people-hint = { $count ->
    [0] Een naam per regel
    [one] { $count } persoon tot nu toe, een naam per regel
   *[other] { $count } personen, een naam per regel
}
mixing-size = In een groep
mixing-rounds = Rondes
mixing-more = Meer: wie samen, wie apart, toeval
mixing-facilitators = Kunnen begeleiden
mixing-facilitators-hint = Een per groep, zolang er zijn
mixing-together = Blijven samen
mixing-spread = Verdelen over de groepen
mixing-lists-hint = Een lijst per regel: An, Bo
mixing-apart = Niet in dezelfde groep
mixing-apart-hint = Een lijst per regel. Alleen jij ziet dit
mixing-wishes = Willen elkaar graag ontmoeten
mixing-wishes-hint = Per regel wie en wie: An: Bo, Cor
mixing-seed = Startgetal
mixing-seed-hint = Hetzelfde startgetal geeft op elke computer dezelfde rondes.

## The rounds
mixing-do = Indelen
mixing-again = Opnieuw indelen
mixing-again-from = Opnieuw indelen vanaf ronde { $number }
mixing-otherwise = Anders indelen
mixing-stale = De rondes hieronder volgen nog niet wat hierboven staat. Rondes die geweest zijn, blijven zoals ze waren.
mixing-repeats = { $count ->
    [0] Niemand ontmoet twee keer dezelfde persoon.
    [one] { $count } keer ontmoeten twee mensen elkaar opnieuw.
   *[other] { $count } keer ontmoeten twee mensen elkaar opnieuw.
}
mixing-repeats-here = { $count ->
    [one] { $count } duo ziet elkaar opnieuw
   *[other] { $count } duo’s zien elkaar opnieuw
}
mixing-told-apart = { $count ->
    [one] { $count } keer komen twee mensen samen die apart moesten blijven: beter kan niet met deze groepen.
   *[other] { $count } keer komen twee mensen samen die apart moesten blijven: beter kan niet met deze groepen.
}
mixing-told-uneven = De groepen konden niet helemaal gelijk verdeeld worden.
mixing-told-unmet = { $count ->
    [one] { $count } wens komt niet uit.
   *[other] { $count } wensen komen niet uit.
}
mixing-round = Ronde { $number }
mixing-round-of = Ronde { $number } van { $count }
mixing-rests = Rust: { $names }
mixing-leads = begeleidt
mixing-held = geweest
mixing-find = Koppels vormen
mixing-find-again = Opnieuw koppels vormen
mixing-stale-mentors = De koppels hieronder volgen nog niet wat hierboven staat.
mixing-stable = Geen twee die niet samen zijn, hadden dat allebei liever gehad.
mixing-told-nobody = { $count ->
    [0] Wie iemand noemde, is samen met iemand die ze noemden.
    [one] { $count } persoon is samen met niemand die hij of zij noemde.
   *[other] { $count } mensen zijn samen met niemand die ze noemden.
}
mixing-wish-mentee = wens { $number } van de mentee
mixing-wish-mentor = wens { $number } van de mentor
mixing-no-mentor = Zonder mentor: { $names }
mixing-no-mentee = Zonder mentee: { $names }
mixing-hold = Deze ronde is geweest
mixing-unhold = Ronde { $number } is niet geweest
mixing-wall = Op de muur tonen
mixing-cards = Printen met kaartjes
mixing-table = Bewaren als tabel
mixing-round-before = Vorige ronde
mixing-round-next = Volgende ronde
mixing-wall-keys = ← → andere rondes · Esc terug
