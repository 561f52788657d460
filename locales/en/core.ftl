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
