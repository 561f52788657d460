### Groups and their people.
room-groups = Groups
groups-back = All groups
groups-empty = No group yet. A community of practice, a circle, a learning group: it works for one person who plans alone, too.
groups-what = What you share with others. It stays in this notebook until you share a group or hand something out.
group-new = New group
group-make = Make the group
group-name = Name of the group
group-calls-itself = What kind of group it is (optional)
group-calls-itself-hint = Community, circle, learning group: your own word
group-word-circle = circle
group-word-community = community of practice
group-word-learning = learning group
group-word-peers = peer group
group-people = { $count ->
    [0] nobody yet
    [one] { $count } person
   *[other] { $count } people
}
group-no-charter = no charter yet
group-settings = Settings of the group
group-zone = Time zone
group-leaves = On what you hand out
group-logo = Logo of the group
group-logo-choose = Choose a logo…
group-logo-other = Another logo…
group-logo-clear = No logo
group-accent = Colour
group-accent-none = none
group-accent-which = Colour { $number }
group-footer = Line at the foot
group-footer-hint = An address, a partner, a project number
group-trash = Put in the trash
group-trashed = “{ $name }” is in the trash, with its charter.
group-restore = Put back: { $name }
group-restored = “{ $name }” is back.
group-tab-charter = Charter
group-tab-people = People

## People of a group
members-empty = Nobody yet. A name is enough; the rest can wait.
members-what = Who belongs to the group, what they bring and what they look for.
members-gone = No longer here
member-add = Add people
member-add-hint = Separate several names with commas
member-me = you
member-until = until { $date }
member-name = Name
member-organisation = Organisation
member-contact = How to reach them
member-brings = Brings
member-seeks = Looks for
member-since = Since
member-to = Until
member-listed = May be listed
member-listed-hint = They gave their permission to appear where others of the group see it
member-is-me = This is me
member-is-me-hint = What you note is noted by you, and you sign with the key of this notebook
member-key = Key, for comparing: { $key }
member-remove = Take out of the group
member-removed = { $name } is no longer in the group.

## The way in
steps = The way in
step = Step
step-add = Add a step
step-keep = Keep the step
step-kept = Noted: { $stage }.
step-clear = Take out: { $stage }
step-cleared = Taken out: { $stage }.
step-date = On
step-evidence = What shows it (optional)
step-endorsed-by = Confirmed by (optional)
step-endorsed = confirmed by { $name }
stage-guest = guest
stage-sponsor = sponsor
stage-interested = interested
stage-invited = invited
stage-trained = trained
stage-shadowing = shadowing
stage-co-facilitating = co-facilitating
stage-facilitating = facilitating
stage-mentor = mentor
stage-alumni = alumni
