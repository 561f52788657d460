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
person-overview = Overview
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
import-said-looked = Found: { $found }. New: { $new }; changed: { $changed }; here already: { $same }; left as they are here: { $kept }; left out: { $refused }. Attachments: { $attachments }.
import-said-done = Imported. Found: { $found }. New: { $new }; changed: { $changed }; here already: { $same }; left as they are here: { $kept }; left out: { $refused }. Attachments: { $attachments }.
import-favourite = favourite
import-said-folders = Notebooks, folders and favourites become tags: { $names }
import-said-no-folders = Notebooks, folders and favourites become no tags. With --folders-as-tags they do: { $names }
import-said-write = Nothing was written yet. With --write it is.
import-said-undo = All of it can be taken back: kring-cli journal undo { $id }

## Charters on paper
paper-charter = Charter
paper-comparison = Charter, changes
paper-file-proposal = Charter - { $title } - v{ $number } - { $date } - proposal
paper-heading-welcome = Welcome
paper-heading-purpose = Purpose
paper-heading-objectives = Objectives
paper-heading-guidelines = Guidelines
paper-heading-members = Members
paper-heading-pathways = How to become a member
paper-heading-terms = Terms of membership
paper-heading-roles = Roles
paper-heading-cadence = Meetings
paper-heading-review = Review
paper-heading-confidentiality = Confidentiality
paper-heading-decisions = Decisions
paper-heading-amendment = Changing this charter
paper-heading-conflict = Conflict
paper-heading-resources = Resources
paper-heading-measures = Measures of success
paper-heading-closure = Closure
paper-heading-sections = Further points
paper-heading-signing = Signatures
paper-about-status = Status
paper-about-version = Version
paper-about-effective = In force from
paper-about-proposed = Would hold from
paper-about-agreed = Agreed
paper-about-author = Written by
paper-about-reason = Why
paper-status-draft = draft
paper-status-named = draft
paper-status-proposed = proposal
paper-status-adopted = agreed
paper-status-upcoming = agreed, in force from a later day
paper-status-superseded = agreed, followed by a later version
paper-agreed-in = in the meeting of { $date }, noted by { $by }
paper-agreed-on = in the meeting of { $date }
paper-date = { $day } { $month } { $year }
paper-date-american = { $month } { $day }, { $year }
paper-called = English
paper-vacant = vacant
paper-holder-between = from { $from } to { $until }
paper-holder-since = since { $date }
paper-holder-until = until { $date }
paper-held = filled
paper-somebody = a member
paper-term = { $count ->
    [one] for { $count } month
   *[other] for { $count } months
}
paper-stale = This translation is older than the text that it was made from.
paper-signing = I have read this charter and I want to live by it.
paper-sign-name = Name
paper-sign-date = Date
paper-sign-signature = Signature
paper-logo = Logo of { $name }
paper-every-day = { $count ->
    [one] every day
   *[other] every { $count } days
}
paper-every-week = { $count ->
    [one] every week
   *[other] every { $count } weeks
}
paper-every-month = { $count ->
    [one] every month
   *[other] every { $count } months
}
paper-every-quarter = every quarter
paper-every-year = every year
paper-cadence-target = We meet { $every }.
paper-cadence-at-least = At least { $every }.
paper-cadence-minutes = { $count ->
    [one] A meeting takes { $count } minute.
   *[other] A meeting takes { $count } minutes.
}
paper-cadence-zone = Times are those of { $zone }.
paper-review-between = We look at this charter again between { $from } and { $until }.
paper-review-from = We look at this charter again from { $date } on.
paper-review-until = We look at this charter again before { $date }.
paper-review-meetings = Counted in meetings, after { $count }.
paper-review-meetings-between = Counted in meetings, after { $min } to { $max }.
paper-rule-facilitator = Whoever leads the meeting decides, after hearing everyone.
paper-rule-majority = It is decided when enough of those who take part are for it.
paper-rule-consensus = It is decided when everybody is for it.
paper-rule-consent = It is decided when nobody has a reasoned objection tied to our purpose.
paper-rule-consent-then-vote = We look for consent first, and vote when it cannot be reached.
paper-rule-consensus-then-vote = We look for consensus first, and vote when it cannot be reached.
paper-quorum = { $percent ->
    [67] Two thirds
   *[other] { $percent } %
} of the members take part.
paper-majority = A majority of { $percent ->
    [67] two thirds
   *[other] { $percent } %
} of those who take part is needed.
paper-from-to = What has changed from { $from } to { $to }
paper-version = version { $number }
paper-version-foot = version { $number }
paper-now = what is written now
paper-nothing = an empty charter
paper-same = Nothing has changed.
paper-language-gone = { $language } is gone: what was said in it is in the older version.
paper-language-new = { $language } is new.
paper-language-en = English
paper-language-fr = French
paper-language-nl = Dutch
paper-changed-text-added = text added
paper-changed-text-removed = text removed
paper-changed-relabelled = has another name
paper-changed-added = new
paper-changed-removed = gone
paper-changed-moved = moved from { $from } to { $to }
paper-changed-value = { $from } → { $to }
paper-changed-value-of = { $name }: { $from } → { $to }
paper-field-title = Title
paper-field-tagline = Motto
paper-field-preamble = Before the guidelines
paper-field-confidentiality-level = Level
paper-field-cadence-target = How often
paper-field-cadence-at-least = At least
paper-field-cadence-minutes = Length
paper-field-cadence-zone = Time zone
paper-field-review-from = From
paper-field-review-until = Until
paper-field-review-meetings-min = After meetings, at least
paper-field-review-meetings-max = After meetings, at most
paper-field-decisions-rule = Rule
paper-field-decisions-quorum-percent = Taking part
paper-field-decisions-majority-percent = In favour
paper-field-term-months = Term
paper-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
paper-percent = { $percent ->
    [67] two thirds
   *[other] { $percent } %
}
paper-changed-holder-added = now: { $name }
paper-changed-holder-removed = no longer: { $name }
paper-changed-state = stands otherwise to the other languages

