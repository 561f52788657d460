### Series of meetings: when, whose turn, who takes part.
series-room = Series
series-new = New series
series-make = Make the series
series-title = Title
series-first = First date
series-zone = Time zone
series-minutes = Minutes each time
series-place = Where
series-from-charter = as often as the charter says
series-change = Change when and where
series-changed = The series has changed.
series-next = next: { $when }
series-over = no more dates
series-trash = Put the series in the trash
series-trashed = “{ $title }” is in the trash. Meetings that were prepared stay.
series-restore = Put back: { $title }
series-restored = “{ $title }” is back.
series-invite = Save the invitation…
series-call-off = Call off…

## The rule
series-pattern = Repeats
series-pattern-daily = by days
series-pattern-weekly = by weeks
series-pattern-monthly-by = by months, on a day of the week
series-pattern-monthly-on = by months, on a date
series-pattern-yearly = by years
series-every = Interval
series-unit-daily = { $count ->
    [one] day
   *[other] days
}
series-unit-weekly = { $count ->
    [one] week
   *[other] weeks
}
series-unit-monthly-by = { $count ->
    [one] month
   *[other] months
}
series-unit-monthly-on = { $count ->
    [one] month
   *[other] months
}
series-unit-yearly = { $count ->
    [one] year
   *[other] years
}
series-nth = Which
series-nth-1 = first
series-nth-2 = second
series-nth-3 = third
series-nth-4 = fourth
series-nth-last = last
series-day = Day
series-days = On
series-ends = Ends
series-ends-never = never
series-ends-after = after some times
series-ends-on = on a day
series-count = Times
series-until = Last day
series-rule-until = until { $date }

## Dates
series-dates = Dates and turns
series-dates-what = A date that is prepared becomes a meeting with an agenda. Turns go round fairly; choose one to see why, or to change it.
series-parts = Parts taken in turn
series-part-facilitator = facilitator
series-part-host = host
series-part-guardian = guardian
series-part-scribe = scribe
series-part-other = Another part
series-part-add = Add this part
series-nobody = nobody
series-with = with { $name } learning
series-prepare = Prepare
series-open = Open
series-date-change = Change { $date }
series-skipped = left out
series-moved-from = moved from { $date }
series-away = away: { $names }
series-skip = Leave this date out
series-move-day = Move to
series-move-back = Back to its own date
series-presence = Who can come
series-presence-there = there
series-presence-rather-not = there, rather no turn
series-presence-away = away

## Turns
series-choose = Chosen by hand
series-leave-to-turn = whoever’s turn it is
series-swap = Swap
series-swap-with = with another date…
series-from-outside = { $name }, from outside
series-why-chosen = chosen by hand
series-why-only = nobody else can
series-why-least = as often as others, and fewest turns altogether
series-why-longest = of those who did it as often, the longest ago: { $date }
series-why-never = never had it yet
series-why-name = others have waited as long; the name decides
series-why-others = the one whose turn comes first has another part, is away, or would rather not

## People
series-people = Who takes part
series-people-what = They get the invitation, and the parts go round among them.
series-people-group = Everybody of { $name }, as long as they belong to it; whoever else you add.
series-person-add = Add people
series-person-remove = Takes no part
series-no-address = no address for invitations
series-email = Where invitations go
series-learning = Learns the parts first
series-learning-hint = Beside somebody else once, before a turn of their own
series-outside = Leads from outside
series-outside-hint = Can be chosen for a date; no turn of anybody’s is used up
series-me-hint = Answers to the invitation come to this address
series-asks-people = People of { $name }
series-since = since { $date }

## Finding a date
meeting-tab-dates = Date
dates-title = Finding a date
dates-what = Ask about some dates, note who can come, and take the one that suits most.
dates-known = It is on { $when }.
dates-score = Points
dates-best = suits best
dates-chosen = chosen
dates-lacks = somebody with a part cannot come
dates-open = ?
dates-yes = yes
dates-if-needed = if needed
dates-no = no
dates-answer = { $name }, { $when }
dates-take = Take it
dates-take-this = Take it: { $when }
dates-taken = It is on { $when }.
dates-remove = Take { $when } out
dates-removed = The date is taken out.
dates-add = Another date
dates-ask = Ask about it
dates-share = Copy to share
dates-copied = Copied: dates and answers, for a mail or a chat.
dates-not-copied = This could not be copied. The dates and answers are safe: choose them on the screen and copy them by hand.
dates-question = { $title }: when can you come?
series-until-day = until { $date }

## With numbers
series-rule-days = { $count ->
    [one] Every day
   *[other] Every { $count } days
}
series-rule-weeks = { $count ->
    [one] Every week on { $days }
   *[other] Every { $count } weeks on { $days }
}
series-rule-months-by = { $count ->
    [one] The { $nth } { $day } of every month
   *[other] The { $nth } { $day } of every { $count } months
}
series-rule-months-on = { $count ->
    [one] On day { $date } of every month
   *[other] On day { $date } of every { $count } months
}
series-rule-months-last = { $count ->
    [one] On the last day of every month
   *[other] On the last day of every { $count } months
}
series-rule-years = { $count ->
    [one] Every year
   *[other] Every { $count } years
}
series-rule-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
series-why-fewest = { $count ->
    [0] nobody else has had it as few times: never yet
    [one] nobody else has had it as few times: once
   *[other] nobody else has had it as few times: { $count } times
}
