### What the window says.

## Languages, by their own name
language-en = English
language-fr = Français
language-nl = Nederlands

## Rooms
rail = Rooms
rail-fold = Fold this bar
rail-unfold = Unfold this bar
room-today = Today
room-journal = Journal
room-methods = Methods
room-search = Search
room-settings = Settings
lock-now = Lock
privacy-only-me = Only me
privacy-closed = Closed: { $name }
privacy-closed-all = Closed

## Everywhere
back = Back
cancel = Cancel
close = Close
continue = Continue
done = Done
not-now = Not now
undo = Undo
working = Working…
saved-at = Saved in { $path }

## First run
welcome = Welcome to Kring
welcome-what = A notebook for people who coach, mentor and facilitate. It stays on this computer, and only you can read it.
welcome-language = Language
open-existing = Open an existing notebook
demo-look = Look around in an example
demo-making = Writing three years of pages…
demo-own = Begin a notebook of my own
forget-place = Forget where it was
other-chosen = This is the notebook in { $path }.
copy-here = Copy it to this computer and open the copy
copied-here = The copy is in { $path }. From now on Kring opens that one.
restore-backup = Restore from a backup
recover-from = I have the 24 words and the storage
restored-into = The backup is restored in { $path }. Unlock it with the passphrase it had.
first-title = Your notebook
notebook-name = Name of the notebook
notebook-name-suggested = My notebook
notebook-place = Where it is kept
another-place = Another place…
notebook-make = Make the notebook
notebook-making = Making the notebook…

## Passphrase
passphrase = Passphrase
passphrase-new = New passphrase
passphrase-again = The same once more
passphrase-current = Your passphrase now
passphrase-show = Show what is typed
passphrase-hide = Hide what is typed
passphrase-hint = Four or five unrelated words are stronger than one difficult one, and easier to remember.
passphrase-differs = The two are not the same yet.
strength-0 = Much too weak.
strength-1 = Weak.
strength-2 = Fair.
strength-3 = Strong.
strength-4 = Very strong.
strength-minutes = A thief with a copy of this notebook could guess it within the hour.
strength-days = A thief with a copy of this notebook could guess it within days.
strength-months = A determined thief with a copy of this notebook would need months.
strength-years = A determined thief with a copy of this notebook would need years.
strength-centuries = Guessing it would take a determined thief centuries.
strength-add-words = One or two more words help most.
strength-about = What others know about you, or the name of the notebook, is no secret: leave it out.
strength-common = This is among the first that thieves try.
strength-names = Names are quickly found.
strength-dates = Dates and years are quickly found.
strength-repeats = Repeating something adds little.
strength-sequences = Sequences like abc or 6543 are tried early.
strength-keyboard = Keys that lie side by side are tried early.
strength-single-word = A word by itself is quickly found.
strength-capitals = A capital letter adds little.
strength-reversed = A word written backwards is quickly found.
strength-substitutions = A 0 for an o or a 3 for an e adds little.

## Lock screen
unlock = Unlock
unlocking = Unlocking…
unlock-keychain = Unlock with this computer’s login
recover-have-words = I have my recovery words
recover-words = The 24 words of your recovery sheet, in order
recover-count = { $count ->
    [one] { $count } word of 24
   *[other] { $count } words of 24
}
recover = Open with these words

## Recovery sheet
sheet = Recovery sheet
sheet-title = Recovery sheet of { $name }
sheet-why = These 24 words open your notebook when the passphrase is forgotten. Kring keeps no copy of them.
sheet-what = These 24 words open your notebook when the passphrase is forgotten. They are shown once. Keep them on paper, away from this computer.
sheet-made = Made on { $date }
sheet-make = Make the recovery sheet
sheet-make-new = Make a new sheet
sheet-print = Print
sheet-save = Save as a file…
sheet-confirm = I have put it away
sheet-confirmed = The recovery sheet is put away.
sheet-saved = Made on { $date } and put away. A new sheet replaces the old one.

## Today
start-session = I just had a session
start-meeting = A meeting is coming
today-recovery = Without it, a forgotten passphrase means lost pages.
today-recovery-act = Make the recovery sheet
today-backup = They are in one place only.
today-backup-act = Copy your pages to a second place
today-unwritten = { $day }, to be written up
today-actions = { $count ->
    [one] { $count } action is due
   *[other] { $count } actions are due
}
today-moved = This page is on { $date } now.
today-moved-open = To the page
today-worth = { $count ->
    [one] { $count } thing is worth a look
   *[other] { $count } things are worth a look
}
today-waits = What else is waiting
today-on-this-day = On this day

