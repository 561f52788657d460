# Closed groups, their sessions, how they end and what leaves.

## The room
room-closed = Closed groups
closed-new = New closed group
closed-back = All closed groups
closed-back-to-group = Back to the group
closed-empty = No closed group here. What is written in one stays in it, and ends on the day you agree.
closed-what = What stands here is found by no search and in no other list, and no backup that Kring keeps can open it.
closed-alone = Session in a closed space of its own
closed-ends-on = ends on { $date }

## Founding a group, and what it agreed
closed-new-what = A few people who bring what is delicate to one another. Nothing of it leaves without what they agreed.
closed-found = Start the group
closed-name = Name of the group
closed-me = Who you are in the group
closed-me-hint = The name the others call you by
closed-others = The others
closed-ends = What is kept ends on
closed-ends-hint = You are told 14 and 3 days before. After it everything can be read for seven more days, then it is destroyed for good.
closed-tab-sessions = Sessions
closed-tab-agreement = Agreement
closed-tab-people = People
closed-tab-end = The end
closed-begin = Conduct a session
closed-agreement = The agreement of the group
closed-limits = Limits of your own to what stays
closed-limits-hint = What somebody may or must tell elsewhere, in the group’s words
closed-leaves = What may leave
closed-leaves-hint = For instance: what I learnt, never about whom
closed-keeps = Who keeps notes for the group
closed-keeps-owner = Whoever brings the case
closed-keeps-keeper = One for all
closed-keeps-everyone = Everybody
closed-keeps-nobody = Nobody
closed-keeper = Who it is
closed-nobody = Nobody yet
closed-may-end = Who may end it before its day
closed-may-end-everyone = All together
closed-may-end-owner = Whoever brought the case
closed-may-end-anyone = Each of them
closed-may-end-nobody = Nobody
closed-attest = Who was there when survives the end
closed-attest-hint = For attendance statements later: name, day, hours and method, never the case
closed-all-agree = Somebody has agreed to what stood here. Everybody has to agree to the change, from today on.
closed-agreed-by = Who said yes
closed-agreed-noted = You note this for them, and it is no signature of theirs: ask each of them first.
closed-as-it-was = As it was
closed-agreement-save = Keep the agreement
closed-agreement-kept = The agreement is kept.

## Its people
closed-people-what = Who is in the room. You note when each of them agreed.
closed-agree = Agrees
closed-agreed-on = agreed on { $date }
closed-agreed-before = agreed on { $date } to what it said then; it has changed since
closed-agreed-not = has not agreed yet
closed-agreed-said = Noted: { $name } agrees.
closed-renamed = The name is now { $name }.
closed-person-add = Add people
closed-person-leaves = { $name } leaves the group
closed-person-left = { $name } has left the group.
closed-former = Left the group
closed-not-agreed = Nobody has agreed yet. Read the agreement together, then note who agrees.
closed-to-people = Note who agrees

## Sessions
closed-session-new = Note a session
closed-session-begin = Begin the session
closed-session-title = Title
closed-session-title-hint = One that names nobody
closed-session-ends-hint = Empty: on the day of the group. Never later than that.
closed-begun-earlier = Later than the day of the group is not possible: no session outlives what its group agreed.
closed-sessions-empty = No session yet. It needs a title that names nobody, and a method.
closed-method = Method
closed-day = Day
closed-minutes = Minutes
closed-owner = Case owner
closed-led = Who led
closed-not-said = Not said
closed-context = The case is about
closed-context-student = A student
closed-context-employee = An employee
closed-context-client = A client
closed-context-other = Something else
closed-present = Who is there
closed-anonymous = names replaced
closed-search = Search in this group
closed-search-none = Nothing in this group says that.

