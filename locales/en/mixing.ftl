### Mixing people: who meets whom, round by round.
mixing-room = Mixing people
mixing-act = Mix the people
mixing-new = New plan
mixing-back = All plans
mixing-none = No plans yet.
mixing-choose = Who has not met yet? Pairs for speed dating, or groups of people who have met least, round by round.
mixing-untitled = Untitled plan
mixing-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
mixing-trash = Put this plan in the trash
mixing-trashed = “{ $name }” is in the trash. Who met in it no longer counts.
mixing-restore = Put back: { $name }
mixing-restored = “{ $name }” is back.

## The question
mixing-title = Title of the plan
mixing-date = Day
mixing-group-of = Kept with
mixing-no-group = no group
mixing-bring = Bring in its people
mixing-history = { $count ->
    [one] Whoever met in { $count } earlier plan of this group meets somebody else first.
   *[other] Whoever met in { $count } earlier plans of this group meets somebody else first.
}
mixing-way = How
mixing-way-pairs = Pairs
mixing-way-groups = Groups
mixing-way-sides = Pairs from two sides
mixing-way-mentors = Mentors and mentees
mixing-people = People
mixing-hosts = Those who keep their places
mixing-guests = Those who move on
mixing-mentors = Mentors
mixing-mentees = Mentees
mixing-places = Mentees each
mixing-places-of = Mentors who take another number
mixing-places-of-hint = On each line who and how many: Ann: 3
mixing-first = Whose wishes count first
mixing-first-mentees = The mentees’
mixing-first-mentors = The mentors’
mixing-dearest = What they wish
mixing-dearest-hint = On each line who and whom, the dearest first: Ann: Bo, Cy. Only you see this
mixing-people-hint = { $count ->
    [0] A name on each line
    [one] { $count } person so far, a name on each line
   *[other] { $count } people, a name on each line
}
mixing-size = In a group
mixing-rounds = Rounds
mixing-more = More: who together, who apart, chance
mixing-facilitators = Can facilitate
mixing-facilitators-hint = One in each group, as far as they go
mixing-together = Stay together
mixing-spread = Spread over the groups
mixing-lists-hint = A list on each line: Ann, Bo
mixing-apart = Not in one group
mixing-apart-hint = A list on each line. Only you see this
mixing-wishes = Would like to meet
mixing-wishes-hint = On each line who and whom: Ann: Bo, Cy
mixing-seed = Seed
mixing-seed-hint = The same seed gives the same rounds on every computer.

## The rounds
mixing-do = Mix
mixing-again = Mix again
mixing-again-from = Mix again from round { $number } on
mixing-otherwise = Mix differently
mixing-stale = The rounds below do not follow what is written above yet. Rounds that were held stay as they were.
mixing-repeats = { $count ->
    [0] Nobody meets anybody twice.
    [one] Once, two people meet who have met before.
   *[other] { $count } times, two people meet who have met before.
}
mixing-repeats-here = { $count ->
    [one] { $count } meet again
   *[other] { $count } meet again
}
mixing-told-apart = { $count ->
    [one] { $count } time two people meet who were to be apart: these groups do not allow better.
   *[other] { $count } times two people meet who were to be apart: these groups do not allow better.
}
mixing-told-uneven = The groups could not be spread quite evenly.
mixing-told-unmet = { $count ->
    [one] { $count } wish does not come true.
   *[other] { $count } wishes do not come true.
}
mixing-round = Round { $number }
mixing-round-of = Round { $number } of { $count }
mixing-rests = Rest: { $names }
mixing-leads = facilitates
mixing-held = held
mixing-find = Find pairs
mixing-find-again = Find pairs again
mixing-stale-mentors = The pairs below do not follow what is written above yet.
mixing-stable = No two who are not paired would both rather be.
mixing-told-nobody = { $count ->
    [0] Everyone who named somebody goes with somebody they named.
    [one] { $count } person goes with nobody they named.
   *[other] { $count } people go with nobody they named.
}
mixing-wish-mentee = the mentee’s wish no. { $number }
mixing-wish-mentor = the mentor’s wish no. { $number }
mixing-no-mentor = Without a mentor: { $names }
mixing-no-mentee = Without a mentee: { $names }
mixing-hold = This round was held
mixing-unhold = Round { $number } was not held
mixing-wall = Show on the wall
mixing-cards = Print with cards
mixing-table = Save as a table
mixing-round-before = Round before
mixing-round-next = Next round
mixing-wall-keys = ← → other rounds · Esc back
