### Wat het venster en de terminal allebei zeggen.
erase-no-mentions = Geen andere pagina bevat het woord “{ $name }”.
erase-named = Ook labels, bewaarde zoekopdrachten en zinnen die { $name } noemen blijven: { $names }
erase-others = Ook hierin staat het woord “{ $name }”, nu of in een eerdere versie; dit blijft zoals het is:
erase-other-meeting = { $count ->
    [one] Eén bijeenkomst
   *[other] { $count } bijeenkomsten
}: { $names }
erase-other-series = { $count ->
    [one] Eén reeks bijeenkomsten
   *[other] { $count } reeksen bijeenkomsten
}: { $names }
erase-other-circle = { $count ->
    [one] Eén groep
   *[other] { $count } groepen
}: { $names }
erase-other-charter = { $count ->
    [one] Eén charter
   *[other] { $count } charters
}: { $names }
erase-other-mix = { $count ->
    [one] Eén plan om mensen in te delen
   *[other] { $count } plannen om mensen in te delen
}: { $names }
erase-other-model = { $count ->
    [one] Eén eigen model
   *[other] { $count } eigen modellen
}: { $names }
erase-other-tracker = { $count ->
    [one] Eén meting
   *[other] { $count } metingen
}: { $names }
erase-other-day = { $count ->
    [one] Eén dag waarop iets genoteerd is
   *[other] { $count } dagen waarop iets genoteerd is
}: { $names }
erase-closed = In besloten groepen is niet gekeken: zoek daar van binnenuit.
meeting-lines-left-out = Weggelaten, want geen agendapunt:
meeting-invited-short = De agenda duurt { $count } min langer dan de uitnodiging zegt: verdeel de tijd opnieuw, of geef de bijeenkomst meer tijd.
asks-no-address = Niemand die meedoet heeft een mailadres: de uitnodiging kan in kalenders, maar vraagt niemand om te komen.
asks-no-sender = Kring weet niet wie van deze mensen jij bent, dus antwoorden zouden bij niemand aankomen: de uitnodiging kan in kalenders, maar vraagt niemand om te komen. Zet “Dit ben ik” aan bij je eigen naam.
asks-sender-without-address = Je hebt hier geen adres waar antwoorden kunnen aankomen: de uitnodiging kan in kalenders, maar vraagt niemand om te komen. Geef jezelf een adres.
attendance-present = Aanwezig
attendance-excused = Verontschuldigd
attendance-absent = Afwezig
attendance-guest = Gast
# Said of a copy of the notebook
copy-missing = { $count ->
    [one] { $count } bijlage zit er niet in: ze ontbreekt ook in het notitieboek. Een eerdere back-up heeft ze misschien.
   *[other] { $count } bijlagen zitten er niet in: ze ontbreken ook in het notitieboek. Een eerdere back-up heeft ze misschien.
}
copy-damaged = { $count ->
    [one] { $count } bijlage erin is beschadigd, net als in het notitieboek. Al het andere is in orde. Een eerdere back-up heeft ze misschien nog gaaf.
   *[other] { $count } bijlagen erin zijn beschadigd, net als in het notitieboek. Al het andere is in orde. Een eerdere back-up heeft ze misschien nog gaaf.
}
copy-unreadable = { $count ->
    [one] { $count } document erin is niet leesbaar, net als in het notitieboek. Een eerdere back-up heeft het misschien nog gaaf.
   *[other] { $count } documenten erin zijn niet leesbaar, net als in het notitieboek. Een eerdere back-up heeft ze misschien nog gaaf.
}
guide-ask-none = Geen pagina gaat daarover. Probeer een ander woord.