## Notes in layers
closed-layer-question = The question
closed-layer-question-what = the group reads it
closed-layer-question-placeholder = What is brought, in a sentence or two, and without names
closed-layer-group = The group’s notes
closed-layer-group-what = everyone in the group
closed-layer-group-placeholder = What the group wants to keep. Aliases from the first word.
closed-layer-mine = My notes
closed-layer-mine-what = only me
closed-layer-mine-placeholder = What it does to you, what you take along
closed-layer-supervision = For my supervision, not my manager
closed-layer-supervision-what = my practice and whoever supervises it
closed-layer-supervision-placeholder = What you want to look at with someone
closed-layer-pair = Brought to supervision
closed-layer-pair-what = the two of us
closed-pair-row = Space of two
closed-supervise = Share with whoever supervises me
closed-supervise-what = Only these notes go there, into a closed space of two: no title, no question, nobody who was there. They end on their day for both of you, and with this session. It cannot be undone.
closed-supervise-where = With whom
closed-supervise-new = Somebody new
closed-supervise-who = Who supervises you
closed-supervise-me = Your own name there
closed-supervise-do = Share
closed-supervise-then = The space is made and the notes are in it. Share it on this page, then invite the one person it is for.
closed-supervised = Shared in “{ $name }”
closed-supervised-open = Open and write there
closed-notes-ended = The end has come: nothing more is written here.
closed-notes-held = These notes are held because they were formally requested: they stay as they are.
closed-notes-nobody = The group agreed that nobody keeps notes.
closed-notes-elsewhere = The group agreed that somebody else keeps its notes.
closed-no-images = Closed notes hold words only. The picture was left where it is.
closed-taken = Your words are on a page of your journal.
closed-take-choose = Choose the words first, or write some into your own notes.
closed-taken-actions = Your words are on a page of your journal, as things to do.
closed-taken-meeting = Your words are among the actions of the meeting.
closed-take-along = Take along…
closed-take-do = Take along
closed-take-words = What you take along
closed-take-words-hint = Your own words. Names that have an alias leave as the alias.
closed-take-points = This may still point at somebody: { $names }.
closed-take-where = Where to
closed-take-to-journal = A page of my journal
closed-take-to-actions = Things to do, a line each
closed-take-to-meeting = An action of a meeting
closed-take-meeting = Which meeting
closed-take-shared = Everyone who shares this meeting reads it there.
closed-take-no-meeting = No meeting is coming.
closed-link-words = Session of { $date }
closed-link = Copy a link for my pages
closed-linked = The link is copied. It tells nothing but the day; paste it into a page of yours.
closed-copied = Copied. In a minute it is gone from the clipboard.
shortcut-take-away = Chosen words to my journal, in a closed session
shortcut-aliases = Aliases in the place of all names, in a closed session

## Names and aliases
closed-aliases = Aliases
closed-aliases-what = Whoever reads along never sees this list. From now on the name gives way to its alias as you write.
closed-alias-name = Name
closed-alias = Say instead
closed-alias-add = Put it in its place everywhere
closed-aliased = The names are replaced, and nothing remembers them.
closed-alias-remove = Let the alias of { $name } go
closed-alias-removed = The alias stands for nothing any more. What it replaced stays replaced.
closed-replaced = { $count ->
    [one] A name gave way to its alias.
   *[other] { $count } names gave way to their aliases.
}
closed-points = { $count ->
    [one] One thing may point at somebody
   *[other] { $count } things may point at somebody
}
closed-points-none = Nothing was found that may point at somebody
closed-found-person = a name
closed-found-employer = an organisation
closed-found-place = a place
closed-found-date = a date
closed-found-detail = a rare detail
closed-say-instead = Say instead of { $name }
closed-replace = Replace everywhere
closed-replace-all = Replace them all
closed-permissions = Permissions
closed-permissions-what = Who agreed to what. Where none is noted, names leave as aliases.
closed-permission-add = Note a permission
closed-permission-who = Whose
closed-permission-scope = What for
closed-permission-do = Note it
closed-permission-kept = The permission is noted.
closed-permission-since = since { $given }
closed-permission-until = from { $given }, withdrawn on { $withdrawn }
closed-permission-withdraw = Withdraw
closed-permission-withdrawn = The permission is withdrawn, as of today.
closed-permission-withdrawn-name = The permission is withdrawn, as of today. Where the notes name { $who }, the name stays until you give it an alias.
closed-permission-withdraw-of = Withdraw the permission of { $who }
closed-permission-withdraw-what = The name may not be used any more. Wherever others read it, its alias takes its place for good, in what stood there before too. It cannot be undone.
closed-permission-gave-way = { $count ->
    [0] The permission is withdrawn, as of today. The name stood nowhere that others read.
    [one] The permission is withdrawn, as of today. In one place its alias now stands for the name, for good.
   *[other] The permission is withdrawn, as of today. In { $count } places its alias now stands for the name, for good.
}
closed-scope-discuss = to be spoken of in the group
closed-scope-notes = to be written about
closed-scope-quote = to be quoted
closed-scope-name = to be named in what leaves

