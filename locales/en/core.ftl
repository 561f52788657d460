# What the core writes into files.
recovery-sheet-title = Recovery sheet of the notebook “{ $name }”
recovery-sheet-body =
    Made on { $date }.

    These 24 words open the notebook when its passphrase is forgotten. Whoever has them can read
    everything in it. Keep the sheet where you keep a passport, not beside the computer, and not
    as a photo. A newer sheet makes this one worthless.

    To use them: start Kring, choose “I have my recovery words”, type them in this order.

## Hours
hours-sessions = Sessions
hours-summary = Summary
hours-date = Date
hours-person = With
hours-minutes = Minutes
hours-time = Hours
hours-fee = Payment
hours-mode = How
hours-kind = Kind
hours-size = People
hours-period = Period
hours-count = Sessions
hours-total = Total
hours-individual = individual
hours-group = group
hours-fee-paid = paid
hours-fee-unpaid = unpaid
hours-fee-internal = internal
hours-fee-unsaid = not said
hours-mode-together = in one room
hours-mode-video = by video
hours-mode-phone = by telephone
hours-mode-walk = while walking
hours-mode-text = in writing

## Someone I coach
person-both = For us both
person-agreements = Agreements
person-only-me = Only me
person-permission = Permission to keep notes: { $date }
person-ended = Ended: { $date }
person-review = Look whether the notes are still needed: { $date }
person-sessions = { $count ->
    [one] { $count } session, { $time } hours
   *[other] { $count } sessions, { $time } hours
}
## Who speaks in a step of a method
method-everyone = everyone
method-nobody = nobody, in silence
## Trackers
trackers-file = Trackers
trackers-column-date = Day
trackers-column-tracker = Tracker
trackers-column-value = Value
trackers-column-unit = Unit
trackers-column-page = Page
trackers-yes = yes
trackers-no = no
# Words in what is printed and handed on. A day, a month and a number are put in already written out.
book-date = { $weekday } { $day } { $month } { $year }
book-date-american = { $weekday }, { $month } { $day }, { $year }
book-contents = Contents
book-journal = Journal
book-sessions = Session notes
book-agreements = Agreements
book-only-me = Only me
book-image = Image
book-done = done
book-to-do = to do
book-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
book-group = group of { $count }
book-mode-together = in one room
book-mode-video = by video
book-mode-phone = by phone
book-mode-walk = on a walk
book-mode-text = in writing
book-fee-paid = paid
book-fee-unpaid = unpaid
book-fee-internal = internal
book-weekday-1 = Monday
book-weekday-2 = Tuesday
book-weekday-3 = Wednesday
book-weekday-4 = Thursday
book-weekday-5 = Friday
book-weekday-6 = Saturday
book-weekday-7 = Sunday
book-month-1 = January
book-month-2 = February
book-month-3 = March
book-month-4 = April
book-month-5 = May
book-month-6 = June
book-month-7 = July
book-month-8 = August
book-month-9 = September
book-month-10 = October
book-month-11 = November
book-month-12 = December
## The report of an import
import-said-looked = Found { $found }: { $new } new, { $changed } changed, { $same } here already, { $kept } left as they are here, { $refused } left out; { $attachments } attachments.
import-said-done = Imported. Found { $found }: { $new } new, { $changed } changed, { $same } here already, { $kept } left as they are here, { $refused } left out; { $attachments } attachments.
import-said-write = Nothing was written yet. With --write it is.
import-said-undo = All of it can be taken back: kring-cli journal undo { $id }

## Meetings: what leaves of them
sheet-agenda = Agenda
sheet-hand-out = Hand-out
sheet-script = Script
sheet-minutes = Minutes
sheet-actions = Actions
sheet-invitation = Invitation
sheet-time = Time
sheet-min = Min
sheet-item = Item
sheet-lead = Lead
sheet-bring = Bring
sheet-decisions = Decisions
sheet-decision = Decision
sheet-rule = How
sheet-objections = Objections
sheet-review = Look again
sheet-what = What
sheet-who = Who
sheet-by = By
sheet-done = Done
sheet-since = Since
sheet-carried = From earlier meetings
sheet-nothing-decided = Nothing was decided.
sheet-no-actions = Nothing was agreed to be done.
sheet-attendance = Who was there
sheet-present = Present
sheet-guest = Guests
sheet-excused = Excused
sheet-absent = Absent
sheet-parked = Put aside
sheet-draft = Draft, not approved yet
sheet-approved = Approved on { $date }
sheet-no-date = No date yet
sheet-hours = { $from }–{ $to }
sheet-hours-zone = { $from }–{ $to } ({ $zone } time)
sheet-role = { $role }: { $name }
sheet-shadow = { $name }, with { $shadow }
sheet-sum = { $planned } in all
sheet-sum-over = { $planned } in all: { $over } more than the { $allowed } that there are
sheet-took = From { $from }, { $took } ({ $planned } planned)
sheet-passed-over = Passed over
meeting-role-facilitator = Facilitator
meeting-role-host = Host
meeting-role-guardian = Guardian
meeting-role-scribe = Scribe

## Mixing people
mix-file = Who meets whom
mix-name = Name
mix-round = Round { $number }
mix-group = Group { $number }
mix-rests = Rests
