### Running a meeting, and writing it up.

## The clock of whatever is run
pace-green = left
pace-amber = left: nearly over
pace-red = left: last moments
pace-over = over time
pace-break = left, after the break
pace-free = without a time

## A round
talking-speaks = { $name } speaks
talking-nobody = Nobody has the talking piece
talking-since = for { $time }
talking-next = On to { $name }
talking-pass = Pass
talking-end = End the round
talking-waiting = Still to speak
talking-up = { $name } earlier
talking-down = { $name } later

## Run
key-space = Space
key-shift = Shift
run-awake = A meeting is running
run-start = Start
run-on = Next item
run-finish = Finish
run-pause = Break
run-resume = Go on
run-more = { $minutes } min more
run-jot = Note
run-agenda = Agenda
run-other = More
run-skip = Skip this item
run-sound = With sound
run-silence = Silent
my-notes = My notes
my-notes-of = My notes on “{ $title }”
my-notes-whole = My notes on the meeting
my-notes-ask = For me alone, about the whole meeting
my-notes-now = now
run-fold = Fold into a strip
run-unfold = Unfold
run-end = End the meeting
run-leave = Leave the screen
run-elapsed = { $time } in all
run-ends = ends at { $time }
run-behind = { $count ->
    [one] { $count } minute behind
   *[other] { $count } minutes behind
}
run-parked = { $count ->
    [one] { $count } thing put aside
   *[other] { $count } things put aside
}
run-not-begun = Ready when you are
run-between = Between two items
run-leads = { $name } leads
run-next = Next: { $title }
run-next-long = Next: { $title }, { $minutes } min
run-together = Side by side
run-round-check-in = Check-in round
run-round-round = Round
run-round-check-out = Check-out round
run-state-now = Now:
run-state-done = Done:
run-state-skipped = Skipped:
run-to-come = Still to come
run-minutes = { $minutes } min
run-spent = { $time } of { $minutes } min
run-begin = Begin “{ $title }” now
run-skip-one = Skip “{ $title }”
run-up = “{ $title }” earlier
run-down = “{ $title }” later
run-jot-parked = Put aside for later
run-jot-decision = A decision
run-jot-action = Something to do
run-jot-text = In a few words
run-jot-example = Mail the list @Ann by Friday
run-jot-keep = Keep
run-ended = The meeting is over. It took { $taken } min; { $planned } were planned.
run-write-up = Write it up
run-reopen = Go on after all
run-to-agenda = Open the notebook
run-left-waiting = The meeting has not begun.
run-left-running = The meeting goes on.
run-left-paused = The meeting is in a break.
run-back = Back to the meeting
run-open = Run the meeting
ongoing = { $title } is running

## Write-up
meeting-tab-write-up = Write-up
write-up-attendance = Who was there
write-up-nobody = Nobody is noted yet.
attendance-everyone = Everyone was present
attendance-all = All others were present
attendance-remark = Remark on { $name }
attendance-remark-ask = Remark, such as until 15:20
attendance-add = Somebody else was there
shares-agreed = The group agreed that turns are measured
shares-agreed-hint = Then the minutes show how long each person spoke in rounds. Without it nobody’s time is kept.
shares-title = Who spoke how long
shares-even = How even that was: { $percent }
write-up-decisions = Decisions
decision = Decision
decision-add = A decision
decision-text = What was decided
decision-rule = By which rule
decision-objections = Objections
decision-objections-hint = What was objected, and what became of it
decision-objections-heard = objections heard
decision-review = To be looked at again on
decision-review-on = looked at again on { $date }
decision-removed = The decision is taken out.
write-up-actions = Actions
action = Action
action-add = Something to do
action-text = What is to be done
action-nobody = Nobody yet
action-due-on = by { $date }
action-late = was due on { $date }
action-done-on = done on { $date }
action-is-done = Done: { $text }
action-done-said = Marked as done.
action-open-said = Open again.
action-removed = The action is taken out.
action-carried = { $count ->
    [one] carried over once
   *[other] carried over { $count } times
}
write-up-carried = From earlier meetings
write-up-owner = Who
write-up-due = By
write-up-item = Belongs to
write-up-no-item = No item
write-up-remove = Take out
write-up-parked = Put aside
parked-removed = It is taken out.
write-up-minutes = Minutes
write-up-placeholder = What should those who were not there know?
write-up-compose = Compose from what happened
write-up-compose-again = Compose anew
write-up-composed = The minutes are composed anew.
write-up-state-none = No minutes yet
write-up-state-draft = Draft
write-up-approved = Approved on { $date }
write-up-approve = Approve
write-up-approved-said = The minutes are approved.
write-up-reopen = Back to draft
write-up-reopened = The minutes are a draft again.
write-up-draft-again = The minutes are a draft again: approve them anew.
write-up-export = Export
happened-title = Planned and actual
happened-planned = Agenda
happened-item = Item
happened-min = min
happened-took = took
happened-skipped = skipped

## Everything that was agreed
agreed = Actions and decisions
agreed-which = Which actions
agreed-open = Open
agreed-all = All
agreed-no-actions = Nothing is waiting to be done.
agreed-no-decisions = Nothing has been decided yet.
