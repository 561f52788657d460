### Conducting a method in a closed group: said by the window and by the terminal.

## Getting ready
conduct = Conduct a session
conduct-what = A method, step by step: who may speak, for how long, by which rule. Nothing is written down for it.
conduct-group = Which group
conduct-method = Method
conduct-minutes = Minutes
conduct-minutes-hint = Left empty: { $count }, as the method has them.
conduct-cases = How many cases
conduct-cases-hint = The method is done once for each of them.
conduct-here = Who is here
conduct-here-what = In the order in which you sit: by it goes who speaks after whom, and who sits with whom.
conduct-seat-up = { $name } sits one place earlier
conduct-seat-down = { $name } sits one place later
conduct-parts = Who does what
conduct-part-nobody = Nobody yet
conduct-plan = How it will go
conduct-plan-left-out = Left out: { $step }, because nobody has the part ({ $parts }).
conduct-plan-sum = { $minutes } min in all
conduct-plan-step = { $minutes } min
conduct-tight = This is less time than the method needs.
conduct-unfit = The method is meant for more or fewer people.
conduct-begin = To the room
conduct-none = This group has nobody in it yet.
conduct-back = Back

## Turns
conduct-fair = Turns so far
conduct-fair-what = From the sessions that this group still has. It is for the group alone.
conduct-fair-none = No session is kept yet: turns begin today.
conduct-person = Who
conduct-had-cases = Cases
conduct-had-led = Led
conduct-had-there = There
conduct-had = cases { $cases }, led { $led }, there { $there }
conduct-turn-case = It is { $name }’s turn to bring a case.
conduct-turn-leads = It is { $name }’s turn to lead.

## Choosing a case
conduct-choice = Which case
conduct-choice-what = A line each, if it helps. The lines stay on this screen until it is left; nothing of them is kept, and the running screen does not show them.
conduct-line = { $name }, in one line
conduct-urgency = Urgent
conduct-energy = Energy
conduct-relevance = Others learn
conduct-turn = Turn
conduct-sum = Sum
conduct-points = { $what }, { $name }
conduct-choose = Choose
conduct-choose-whose = Choose the case of { $name }
conduct-chosen = Chosen
conduct-chosen-whose = Chosen: the case of { $name }
conduct-taken = { $name } brings the case

## Running
conduct-awake = A session is running
conduct-ready = Ready when you are
conduct-between = Between two steps
conduct-step = Step { $number } of { $of }
conduct-turn-of = Turn { $number } of { $of }
conduct-remaining = { $count } min to go
conduct-who = Who speaks
conduct-may-speak = speaks
conduct-may-ask = asks
conduct-may-answer = answers
conduct-may-guide = guards the method
conduct-may-wait = comes later
conduct-may-listen = listens
conduct-apart = outside the circle
conduct-hush-pause = Pause. Nobody speaks.
conduct-hush-silence = Silence
conduct-hush-round = A round: nobody is speaking yet
conduct-hush-heard = Everyone has been heard
conduct-hush-between = Between two steps
conduct-guards = { $name } guards the circle and calls the pause.
conduct-guards-pause = { $name } says why the circle pauses.
conduct-helps = What helps here
conduct-withheld = Not told yet
conduct-told = Told now
conduct-writes-nobody = No writing now
conduct-writes-everyone = Everyone writes for themselves
conduct-writes-some = Writing now: { $who }; nobody else
conduct-groups = In groups of { $count }, at the same time
conduct-each = about { $time } each
conduct-round = Round
conduct-tool-cases = A case in one sentence each, said aloud
conduct-tool-choice = Which case
conduct-tool-temperature = Lay each question where it belongs
conduct-tool-columns = Side by side
conduct-tool-sheet = What the observer looks at
conduct-tool-scale = From 0 to 10
conduct-table-number = Table { $number }
conduct-table-stays = It stays on this screen. Nothing of it is kept, unless you say so at the end.
conduct-sheet-paper = Each observer writes on paper: several work at the same time.
conduct-question = Question { $number }
conduct-question-add = A question, or only its number
conduct-question-pile = Questions to be laid
conduct-card-add = { $part }: add
conduct-card-new = Add…
conduct-card-lay = { $name }: { $part }
conduct-card-back = Take up again: { $name }
conduct-card-remove = Remove: { $name }
conduct-cover = Cover it
conduct-uncover = Uncover it
conduct-covered = { $count ->
    [one] One note, covered
   *[other] { $count } notes, covered
}
conduct-scale-chosen = { $value } of 10

## What can be done while it runs
conduct-start = Start
conduct-on = Next step
conduct-finish = Finish
conduct-pause-guard = Call the pause
conduct-steps = Steps
conduct-skip = Skip this step
conduct-step-begin = To “{ $name }”
conduct-end = End the session

## Leaving
conduct-left-waiting = The session has not begun.
conduct-left-running = The session goes on.
conduct-left-paused = The session is in a pause.
conduct-return = Back to the session
conduct-leave = Open the notebook
conduct-ended = The session is over. It took { $taken } min; { $planned } were planned.
conduct-reopen = Go on after all
conduct-keep = Keep this session
conduct-keep-what = A session that is kept says method, day, minutes and who was there.
conduct-keep-no-case = Of the case nothing is kept.
conduct-keep-unless = Of the case nothing is kept, unless you make notes of what lay on the table.
conduct-keep-title = A title that names nobody
conduct-keep-ends = Its notes end on
conduct-keep-turns = Who brought the case, and who led
conduct-keep-turns-hint = So that turns stay fair.
conduct-keep-table = What lay on the table
conduct-keep-table-nothing = Nothing of it
conduct-keep-table-group = As the group’s notes
conduct-keep-table-mine = As my notes
conduct-keep-nothing = Keep nothing
conduct-kept = The session is kept.
conduct-kept-as = The session is kept as { $id }.
conduct-put-away = Nothing of the session is kept.
