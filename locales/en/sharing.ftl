### Sharing: a group of several people, each with a notebook of their own, through a storage that cannot read it.

## What happened, what is safe, what to do
error-sync-invite-group = This is an invitation into a group. Nothing has changed: paste it under Groups, not under Sync.
error-sharing-invite-own = This is an invitation for a computer of somebody’s own. Nothing has changed: paste it under Settings, Sync, on that person’s other computer.
error-sharing-off = This group is not shared. It is safe in your notebook. Share it first, in a place that the others can reach.
error-sharing-is-on = This group is shared already, or you have asked to be let in. Nothing has changed.
error-sharing-left = You left this group. Your copy is safe here, and nothing has changed. To come back, ask whoever keeps the group for an invitation; to share what you have, begin a new group.
error-sharing-left-changed = You left this group, and your copy has changed since. Coming back would send those changes to the others, so nothing was done. To share again, begin a new group.
error-sharing-elsewhere = This group is shared by another computer of yours already. Nothing has changed: invite this computer from there.
error-sharing-elsewhere-out = This group was shared by a computer that is not yours any more. Nothing has changed: come back by the words of your recovery sheet, or ask somebody who keeps the group for an invitation.
error-sharing-again-where = It is not noted here where this group lies. Nothing has changed: give the address of its storage.
error-sharing-again-moved = Another computer of yours has noted since that this group lies elsewhere. Nothing was asked there, and nothing has changed. If you moved the group, say so and come back there (in a terminal: --follow); if you did not, take that computer out first.
error-sharing-again-words = These words do not let you into this group: you were taken out of it, a newer recovery sheet was made, or this is another storage. Nothing has changed. Look for the newest sheet and at the address, or ask somebody who keeps the group for an invitation.
error-sharing-here = There is a group in this notebook that says to be the same. Nothing has changed, and nothing was mixed. Ask for a new invitation.
error-sharing-nobody = This notebook still waits to learn whose it is. Nothing has changed: let this computer in first, under Settings, Sync.
error-sharing-name = The group has to know by which name it calls you. Nothing has changed: give your name.
error-sharing-not-keeper = Only somebody who keeps the group lets others in and takes them out. Nothing has changed: ask one of them.
error-sharing-person-own = This is you. Nothing has changed: leave the group instead.
error-sharing-person-missing = There is nobody like that in the group, or they were taken out before. Nothing has changed: look at the list.
error-sharing-last-keeper = Nobody else keeps this group, and without a keeper nobody could let anyone in. Nothing has changed. Let somebody keep it too first.

## How it stands
sharing-state-off = This group is in your notebook only.
sharing-state-waiting = You wait to be let in. Compare the six words with whoever invited you.
sharing-state-on = This group is shared.
sharing-state-outside = You do not belong to this group any more. What you have of it stays here.
sharing-state-copied = This notebook is a copy. For the group this is a new computer that was not let in yet.
sharing-state-left = You left on { $date }. What is here is your own copy.
sharing-state-elsewhere = “{ $device }” is in this group, and brings you what comes from it.
sharing-state-elsewhere-out = “{ $device }”, which is not yours any more, was in this group. Nothing comes from it now: come back by the words of your recovery sheet, or ask somebody who keeps the group for an invitation.
sharing-person-me = you
sharing-person-keeper = keeps the group
sharing-person-out = taken out, or left
sharing-keeper-make = Let them keep it too
sharing-keeper-made = “{ $name }” keeps the group too: lets others in, and takes them out.

