### What kring-cli says of closed groups.

cli-closed-begun = The session { $id } has begun. Its notes end on { $date }.
cli-closed-founded = The closed group { $id } is founded.
cli-closed-pair = The closed space of two { $id } is made. Share it with: sharing begin { $id }
cli-closed-supervised = The notes are in “{ $name }” now, as session { $id }.
cli-closed-with = Shared: { $name }  { $id }
cli-closed-unreadable = { $id }  cannot be read: it has ended, or this notebook comes from a backup without closed notes
cli-closed-lost = { $id }  cannot be read and has not ended: the file with the keys of closed notes is damaged or missing. Restore a backup that was made with closed notes
cli-closed-ends = ends on { $date }; destroyed from { $destroyed } on
cli-closed-stage-soon = first notice: { $count ->
    [one] one day left, ends on { $date }; destroyed from { $destroyed } on
   *[other] { $count } days left, ends on { $date }; destroyed from { $destroyed } on
}
cli-closed-stage-very-soon = last notice: { $count ->
    [one] one day left, ends on { $date }; destroyed from { $destroyed } on
   *[other] { $count } days left, ends on { $date }; destroyed from { $destroyed } on
}
cli-closed-stage-grace = ended on { $date }: { $count ->
    [one] one day left to read and take along; destroyed from { $destroyed } on
   *[other] { $count } days left to read and take along; destroyed from { $destroyed } on
}
cli-closed-group-ends = What it keeps ends on { $date }.
cli-closed-former = { $id }  { $name }  has left the group
cli-closed-held = Held since { $date }, because it was formally requested.
cli-closed-keeping = Yes to keeping them until { $date }: { $agreed }. Still asked: { $asked }. Until all say yes, the day above holds.
cli-closed-aliased = { $count ->
    [0] No name was replaced.
    [one] One name was replaced by its alias.
   *[other] { $count } names were replaced by their aliases.
}
cli-closed-named = Named, because a permission or the level allows it: { $names }
cli-closed-found = What may point at somebody: { $names }
cli-closed-taken = Your words are in { $id }. To take them back: journal undo { $batch }
cli-closed-anonymised = { $count ->
    [0] The session { $id } has taken its place; no name had to be replaced.
    [one] The session { $id } has taken its place, with one name replaced.
   *[other] The session { $id } has taken its place, with { $count } names replaced.
}
cli-closed-would-replace = { $count ->
    [0] No name would be replaced.
    [one] One name would be replaced.
   *[other] { $count } names would be replaced.
}
cli-closed-anonymise-yes = Nothing has changed. With --yes and --until it takes the session’s place, and the session is destroyed for good.
cli-closed-would = { $count ->
    [0] The group “{ $name }” would be destroyed for good.
    [one] One session of “{ $name }” would be destroyed for good.
   *[other] { $count } sessions of “{ $name }” would be destroyed for good.
}
cli-closed-others = Others hold notes of it too: the agreement says who may end it before its day.
cli-closed-yes = Nothing was destroyed. With --name "{ $name }" it will be, and no backup that Kring keeps brings it back.
cli-closed-clock = This computer’s clock says { $now }. { $count ->
    [0] Nothing waits for it.
    [one] One ending waits for you to say that it is right.
   *[other] { $count } endings wait for you to say that it is right.
}
cli-closed-saved = Written to { $path }. What left is in the list.
cli-conduct-too-few = The method needs at least { $least } people, and you are { $count }.
cli-conduct-too-many = The method is for { $most } people at most, and you are { $count }.
