### Finding what was written: days, tags, links, searches, phrases.

## Calendar
calendar = Calendar
calendar-year = Months of { $year }
calendar-year-earlier = Year before
calendar-year-later = Year after
calendar-day = { $count ->
    [0] { $date }
    [one] { $date }, { $count } page
   *[other] { $date }, { $count } pages
}
calendar-month = { $count ->
    [0] { $month }
    [one] { $month }, { $count } page
   *[other] { $month }, { $count } pages
}
calendar-none = Nothing was written on this day.
calendar-new = Write on this day
journal-tools = Ways to find a page
narrowed = The list shows only
narrowed-all = , show all again
narrowed-none = No page fits.

## Tags
tag-show = Show the pages with { $tag }
tag-rename = Rename { $tag }
tag-delete = Take { $tag } off all pages
tag-pages = { $count ->
    [0] on no page
    [one] { $count } page
   *[other] { $count } pages
}
tag-renamed = “{ $tag }” is called “{ $name }” now, on all its pages.
tag-merged = “{ $tag }” and “{ $name }” are one tag now.
tag-deleted = “{ $tag }” is off all pages. The pages themselves are untouched.
tag-meets = { $count ->
    [0] There is a tag “{ $name }” already. Make “{ $tag }” and “{ $name }” one tag?
    [one] There is a tag “{ $name }” already, on { $count } page. Make “{ $tag }” and “{ $name }” one tag?
   *[other] There is a tag “{ $name }” already, on { $count } pages. Make “{ $tag }” and “{ $name }” one tag?
}
tag-merge = Make them one
tags-find = Find a tag
tags-none = No tags yet. Add one at the foot of a page.
name-keep = Keep this name

## Links
linked-from = Linked from
linked-to = to: { $part }
linked-mine = { $count ->
    [one] One page of yours leads here
   *[other] { $count } pages of yours lead here
}
link-nowhere = There is no page “{ $title }” yet.
link-make = Write it
link-several = { $count ->
    [one] { $count } page has this title.
   *[other] { $count } pages have this title. This is the newest.
}
link-choose = Show all
link-new = new page
link-kind-meeting = meeting
link-kind-charter = charter

## Search
palette-narrow = Narrow by
palette-saved = Saved searches
palette-keep = Keep
filters = Narrow the search
filter-tag = tag
filter-tag-what = with this tag
filter-from = from
filter-from-what = a year, month or day
filter-to = to
filter-to-what = up to and including
filter-with = with
filter-with-what = someone I coach
filter-not-what = not this word or filter
filter-phrase-what = these words in this order
searches = Saved searches
searches-none = Nothing saved yet. Search for something with Ctrl+K; the last line of the list keeps it.
search-save = Save this search
search-saved = The search is saved.
search-run = Search for { $name }
search-rename = Rename { $name }
search-renamed = The search has another name.
search-forget = Forget { $name }
search-forgotten = The search is forgotten. Its pages are untouched.

## My language
phrases = My language
phrases-what = Phrases and questions that work for you, in your words. Choose words in a page and press Ctrl+Shift+M, or type them here.
phrases-none = Nothing kept yet.
phrases-find = Find a phrase
phrase-add = A phrase or a question
phrase-keep = Keep
phrase-kept = Kept in “My language”.
phrase-show = Show
phrase-insert = Put into the page
phrase-copy = Copy
phrase-copied = Copied.
phrase-not-copied = This could not be copied. The phrase is safe: choose the words and copy them by hand.
phrase-remove = Let go
phrase-removed = The phrase is out of your collection.
phrase-turn = Change between phrase and question
phrase-is-phrase = Phrase
phrase-is-question = Question

## Shortcuts
shortcut-keep = Keep the chosen words
shortcut-follow = Follow a link to a page

## Palette
palette = Go, do, find
palette-placeholder = Go to, do, or find…
palette-go = Go to
palette-near = Perhaps
palette-do = Do
palette-find = Pages
palette-settings = Settings: { $section }
palette-guide = In the guide
palette-guide-topic = Guide: { $title }
guide-ask = What do you want to know?
palette-nothing = Nothing found.
palette-no-page = No page was found.
palette-nothing-closed = Closed groups are searched from inside.
palette-count = { $count ->
    [0] No pages found
    [one] { $count } page found
   *[other] { $count } pages found
}

## What things are also called: words that lead to them in the palette, never shown
palette-also-new-page = entry diary
palette-also-new-session = session client coachee
palette-also-journal = calendar timeline diary
palette-also-find = replace
palette-also-history = versions restore earlier
palette-also-guide-another-computer = move laptop transfer
palette-also-guide-a-backup = save stick copy
palette-also-guide-an-agenda = send invite mail
palette-also-guide-limits = privacy limits
palette-also-new-meeting = agenda appointment
palette-also-meetings = agenda minutes
palette-also-methods = grow templates intervision
palette-also-people = clients coachees coaching hours invoice
palette-also-closed = intervision
palette-also-closed-new = intervision supervision
palette-also-conduct = intervision
palette-also-charter-paste = agreement
palette-also-group-new = circle community team charter
palette-also-trackers = mood charts habits
palette-also-mixing = pairs shuffle lots
palette-also-trash = deleted bin restore
palette-also-guide = help manual tutorial
palette-also-sheet = help keys keyboard
palette-also-export = pdf word save send
palette-also-import = day one joplin markdown
palette-also-settings = preferences options
palette-also-settings-notebook = password passphrase recovery
palette-also-settings-backups = copy restore save
palette-also-settings-sync = phone cloud devices computer
palette-also-settings-languages = french dutch spelling
palette-also-settings-look = dark light theme font size letters zoom
palette-also-settings-about = version licence license
