### What the window and the terminal both say.
erase-no-mentions = No other page holds the word { $name }.
erase-named = Tags, saved searches and phrases that name { $name } stay too: { $names }
meeting-lines-left-out = Left out, as words around the agenda:
meeting-invited-short = The agenda takes { $count } min longer than the invitation says: spread the time anew, or give the meeting more.
attendance-present = Present
attendance-excused = Excused
attendance-absent = Absent
attendance-guest = Guest