## Mixing people
mix-file = Who meets whom
mix-name = Name
mix-round = Round { $number }
mix-group = Group { $number }
mix-group-leads = { $group }, you facilitate
mix-leads = { $name } (facilitates)
mix-rests = Rests
mix-mentoring = Mentors and mentees
mix-mentor = Mentor
mix-mentee = Mentee
mix-your-mentor = Your mentor
mix-your-mentees = Your mentees
mix-no-mentor = Without a mentor
mix-no-mentee = Without a mentee

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
sheet-part = Part
sheet-aim = What for
sheet-text = Text
sheet-steps = Steps
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
sheet-expected = Not noted
sheet-parked = Put aside
sheet-draft = Draft, not approved yet
sheet-cancelled = This meeting is cancelled.
sheet-cancelled-short = Cancelled
sheet-cancellation = Cancellation
sheet-uninvitation = Cancellation
sheet-uninvited-short = Out of your calendar
sheet-uninvited = You no longer take part in this meeting. Open the attached file to take it out of your calendar.
sheet-approved = Approved on { $date }
sheet-no-date = No date yet
sheet-dates = Proposed dates
sheet-dates-best = suits best
sheet-can-yes = yes
sheet-can-if-needed = if needed
sheet-can-no = no
sheet-can-unsaid = no answer yet
sheet-hours = { $from }–{ $to }
sheet-hours-zone = { $from }–{ $to } ({ $zone } time)
sheet-from-zone = { $from } ({ $zone } time)
city-athens = Athens
city-berlin = Berlin
city-brussels = Brussels
city-copenhagen = Copenhagen
city-lisbon = Lisbon
city-london = London
city-luxembourg = Luxembourg
city-montreal = Montreal
city-paris = Paris
city-prague = Prague
city-vienna = Vienna
city-warsaw = Warsaw
city-zurich = Zurich
sheet-role = { $role }: { $name }
sheet-shadow = { $name }, with { $shadow }
sheet-sum = { $planned } in all
sheet-sum-clash = { $minutes } run into a time that is fixed
sheet-sum-over = { $planned } in all: { $over } more than the { $allowed } that there are
sheet-took = From { $from }, { $took } ({ $planned } planned)
sheet-beside = From { $from }, at the same time ({ $planned } planned)
sheet-held = Held on { $date }, { $from }–{ $to }.
sheet-passed-over = Passed over
sheet-not-reached = Not reached
meeting-role-facilitator = Facilitator
meeting-role-host = Host
meeting-role-guardian = Guardian
meeting-role-scribe = Scribe

## Aliases that the names check proposes
names-alias-person = Person { $number }
names-alias-employer = Organisation { $number }
names-alias-place = Place { $number }
names-alias-date = some time ago ({ $number })
names-alias-detail = (detail { $number })
names-not-anonymity = The check misses things, and aliases are not anonymity: who was there, or knows the story, may still know who it is about. Read it once more before it leaves.

## Closed groups: what leaves, and certificates
closed-take-away = Take-away
closed-someone = Person { $number }
closed-sheet-group = Notes of the group
closed-sheet-mine = My notes
closed-sheet-supervision = For my supervision
closed-pair-name = Supervision: { $me } and { $supervisor }
closed-pair-notes = Brought to supervision
closed-sheet-ends = These notes end on { $date }, and so should this copy.
closed-sheet-question = The question
closed-statement = Attendance statement
closed-statement-title = Attendance of { $name }
closed-statement-date = Date
closed-statement-hours = Hours
closed-statement-method = Method
closed-statement-sum = { $count ->
    [one] One session, { $hours } hours in all.
   *[other] { $count } sessions, { $hours } hours in all.
}
closed-statement-sign = Date and signature: ______________________________
closed-kind-session = session
closed-kind-group = group
closed-kind-document = document
recovered-title = Recovered: { $title }

## Words with which people ask the guide, never shown
guide-asking = about again all also and any are ask can could did does done don else find for from get give had has have help how into its kring let make may mine most much must need not now one our over possible put set she show some take tell than that the them then there these they this use using want was way were what when where which who why will with without would you your
