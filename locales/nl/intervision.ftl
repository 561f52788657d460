# Besloten groepen, hun sessies, hoe ze eindigen en wat naar buiten gaat: gezegd door de kern en de terminal.
closed-take-away = Wat ik meeneem
closed-someone = Persoon { $number }
closed-sheet-group = Notities van de groep
closed-sheet-mine = Mijn notities
closed-sheet-supervision = Voor mijn supervisie
closed-sheet-question = De vraag
closed-statement = Aanwezigheidsattest
closed-statement-title = Aanwezigheid van { $name }
closed-statement-date = Datum
closed-statement-hours = Uren
closed-statement-method = Methode
closed-statement-sum = { $count ->
    [one] Eén sessie, { $hours } uur in totaal.
   *[other] { $count } sessies, { $hours } uur in totaal.
}
closed-statement-sign = Datum en handtekening: ______________________________
closed-kind-session = sessie
closed-kind-group = groep
closed-kind-document = document
closed-rule-end-date = op de dag zelf, na aankondiging en zeven dagen
closed-rule-by-hand = met de hand; niemand anders had het
closed-rule-agreement = vóór de dag, zoals de groep afsprak
closed-rule-anonymised = een versie zonder namen kwam in de plaats
closed-rule-alias = een alias kwam in de plaats van een naam
closed-aliases-are-not = Een alias is geen anonimiteit: een functie, een plaats of een zeldzaam detail kan nog altijd verraden over wie het gaat.
closed-out-of-reach = Kring kan niet bij wat anderen hebben, bij back-ups elders die met besloten notities gemaakt zijn, bij oudere versies bij een opslagdienst, en bij papier. Sommige organisaties mogen niet vernietigen wat is opgevraagd: houd dat eerst vast.

## In de terminal
cli-closed-begun = Sessie { $id } is begonnen. De notities eindigen op { $date }.
cli-closed-founded = De besloten groep { $id } is opgericht.
cli-closed-unreadable = { $id }  is beëindigd: de sleutel zit niet in dit notitieboek
cli-closed-ends = eindigt op { $date }; vernietigd vanaf { $destroyed }
cli-closed-group-ends = Wat de groep bewaart, eindigt op { $date }.
cli-closed-held = Vastgehouden sinds { $date }, omdat erom gevraagd is.
cli-closed-aliased = { $count ->
    [0] Er is geen naam vervangen.
    [one] Eén naam is vervangen door de alias.
   *[other] { $count } namen zijn vervangen door hun alias.
}
cli-closed-named = Met naam genoemd, omdat een toestemming of het niveau het toelaat: { $names }
cli-closed-taken = Je woorden staan in { $id }. Om ze terug te nemen: journal undo { $batch }
cli-closed-anonymised = Sessie { $id } is in de plaats gekomen, zonder namen.
cli-closed-would = { $count ->
    [0] De groep ‘{ $name }’ zou voorgoed vernietigd worden.
    [one] Eén sessie van ‘{ $name }’ zou voorgoed vernietigd worden.
   *[other] { $count } sessies van ‘{ $name }’ zouden voorgoed vernietigd worden.
}
cli-closed-others = Anderen hebben er ook notities van: de afspraak zegt wie ze vóór de dag mag beëindigen.
cli-closed-yes = Er is niets vernietigd. Met --yes gebeurt dat wel, en geen back-up brengt het terug.
cli-closed-clock = De klok van deze computer zegt { $now }. { $count ->
    [0] Er wacht niets op.
    [one] Eén einde wacht tot je zegt dat ze juist staat.
   *[other] { $count } eindes wachten tot je zegt dat ze juist staat.
}
cli-closed-saved = Geschreven naar { $path }. Wat naar buiten ging, staat in de lijst.
