# Closed groups, their sessions, how they end and what leaves: said by the core and by the terminal.
closed-take-away = Take-away
closed-someone = Person { $number }
closed-sheet-group = Notes of the group
closed-sheet-mine = My notes
closed-sheet-supervision = For my supervision
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
closed-rule-end-date = on its day, after notice and seven days
closed-rule-by-hand = by hand; nobody else held it
closed-rule-agreement = before its day, as the group agreed
closed-rule-anonymised = a version without names took its place
closed-rule-alias = an alias took the place of a name
closed-aliases-are-not = Aliases are not anonymity: a role, a place or a rare detail can still tell who it is about.
closed-out-of-reach = Kring cannot reach what others hold, backups elsewhere that were made with closed notes, earlier versions at a storage provider, and paper. Some organisations may not destroy records that somebody has asked for: hold those first.

## In the terminal
cli-closed-begun = The session { $id } has begun. Its notes end on { $date }.
cli-closed-founded = The closed group { $id } is founded.
cli-closed-unreadable = { $id }  has ended: its key is not in this notebook
cli-closed-ends = ends on { $date }; destroyed from { $destroyed } on
cli-closed-group-ends = What it keeps ends on { $date }.
cli-closed-held = Held since { $date }, because it was formally requested.
cli-closed-aliased = { $count ->
    [0] No name was replaced.
    [one] One name was replaced by its alias.
   *[other] { $count } names were replaced by their aliases.
}
cli-closed-named = Named, because a permission or the level allows it: { $names }
cli-closed-taken = Your words are in { $id }. To take them back: journal undo { $batch }
cli-closed-anonymised = The session { $id } has taken its place, without names.
cli-closed-would = { $count ->
    [0] The group “{ $name }” would be destroyed for good.
    [one] One session of “{ $name }” would be destroyed for good.
   *[other] { $count } sessions of “{ $name }” would be destroyed for good.
}
cli-closed-others = Others hold notes of it too: the agreement says who may end it before its day.
cli-closed-yes = Nothing was destroyed. With --yes it will be, and no backup brings it back.
cli-closed-clock = This computer’s clock says { $now }. { $count ->
    [0] Nothing waits for it.
    [one] One ending waits for you to say that it is right.
   *[other] { $count } endings wait for you to say that it is right.
}
cli-closed-saved = Written to { $path }. What left is in the list.
