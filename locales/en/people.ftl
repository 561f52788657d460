### Someone I coach: sessions, people, hours, what is handed over and what is erased.

## A session
session = Session
session-begin = Someone I coach
session-write = New page with someone I coach
session-who = Short name
session-minutes = min
session-min = { $count } min
session-mode = How?
session-mode-together = in one room
session-mode-video = by video
session-mode-phone = by telephone
session-mode-walk = while walking
session-mode-text = in writing
session-fee = Paid?
session-fee-paid = paid
session-fee-unpaid = unpaid
session-fee-internal = internal
session-fee-unsaid = not said
session-size = { $count ->
    [one] person
   *[other] people
}
session-group = group of { $count }
session-person-open = All sessions with { $name }
session-remove = This page belongs to nobody
session-minutes-wrong = Write whole minutes from 1 to 1440, or hours and minutes: 90 or 1:30.
session-size-wrong = The number of people is a whole number from 1 to 1000.
session-new = New page with this person
session-made = The page is a session now.
session-kept = The session is changed.
session-new-person = { $name } is new among those you coach.
session-kept-mine = The page belongs to somebody now. What you had written is under “Only me”.
session-for-both = For us both
session-gone = The page belongs to nobody now.
last-time = Last time’s agreements
last-time-when = Agreed last time, { $date }
last-time-copy = Copy to this page
part-both = For us both
part-both-what = May be handed over
part-agreements = Agreements
part-agreements-placeholder = What you agreed; it is shown next time
part-only-me = Only me
part-only-me-what = Never leaves with what is handed over
part-only-me-placeholder = What is yours alone

## People
people = People I coach
people-empty = Nobody yet. A page can belong to someone you coach, under a short name that you choose.
people-what = Their pages are ordinary pages: searched and backed up like any other.
people-sums = { $count ->
    [one] { $count } session, { $time }
   *[other] { $count } sessions, { $time }
}
people-last = last on { $date }
people-ended = ended on { $date }
people-add = Somebody new
people-add-hint = A short name, an initial or a word that only you understand
people-add-do = Add
people-all = All people
people-sessions = Sessions
people-no-sessions = No session yet. Write a page and choose this name above its text.
people-agreements = Agreements over time
people-tracker-day = On the days of your sessions
people-leave = Handing over and erasing
people-leave-what = What belongs to them they may ask for, and they may ask that it goes.
person-name = Short name
person-permission = Allowed notes to be kept on
person-ended = Ended on
person-review = Look at the notes again on
person-review-hint = Without a day of your own: two years after the end
person-today = Today
person-note = Note (only me)
person-kept = Changed.

## Hours
hours = Hours
hours-kind = Kind
hours-period = Period
hours-total = Total
hours-individual = individual
hours-group = group
hours-unsaid = { $count ->
    [one] { $count } session does not say how long it took.
   *[other] { $count } sessions do not say how long they took.
}
hours-from = From
hours-to = To
hours-person = With
hours-everybody = Everybody
hours-months = By year and month
hours-format = As
hours-xlsx = Workbook (XLSX)
hours-csv = Table (CSV)
hours-without-names = Without names
hours-without-names-hint = Each person is a number
hours-save = Save…

## Handing over
hand-over = Hand over…
hand-over-title = What leaves
hand-over-what = { $count ->
    [one] { $count } session: its day, title, minutes, the part “For us both” and the agreements, in files that anyone can open.
   *[other] { $count } sessions: day, title, minutes, the part “For us both” and the agreements, in files that anyone can open.
}
hand-over-format = As
hand-over-markdown = Text files (Markdown)
hand-over-json = One file for programs (JSON)
hand-over-only-me = Take “Only me” along
hand-over-only-me-hint = The part, the note and the tracker values that you wrote for yourself
hand-over-only-me-warning = What you wrote for yourself leaves too.
hand-over-save = Save in a folder…

## Erasing
erase = Erase…
erase-title = Erase everything about { $name }
erase-goes = What goes
erase-goes-what = { $count ->
    [0] The name and the dates; there are no pages.
    [one] The name, the dates, and { $count } page with its history and images.
   *[other] The name, the dates, and { $count } pages with their history and images.
}
erase-goes-backups = { $count ->
    [one] The backup beside the notebook is written anew where it holds any of it.
   *[other] Of the { $count } backups beside the notebook, those that hold any of it are written anew without it.
}
erase-stays = What stays
erase-trackers = Trackers that were theirs alone go too: { $names }. These names stay in the history of your list of trackers.
erase-mentions = These other pages hold the word “{ $name }”, now or in an earlier version, or were theirs once:
erase-outside = Kring cannot reach backups in other places, exports, paper, and what others have. { $count ->
    [0] It knows of no complete copy elsewhere.
    [one] Of this complete copy it knows:
   *[other] Of these complete copies it knows:
}
erase-no-undo = This cannot be undone, and no backup beside the notebook brings it back.
erase-type = Type { $name } to go on
erase-keep = Keep everything
erase-do = Erase for good
erased-title = Erased
erased-what = { $count ->
    [0] The name and the dates are gone for good.
    [one] { $count } page is gone for good.
   *[other] { $count } pages are gone for good.
}
erased-backups = { $count ->
    [one] { $count } backup was written anew without it.
   *[other] { $count } backups were written anew without it.
}
erased-removed = { $count ->
    [one] { $count } backup could not be read and was removed.
   *[other] { $count } backups could not be read and were removed.
}
erased-waiting = { $count ->
    [one] { $count } backup could not be written anew yet. The next opening of the notebook goes on with it.
   *[other] { $count } backups could not be written anew yet. The next opening of the notebook goes on with them.
}
erased-done = Done
successor-begin = Speaks of others too
successor-replace = Replace
successor-what = A new page takes its place, with these words and no history. Its day and its tags stay, and so does a session with somebody else, with its minutes. Take out what should go.
successor-named = The name { $name } is still in it.
successor-drop = No page in its place
task-erase = Writing backups anew
task-mentions = Reading what was ever written…

## Review
review-worth = Worth a look: the notes about somebody whose coaching has ended.
review-look = Look
review-not-this-season = Not this season
review-later = Asked again in three months.
review-due = Are these notes still needed? Choose another day, hand them over, or erase them.