## In the window
sharing = Sharing
sharing-what = With the people of this group, each with a notebook of their own. You meet in a place that all of you can reach: a folder of a cloud or a network drive, a WebDAV server, a bucket. What lies there is sealed: whoever keeps it cannot read it. The charter, the meetings that you shared with the group and its list of people are in it; what only you read stays with you.
sharing-me = Your name in this group
sharing-begin = Share this group
sharing-people = Who is in it
sharing-people-what = Each of them reads and writes everything in this group. Whoever keeps the group can let others in, and take people out.
sharing-heard = last heard from on { $moment }
sharing-invite = Invite somebody…
sharing-invite-title = Invite somebody into this group
sharing-invite-what = Give this text to one person, by a way that you trust, together with access to the storage. It is secret, and good until { $until }. Then come back here and compare the six words, by telephone for instance.
sharing-invite-own = Let another computer of mine in…
sharing-invite-own-title = Another computer of yours
sharing-invite-own-what = You do not keep this group, so by this text only another computer of yours comes in, with your own notebook. It is secret, and good until { $until }. Paste it there under Groups, then come back here and compare the six words. For somebody else, ask one of those who keep the group.
sharing-invite-code = The same to be photographed
sharing-request = “{ $name }” asks to be let in
sharing-request-what = Does { $name } read these six words to you? If not, somebody else may be asking.
sharing-request-who = In the group’s list of people this is
sharing-request-new = somebody new, “{ $name }”
sharing-request-keeper = May let others in and take them out too
sharing-approve = They are the same: let them in
sharing-refuse = They are not
sharing-let-in = “{ $name }” is in.
sharing-not-let-in = Nobody was let in, and the invitation is good for nobody any more.
sharing-remove = Take out…
sharing-remove-title = Take “{ $name }” out of this group?
sharing-remove-what = What you write from now on they cannot read. What they have already they keep, and so do all of you. Kring cannot take away their access to the storage: do that where it is kept.
sharing-remove-do = Take them out
sharing-removed = “{ $name }” is out. Now take away their access to the storage as well, where it is kept.
sharing-leave = Leave the group…
sharing-leave-title = Leave this group?
sharing-leave-what = What is here of the group stays in your notebook, as your own copy, and goes no further. The others see that you left.
sharing-leave-do = Leave
sharing-has-left = You left. What is here is your own copy.
sharing-stop = Stop asking
sharing-stopped = You do not ask any more.
sharing-again = Come back by the words…
sharing-again-what = “{ $device }” was in “{ $group }”, and this computer is not. If “{ $device }” is lost, the words of your recovery sheet let you in again.
sharing-again-copied = This notebook is a copy, and “{ $group }” does not know this computer yet. The words of your recovery sheet let you in again.
sharing-again-title = Back into “{ $group }”
sharing-again-at = The group lies here: { $address }
sharing-moved = One of your computers has noted since that this group lies at { $address }; until now it was { $before }. If you did not move it, that computer may be in other hands: take it out first.
sharing-moved-follow = I moved the group: come back there
sharing-again-do = Come back
sharing-is-back = You are in this group again. If the other computer is lost, take it out under My computers: then it is out of your groups too.
sharing-words-what = Read these six words to whoever invited you. If theirs are the same, they let you in.
sharing-join = Join a group
sharing-join-what = Paste the invitation that somebody made for you. Your own pages stay yours.
sharing-join-begin = Paste an invitation…
sharing-join-do = Ask to be let in
sharing-joined = Now compare the six words.
sharing-closed-name = A closed group
sharing-closed-what = With the people of this group, each with a notebook of their own. The agreement, the sessions and the group’s notes are sealed, each under a key of its own: whoever keeps the storage cannot read them. Your own notes, those for your supervision and your list of aliases stay with you.
sharing-closed-people-what = Each of them holds the group’s notes and writes in them. Whoever keeps the group can let others in, and take people out. What ends here ends for them too, when their notebook next looks at the storage; what they wrote into it meanwhile ends with it.
sharing-closed-remove-what = What you write from now on they cannot read. The notes that they have they keep until their day. Kring cannot take away their access to the storage: do that where it is kept.
sharing-closed-leave-what = The notes that are here stay in your notebook until their day, as your own copy. What the others end from now on no longer ends here.

## What others changed
news-since = Since you were last here ({ $when })
news-line = { $change ->
    [added] { $who } added { $what }
    [trashed] { $who } put { $what } in the trash
   *[changed] { $who } changed { $what }
}
news-where = { $line } ({ $places })
news-somebody = Somebody
news-what-circle = the group itself
news-what-charter = the charter
news-what-charter-version = version { $title } of the charter
news-what-meeting = the meeting of { $date }, “{ $title }”
news-what-meeting-undated = the meeting “{ $title }”
news-what-closed-group = what the group agreed
news-what-closed-session = the session “{ $title }”
news-place-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
news-place-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
news-place-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
news-place-parked = { $count ->
    [one] { $count } thing put aside
   *[other] { $count } things put aside
}
news-place-decisions = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
news-place-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
news-place-said = { $count ->
    [one] { $count } signature or response
   *[other] { $count } signatures or responses
}
news-place-details = time, place or purpose
news-place-run = how it went
news-place-write-up = the minutes
news-place-order = the order
news-place-back = back from the trash
news-place-looks = name and looks
news-place-languages = languages
news-place-case = what was brought
news-place-notes = the notes
news-seen = I have seen this
news-all = { $count ->
    [one] Show { $count } more line
   *[other] Show { $count } more lines
}
news-count = { $count ->
    [one] { $count } thing is new
   *[other] { $count } things are new
}
news-charter = What changed in the charter since you were last here
