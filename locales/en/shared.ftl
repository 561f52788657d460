### What the window and the terminal both say.
erase-no-mentions = No other page holds the word “{ $name }”.
erase-named = Tags, saved searches and phrases that name { $name } stay too: { $names }
erase-others = These hold the word “{ $name }” too, now or in an earlier version, and stay as they are:
erase-other-meeting = { $count ->
    [one] One meeting
   *[other] { $count } meetings
}: { $names }
erase-other-series = { $count ->
    [one] One series of meetings
   *[other] { $count } series of meetings
}: { $names }
erase-other-circle = { $count ->
    [one] One group
   *[other] { $count } groups
}: { $names }
erase-other-charter = { $count ->
    [one] One charter
   *[other] { $count } charters
}: { $names }
erase-other-mix = { $count ->
    [one] One plan of who meets whom
   *[other] { $count } plans of who meets whom
}: { $names }
erase-other-model = { $count ->
    [one] One model of your own
   *[other] { $count } models of your own
}: { $names }
erase-other-tracker = { $count ->
    [one] One tracker
   *[other] { $count } trackers
}: { $names }
erase-other-day = { $count ->
    [one] One day with something noted
   *[other] { $count } days with something noted
}: { $names }
erase-closed = Closed groups were not looked through: search them from inside.
meeting-lines-left-out = Left out, as words around the agenda:
meeting-invited-short = The agenda takes { $count } min longer than the invitation says: spread the time anew, or give the meeting more.
asks-no-address = Nobody who takes part has an address for mail: the invitation can go into calendars, but asks nobody to come.
asks-no-sender = Kring does not know which of these people you are, so answers would reach nobody: the invitation can go into calendars, but asks nobody to come. Switch on “This is me” beside your own name.
asks-sender-without-address = You have no address here that answers could come to: the invitation can go into calendars, but asks nobody to come. Give yourself one.
attendance-present = Present
attendance-excused = Excused
attendance-absent = Absent
attendance-guest = Guest
# Said of a copy of the notebook
copy-missing = { $count ->
    [one] { $count } attachment is not in it: it is missing from the notebook too. An earlier backup may have it.
   *[other] { $count } attachments are not in it: they are missing from the notebook too. An earlier backup may have them.
}
copy-damaged = { $count ->
    [one] { $count } attachment in it is damaged, as it is in the notebook. All the rest is in order. An earlier backup may have it whole.
   *[other] { $count } attachments in it are damaged, as they are in the notebook. All the rest is in order. An earlier backup may have them whole.
}
copy-unreadable = { $count ->
    [one] { $count } document in it cannot be read, as it cannot be in the notebook. An earlier backup may have it whole.
   *[other] { $count } documents in it cannot be read, as they cannot be in the notebook. An earlier backup may have them whole.
}
guide-ask-none = No page speaks of that. Try another word.