## How it ends
closed-endings = What ends
closed-end-open = Ends on { $date }. From { $destroyed } on, the next opening destroys it for good.
closed-end-grace = It ended on { $date }. Take along what is yours: from { $destroyed } on it is destroyed for good.
closed-end-due = It ended on { $date }, and its seven days are over: the next opening destroys it for good.
closed-end-held = Held because it was formally requested: it stays until it is held no longer.
closed-held-since = Held since { $date }.
closed-grace-what = First your take-aways, then the question whether it should be kept or made anonymous.
closed-keep = Keep longer
closed-keep-what = Everybody in the group has to agree to the new day.
closed-kept = The notes have a new day.
closed-keep-what-shared = You say yes to the new day, and each of the others in their own notebook. Until all have, the old day holds.
closed-keep-said = Your yes is noted. The notes get the new day once all have said it.
closed-keep-yes = Say yes to this day
closed-keeping = Yes to keeping them until { $date }: { $agreed }. Still asked: { $asked }. Until all say yes, the day above holds.
closed-anonymise = Make anonymous
closed-anonymise-what = A version with every known name replaced takes its place: title, question and the group’s notes. The aliases and who was there are destroyed for good. It cannot be undone.
closed-anonymise-ends-mine = Your own notes of this session are destroyed with it: take along first what you want to keep.
closed-anonymise-ends-supervision = The notes for your supervision are destroyed with it.
closed-anonymise-left = Would still stand in it, and may point at somebody: { $names }.
closed-anonymise-as = What would be there
closed-anonymised = { $count ->
    [0] Another version took its place; no name had to be replaced.
    [one] Another version took its place, with one name replaced.
   *[other] Another version took its place, with { $count } names replaced.
}
closed-anonymised-left = May still point at somebody: { $names }. Change that in the version that is here now.
closed-anonymised-open = Open it
closed-close = End now
closed-close-what = The seven days in which everything can be read and taken along begin today. Those whom the agreement names have to want it.
closed-closed = The end has come. For seven days everything can be read and taken along.
closed-until = The new day on which it ends
closed-hold = Hold: formally requested
closed-unhold = Hold no longer
closed-hold-said = The notes are held. Nothing destroys them until they are held no longer.
closed-hold-no-more = The notes are held no longer. They end as agreed; if that day has passed, in seven days.
closed-group-ends = What this group keeps ends on { $date }.
closed-group-endless = The group has no end yet: each session says its own.
closed-may-end-said-everyone = Before its day it ends only when all want it together.
closed-may-end-said-owner = Before its day it ends only when whoever brought the case wants it.
closed-may-end-said-anyone = Each of the group may end it before its day.
closed-may-end-said-nobody = As agreed, nobody ends it before its day.
closed-how-it-ends = You are told 14 and 3 days before. After the day everything can be read and taken along for seven days; then the next opening destroys it for good, and a certificate without a word of it remains. When the notebook was not open for two days, Kring asks first whether the clock is right.
closed-destroy = Destroy for good
closed-destroy-what = By hand, at once, without the seven days, when those whom the agreement names want it too. No backup that Kring keeps brings it back.
closed-destroy-group = Destroy this group for good…
closed-destroy-plan-group = { $count ->
    [0] The group goes; it has no session.
    [one] The group goes, with its one session and everything noted in it.
   *[other] The group goes, with its { $count } sessions and everything noted in them.
}
closed-destroy-plan-session = { $count ->
    [one] This session goes, with everything noted in it.
   *[other] { $count } sessions go, with everything noted in them.
}
closed-destroy-others = Others hold notes of it too. The agreement says whose yes it takes.
closed-destroy-held-by = { $names } hold it too, each in a notebook of their own. Their copies end when that next looks at the storage, with what was written there meanwhile.
closed-destroy-no-undo = This cannot be undone.
closed-destroy-type = Type the name to go on: { $name }
closed-destroy-not = Leave it
closed-destroyed = { $count ->
    [one] It is destroyed for good. The certificate is in the list.
   *[other] All of it is destroyed for good. { $count } certificates are in the list.
}
closed-certificates = What ended
closed-certificates-what = What remains of it: what it was, when it ended and by which rule. Not a word more.
closed-attended = Attendance that survives
closed-attended-what = These groups ended, and agreed that who was there when stays.
closed-ended-session = A session
closed-ended-group = A group
closed-ended-document = A document
closed-keys-destroyed = { $count ->
    [one] one key destroyed
   *[other] { $count } keys destroyed
}
closed-clock = This computer’s clock says { $now }, far from when this notebook was last open. { $count ->
    [one] One ending waits for you to say whether it is right.
   *[other] { $count } endings wait for you to say whether it is right.
}
closed-clock-right = The clock is right: destroy what has ended
closed-notice = A closed group’s notes end on { $date }.
closed-notice-clock = What has ended in a closed group waits for a word from you.
closed-notice-look = Look
closed-kept-told = The backups that Kring makes leave out what closed groups keep.
closed-kept-copy = Make a copy with closed notes

