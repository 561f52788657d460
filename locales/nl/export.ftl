### Taking pages out, in the window.

export = Exporteren…
export-title = Exporteren
export-a-year = Een jaar als boek…
page-export = Deze pagina exporteren
pages-chosen = { $count ->
    [one] { $count } pagina gekozen
   *[other] { $count } pagina’s gekozen
}
pages-chosen-none = Niets kiezen
export-which = Welke pagina’s
export-which-page = Deze pagina
export-which-chosen = { $count ->
    [one] De gekozen pagina
   *[other] De { $count } gekozen pagina’s
}
export-which-year = Een jaar, als boek
export-which-tag = Pagina’s met een label
export-which-person = Pagina’s van iemand die ik coach
export-which-all = Alle pagina’s
export-year = Jaar
export-year-what = Met een titelblad en de inhoud per maand.
export-tag = Label
export-person = Korte naam
export-person-choose = Iemand…
export-format = Als
export-format-pdf = Pdf
export-format-docx = Word (DOCX)
export-format-html = Webpagina (HTML)
export-format-md = Markdown
export-format-json = Archief (JSON)
export-format-pdf-what = Om te lezen en af te drukken.
export-format-docx-what = Om verder te schrijven in Word of LibreOffice.
export-format-html-what = Eén bestand voor elke browser, met de afbeeldingen erin.
export-format-md-what = Een map met een tekstbestand per pagina, en de afbeeldingen. Met alle pagina’s gaat een tabel mee van wat je per dag noteerde.
export-format-json-what = Eén bestand dat Kring terugneemt zoals het was: de pagina’s met hun afbeeldingen, en de mensen, metingen en modellen die ze noemen.
export-archive-all = Met alle pagina’s gaat de rest van je dagboek mee: iedereen die je begeleidt, wat je per dag noteerde, Mijn taal, bewaarde zoekopdrachten, je eigen modellen. Groepen met hun charters en bijeenkomsten, besloten groepen, de prullenbak en eerdere versies blijven erbuiten. Een back-up bevat ze; notities van besloten groepen alleen als je dat vraagt.
export-for = Voor wie
export-for-me = Voor mij: alles
export-for-client = Voor de ander: wat voor ons beiden is, en de afspraken
export-language = Titels en datums in het
export-paper = Papier
export-paper-letter = Letter
export-look = { $count ->
    [one] { $count } pagina, leesbaar voor wie het bestand heeft: { $name }
   *[other] { $count } pagina’s, leesbaar voor wie het bestand heeft: { $name }
}
export-see = Bekijk wat je meegeeft
export-back = Terug
export-save = Bewaren…
export-stop = Stoppen
export-done = { $count ->
    [one] { $count } pagina staat in { $path }
   *[other] { $count } pagina’s staan in { $path }
}
export-left-out = { $count ->
    [one] Eén bestand bij de pagina’s staat er niet in: alleen afbeeldingen gaan mee, en niet elke soort. Markdown en het archief bevatten het.
   *[other] { $count } bestanden bij de pagina’s staan er niet in: alleen afbeeldingen gaan mee, en niet elke soort. Markdown en het archief bevatten ze.
}
export-unprintable = { $count ->
    [one] Eén teken zit in geen van de letters waarmee Kring drukt; er staat een vakje. Word en HTML tonen het.
   *[other] { $count } tekens zitten in geen van de letters waarmee Kring drukt; er staan vakjes. Word en HTML tonen ze.
}
export-open = Openen
export-show = In de map tonen
export-leaves = Wat je meegeeft
export-leaves-client = Dit is wat de ander leest, en niets anders.
export-leaves-me = Alles staat erin, ook wat alleen voor jou is.
export-leaves-names = Namen zijn onderstreept.
export-leaves-more = { $count ->
    [one] en nog { $count } pagina
   *[other] en nog { $count } pagina’s
}
charter-nameless-left = De namen die Kring kent zijn weggelaten: die van de mensen van de groep en van wie een rol had. Andere namen kunnen nog in de tekst staan: lees hem voor je hem doorgeeft.

## A callout without a title of its own, by its kind
callout-note = Notitie
callout-abstract = Samenvatting
callout-info = Informatie
callout-todo = Te doen
callout-tip = Tip
callout-important = Belangrijk
callout-success = Gelukt
callout-question = Vraag
callout-warning = Waarschuwing
callout-caution = Let op
callout-failure = Niet gelukt
callout-danger = Gevaar
callout-bug = Fout
callout-example = Voorbeeld
callout-quote = Citaat
