### Wat kring-cli zegt over bijeenkomsten.

cli-meeting-added = Bijeenkomst { $id } is toegevoegd.
cli-meeting-changed = { $id } is gewijzigd.
cli-meeting-items-added = { $count ->
    [one] { $count } punt toegevoegd:
   *[other] { $count } punten toegevoegd:
}
cli-meeting-noted = Genoteerd als { $id }.
cli-meeting-reopened = Het verslag was goedgekeurd en is weer een concept: kijk het nog eens na en keur het dan goed met meeting minutes --approve.
cli-meeting-shared = Gedeeld. De bijeenkomst van de groep is { $id }; wat alleen jij leest, blijft bij jou. Terugnemen: journal undo { $batch }
cli-meeting-shared-others = Gedeeld. De bijeenkomst van de groep is { $id }; wat alleen jij leest, blijft bij jou. Terugnemen: journal undo { $batch }. Wie ze dan al ontvangen heeft, vindt ze in de prullenbak.
cli-meeting-trashed = De bijeenkomst ligt in de prullenbak.
cli-meeting-untrashed = De bijeenkomst is uit de prullenbak gehaald.
cli-meeting-saved = { $path } is bewaard.
cli-meeting-no-form = Zeg met --format wat het bestand moet zijn, of geef het een uitgang: pdf, docx, md, html, xlsx, ics, eml.
cli-meeting-planned = gepland
cli-meeting-running = bezig
cli-meeting-paused = in pauze
cli-meeting-held = gehouden
cli-meeting-cancelled = afgelast
cli-meeting-over = { $count } min te lang
cli-meeting-tight = de methode heeft minstens { $count } min nodig
cli-meeting-sum-over = Samen { $planned }, { $count } min te lang
cli-meeting-sum-free = Samen { $planned }, { $count } min over
cli-meeting-nothing-to-spread = Er zou niets veranderen.
cli-meeting-next = Daarna: { $title }
cli-meeting-speaks = Aan het woord: { $name }
cli-meeting-ends = Klaar om { $time }
cli-meeting-carried = { $count ->
    [one] één keer meegenomen
   *[other] { $count } keer meegenomen
}
cli-meeting-late = te laat
cli-meeting-no-method = Zonder methode
cli-meeting-spent = { $times ->
    [one] { $name }, één keer: { $planned } gepland, { $actual } gebruikt
   *[other] { $name }, { $times } keer: { $planned } gepland, { $actual } gebruikt
}
cli-series-added = Reeks { $id } is toegevoegd.
cli-series-no-rule = Zeg hoe de reeks verdergaat: --daily, --weekly, --monthly of --yearly; of noem met --circle een groep waarvan het charter dat zegt.
cli-series-skipped = valt weg
cli-series-away = afwezig
cli-series-rather-not = liever geen beurt
cli-names-found = { $kind }: { $text } → { $alias }
cli-names-person = persoon
cli-names-employer = organisatie
cli-names-place = plaats
cli-names-date = datum
cli-names-detail = zeldzaam detail
cli-names-nothing = Niets gevonden dat op een naam lijkt.
cli-names-no-alias = Geef een alias als "Naam = Alias".
cli-names-replaced = { $count ->
    [one] { $count } plaats veranderd
   *[other] { $count } plaatsen veranderd
}, geschreven in { $path }

cli-manual-written = De handleiding staat in { $path }.
cli-demo-made = { $count ->
    [one] Een voorbeeld met { $count } pagina staat in { $folder }. De wachtzin: { $passphrase }
   *[other] Een voorbeeld met { $count } pagina’s staat in { $folder }. De wachtzin: { $passphrase }
}