## What leaves
closed-leave = What leaves…
closed-leave-title = This is what leaves
closed-leave-which = Which notes
closed-brief-what = A brief for your supervision, of these notes alone.
closed-leave-replaced = { $count ->
    [0] No name was replaced.
    [one] One name leaves as its alias.
   *[other] { $count } names leave as their aliases.
}
closed-leave-underlined = What may point at somebody is underlined.
closed-leave-nothing = There is nothing written in these notes.
closed-leave-yes = The agreement asks for a yes before this leaves
closed-left = What left
closed-left-noted = That it left is in the list of what left.
closed-left-what = What
closed-left-all = All of it
closed-left-none = Nothing of this kind left on these days.
closed-left-rule = Under: { $rule }.
closed-left-details = Details
closed-left-hash = BLAKE3 { $hash }
closed-left-group = Notes of the group
closed-left-mine = My notes
closed-left-supervision = For my supervision
closed-left-statement = Attendance statement
closed-statement-of = Attendance statement of { $name }
closed-statement-whose = Whose
closed-statement-what = Days, hours and methods, with a line to sign on. No case, no question, no theme.
closed-from = From
closed-to = To

## Said by the terminal too
closed-rule-end-date = seven days after the agreed day, after notice
closed-rule-by-hand = by hand; nobody else held it
closed-rule-agreement = before its day, as the group agreed
closed-rule-anonymised = a version with its names replaced took its place
closed-rule-alias = an alias took the place of a name
closed-rule-elsewhere = by somebody else of the group, in their notebook
closed-aliases-are-not = Aliases are not anonymity: a role, a place or a rare detail can still tell who it is about.
closed-leave-doubtful = These first names leave as aliases, because they belong both to somebody who may be named and to somebody who may not: { $names }
closed-out-of-reach = Kring cannot reach what others hold, backups elsewhere that were made with closed notes, earlier versions at a storage provider, and paper. Some organisations may not destroy records that somebody has asked for: hold those first.
closed-kept-here-only = It is in no backup.
closed-kept-nothing = There are no closed notes.
closed-kept-outside = The copy of { $made } may hold closed notes too, and Kring cannot end them there: { $path }
