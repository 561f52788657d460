### Taking pages out, in the window.

export = Export…
export-title = Export
export-a-year = A year as a book…
page-export = Export this page
pages-chosen = { $count ->
    [one] { $count } page chosen
   *[other] { $count } pages chosen
}
pages-chosen-none = Choose none
export-which = Which pages
export-which-page = This page
export-which-chosen = { $count ->
    [one] The chosen page
   *[other] The { $count } chosen pages
}
export-which-year = A year, as a book
export-which-tag = Pages with a tag
export-which-person = Pages of someone I coach
export-which-all = All pages
export-year = Year
export-year-what = With a title page and its contents by month.
export-tag = Tag
export-person = Short name
export-person-choose = Somebody…
export-format = As
export-format-pdf = PDF
export-format-docx = Word (DOCX)
export-format-html = Web page (HTML)
export-format-md = Markdown
export-format-json = Archive (JSON)
export-format-pdf-what = To read and print.
export-format-docx-what = To go on writing in Word or LibreOffice.
export-format-html-what = One file for any browser, with its images in it.
export-format-md-what = A folder with a text file for each page, and its images. An export of all pages also has a table of what you noted for days.
export-format-json-what = One file that Kring brings back as it was: the pages with their images, and the people, trackers and models that they name.
export-archive-all = With all pages goes the rest of your journal: everyone you coach, what you noted for days, My language, saved searches, your models. Groups with their charters and meetings, closed groups, the trash and earlier versions stay out. A backup holds them; notes of closed groups only if you ask for that.
export-for = For whom
export-for-me = For me: everything
export-for-client = For them: what is for us both, and the agreements
export-language = Headings and dates in
export-paper = Paper
export-paper-letter = Letter
export-look = { $count ->
    [one] { $count } page, readable by whoever has the file: { $name }
   *[other] { $count } pages, readable by whoever has the file: { $name }
}
export-see = See what leaves
export-back = Back
export-save = Save…
export-stop = Stop
export-done = { $count ->
    [one] { $count } page is in { $path }
   *[other] { $count } pages are in { $path }
}
export-left-out = { $count ->
    [one] One file of the pages is not in it: only images go in, and not every kind of them. Markdown and the archive hold it.
   *[other] { $count } files of the pages are not in it: only images go in, and not every kind of them. Markdown and the archive hold them.
}
export-unprintable = { $count ->
    [one] One sign is in none of the letters that Kring prints with; a box stands for it. Word and HTML show it.
   *[other] { $count } signs are in none of the letters that Kring prints with; boxes stand for them. Word and HTML show them.
}
export-open = Open
export-show = Show in folder
export-leaves = What leaves
export-leaves-client = This is what they will read, and nothing else.
export-leaves-me = This holds everything, also what is only for you.
export-leaves-names = Names are underlined.
export-leaves-more = { $count ->
    [one] and { $count } page more
   *[other] and { $count } pages more
}
charter-nameless-left = The names that Kring knows are left out: of the group’s people and of whoever had a role. Other names may still stand in the text: read it before it goes out.

## A callout without a title of its own, by its kind
callout-note = Note
callout-abstract = Summary
callout-info = Information
callout-todo = To do
callout-tip = Tip
callout-important = Important
callout-success = Success
callout-question = Question
callout-warning = Warning
callout-caution = Caution
callout-failure = Failure
callout-danger = Danger
callout-bug = Fault
callout-example = Example
callout-quote = Quotation