## Journal
journal-pages = Pages
journal-back = Back to the journal
journal-choose = Choose a page, or write a new one.
journal-empty = No pages yet. Begin one:
page-new = New page
page-title = Title
page-title-placeholder = Title
page-untitled = Page without a title
page-date = Date of the page
page-date-change = change the date
page-text = Text of the page
page-text-placeholder = Write…
page-saved = Saved
page-not-saved = Not saved yet
page-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
page-trash = Put in the trash
page-trashed = The page is in the trash.
tags = Tags
tag-add = Add a tag
tag-remove = Remove the tag { $tag }
image = Image
image-add = Add images

## Writing
page-text-leave = Escape and then Tab leave the text.
page-text-leave-field = Tab goes on to the next field.
page-words-chosen = { $count ->
    [one] { $count } of { $all } words chosen
   *[other] { $count } of { $all } words chosen
}
tools = Tools for the text
tool-bold = Bold
tool-italic = Italic
tool-heading = Heading
tool-list = List
tool-numbers = Numbered list
tool-task = Tasks
tool-quote = Quote
tool-link = Link
tool-image = Add images
tool-table = Table
tool-rule = Line across
tool-strike = Struck through
tool-code = Code in the line
tool-code-block = Code in lines of its own
tool-outdent = Out of the list above
tool-indent = Under the line above
tool-more = More tools
table = Table
table-column = Column { $number }
task-done = Done
task-open = To do
image-elsewhere = an image that is not in this notebook
paste-unread = What is on the clipboard could not be read. Copy it once more, then paste it.
reading-empty = Nothing is written here yet.
link-address = Address
link-text = Words that are shown
link-put = Put the link
link-remove = Remove the link
link-refused = Only addresses of the web and of mail can be links.
leave-web = Open in your browser?
leave-web-act = Open
leave-mail = Write a mail?
leave-mail-act = Write
focus-leave = Back to everything (Esc)
spellcheck = Check spelling while writing
spellcheck-what = With the dictionaries of this computer; nothing you write leaves it.

## Trash
trash = Trash
trash-what = Pages stay here until you destroy them or until thirty days have passed. The daily backups hold them for up to six months more; copies elsewhere and backups that you made by hand hold them for as long as you keep those.
trash-empty = The trash is empty.
page-restore = Put back
page-restore-which = Put back: { $title }
page-restored = “{ $title }” is back in the journal.
page-destroy = Destroy for good
page-destroy-which = Destroy for good: { $title }
page-destroy-title = Destroy this page for good?
page-destroy-what = “{ $title }” and its history cannot be brought back. Backups made earlier still hold it until they are replaced.
page-destroy-keep = Keep it
page-destroyed = The page is destroyed.

## History
history = History
history-empty = This page has no earlier versions yet.
history-added = { $count ->
    [one] { $count } character added
   *[other] { $count } characters added
}
history-removed = { $count ->
    [one] { $count } character removed
   *[other] { $count } characters removed
}
history-elsewhere = on another device
history-since = What changed since then:
history-return = Return to this version
history-returned = The page is as it was. What you had written since is in the history.
diff-added = [added:]{" "}
diff-removed = [removed:]{" "}
diff-same = Nothing has changed since then.

## Find in a page
find = Find
find-next = Next
find-previous = Previous
find-current = current match
find-on-line = on line
find-replace = Replace with
find-replace-one = Replace
find-replace-all = Replace all
find-replaced-line = replaced on line $
find-replaced = replaced everywhere: $
find-count =
    { $all ->
        [0] Nothing found
       *[other]
            { $at ->
                [0]
                    { $more ->
                        [true] More than { $all } found
                       *[other] { $all } found
                    }
               *[other] { $at } of { $more ->
                        [true] more than { $all }
                       *[other] { $all }
                    }
            }
    }

