### Wat kring-cli over besloten groepen zegt.

cli-closed-begun = Sessie { $id } is begonnen. De notities eindigen op { $date }.
cli-closed-founded = De besloten groep { $id } is opgericht.
cli-closed-pair = De besloten ruimte voor twee { $id } is gemaakt. Deel ze met: sharing begin { $id }
cli-closed-supervised = De notities staan nu in “{ $name }”, als sessie { $id }.
cli-closed-with = Gedeeld: { $name }  { $id }
cli-closed-unreadable = { $id }  kan niet gelezen worden: beëindigd, of dit notitieboek komt uit een back-up zonder besloten notities
cli-closed-lost = { $id }  kan niet gelezen worden en is niet beëindigd: het bestand met de sleutels van besloten notities is beschadigd of ontbreekt. Zet een back-up terug die met besloten notities gemaakt is
cli-closed-ends = eindigt op { $date }; vernietigd vanaf { $destroyed }
cli-closed-stage-soon = eerste aankondiging: { $count ->
    [one] nog één dag, eindigt op { $date }; vernietigd vanaf { $destroyed }
   *[other] nog { $count } dagen, eindigt op { $date }; vernietigd vanaf { $destroyed }
}
cli-closed-stage-very-soon = laatste aankondiging: { $count ->
    [one] nog één dag, eindigt op { $date }; vernietigd vanaf { $destroyed }
   *[other] nog { $count } dagen, eindigt op { $date }; vernietigd vanaf { $destroyed }
}
cli-closed-stage-grace = beëindigd op { $date }: { $count ->
    [one] nog één dag om te lezen en mee te nemen; vernietigd vanaf { $destroyed }
   *[other] nog { $count } dagen om te lezen en mee te nemen; vernietigd vanaf { $destroyed }
}
cli-closed-group-ends = Wat de groep bewaart, eindigt op { $date }.
cli-closed-former = { $id }  { $name }  heeft de groep verlaten
cli-closed-held = Vastgehouden sinds { $date }, omdat erom gevraagd is.
cli-closed-keeping = Ja tot { $date }: { $agreed }. Nog gevraagd: { $asked }. Tot iedereen ja zegt, geldt de dag hierboven.
cli-closed-aliased = { $count ->
    [0] Er is geen naam vervangen.
    [one] Eén naam is vervangen door de alias.
   *[other] { $count } namen zijn vervangen door hun alias.
}
cli-closed-named = Met naam genoemd, omdat een toestemming of het niveau het toelaat: { $names }
cli-closed-found = Wat naar iemand kan wijzen: { $names }
cli-closed-taken = Je woorden staan in { $id }. Om ze terug te nemen: journal undo { $batch }
cli-closed-anonymised = { $count ->
    [0] Sessie { $id } is in de plaats gekomen; er was geen naam te vervangen.
    [one] Sessie { $id } is in de plaats gekomen, met één naam vervangen.
   *[other] Sessie { $id } is in de plaats gekomen, met { $count } namen vervangen.
}
cli-closed-would-replace = { $count ->
    [0] Er zou geen naam vervangen worden.
    [one] Eén naam zou vervangen worden.
   *[other] { $count } namen zouden vervangen worden.
}
cli-closed-anonymise-yes = Er is niets veranderd. Met --yes en --until komt dit in de plaats van de sessie, en die wordt voorgoed vernietigd.
cli-closed-would = { $count ->
    [0] De groep “{ $name }” zou voorgoed vernietigd worden.
    [one] Eén sessie van “{ $name }” zou voorgoed vernietigd worden.
   *[other] { $count } sessies van “{ $name }” zouden voorgoed vernietigd worden.
}
cli-closed-others = Anderen hebben er ook notities van: de afspraak zegt wie ze vóór de dag mag beëindigen.
cli-closed-yes = Er is niets vernietigd. Met --name "{ $name }" gebeurt dat wel, en geen back-up die Kring bewaart brengt het terug.
cli-closed-clock = De klok van deze computer zegt { $now }. { $count ->
    [0] Er wacht niets op.
    [one] Eén einde wacht tot je zegt dat ze juist staat.
   *[other] { $count } eindes wachten tot je zegt dat ze juist staat.
}
cli-closed-saved = Geschreven naar { $path }. Wat naar buiten ging, staat in de lijst.
cli-conduct-too-few = De methode vraagt minstens { $least } mensen, en jullie zijn met { $count }.
cli-conduct-too-many = De methode is voor hoogstens { $most } mensen, en jullie zijn met { $count }.