## Settings
settings-notebook = Notebook and keys
settings-backups = Backups
settings-languages = Languages and region
settings-look = Look
settings-shortcuts = Shortcuts
settings-about = About
settings-guide = Guide
guide-open = Read the guide
guide-topics = Topics of the guide
notebook-since = Begun
notebook-pages = { $count ->
    [one] { $date }, { $count } page
   *[other] { $date }, { $count } pages
}
keys = Keys
passphrase-change = Change the passphrase
passphrase-change-what = Your pages stay as they are; only the key to them gets a new passphrase. The recovery sheet stays valid.
passphrase-changed = The passphrase is changed.
locks-change = Change the locks
locks-what = For when someone may have a copy of the notebook and its passphrase. Everything gets new keys, and the old recovery sheet no longer opens it.
locks-changed = The locks are changed.
keychain = Unlock with this computer’s login
keychain-what = Whoever can log in as you can then open the notebook. The passphrase keeps working.
idle = Lock by itself
idle-after = { $count ->
    [one] after { $count } minute without typing
   *[other] after { $count } minutes without typing
}
idle-never = never
soundness = Soundness
soundness-what = Checks every page and image of the notebook. Rebuilding makes the search and the lists anew from the pages; it changes no page.
verify = Check the notebook
verified = { $count ->
    [one] All is well: { $count } document checked.
   *[other] All is well: { $count } documents checked.
}
check-pages = The database is whole and encrypted
check-database = The database’s own rules hold
check-documents = Every document reads
check-rows = The lists agree with the pages
check-search = The search knows every page
check-attachments = Every image is there
check-statements = Signed statements hold
check-backups = The backups are whole
check-closed = The keys of closed notes are there
check-sound = in order
check-not-sound = not in order
rebuild = Rebuild search and lists
rebuilt = { $count ->
    [one] Rebuilt from { $count } document.
   *[other] Rebuilt from { $count } documents.
}
backup-what = Kring makes a backup every day and checks it. Backups are locked like the notebook itself: the same passphrase opens them.
backup-now = Back up now
backup-copy = Copy to another place…
backup-closed = Include what closed groups keep
backup-closed-hint = In the copy to another place. Kring cannot end what lies in it.
backup-restore = Restore into a new folder…
backup-made = The backup is made and checked.
backup-made-unread = The backup is made, but a part of the notebook cannot be read, and so not in the backup either. Check the notebook, and keep earlier backups.
backup-none = There are no backups yet.
backup-verified = Checked
backup-not-verified = Not all of it can be read
backup-kind-daily = daily
backup-kind-by-hand = by hand
backup-kind-before-migration = before an upgrade
task-backup = Making the backup…
task-restore = Restoring…
task-verify = Checking the notebook…
task-copying = Copying the notebook…
task-room = Giving room back to the disk…
task-reindex = Rebuilding search and lists…
task-change-locks = Changing the locks…
task-export = Exporting…
language = Language
region = Region
region-sample = Dates and numbers look like this: { $date }, { $number }.
theme = Theme
theme-system = Like this computer
theme-light = Light
theme-dark = Dark
text-size = Size of the text
text-sample = What would you say to yourself, if you were your own coach today?
about-version = Kring, version { $version }
about-places = Where things are
about-licences = Licences
about-licences-what = Kring stands on the work of others.
place-notebook = Notebook
place-backups = Backups
place-preferences = Preferences of this computer
place-devices = What this computer knows of its notebooks

## Shortcuts
shortcuts = Shortcuts
shortcut-palette = Go, do, find
shortcut-new-page = New page
shortcut-guided = Begin with a method
shortcut-find = Find in this page
shortcut-today = Today
shortcut-journal = Journal
shortcut-history = History of this page
shortcut-focus = Only the page
shortcut-settings = Settings
shortcut-lock = Lock the notebook
shortcut-sheet = These shortcuts
shortcut-read = Read this page
shortcut-print = Print this page
shortcut-heading = Heading, large to small
shortcut-tick = Tick a task
shortcut-link = Link
shortcut-open = Open the link at the caret
shortcut-paste-plain = Paste only the words
shortcut-bold = Bold
shortcut-italic = Italic
shortcut-undo = Undo
shortcut-escape = Close the nearest thing

## Files of a page
files = Files
file-save = Save { $name }…

## Days and times that are typed; the letters stand for day, month and year
field-missing = This is still empty: fill it in.
field-unfit = This does not fit here: change it.
date-letters = dmy
date-choose = Choose a day
date-unreadable = This is no day. Write it like { $example }.
time-unreadable = This is no time. Write it like { $example }.
calendar-earlier = Month before
calendar-later = Month after
zone-wrong = A time zone such as Europe/Brussels
