### Bringing pages in, in the window.

settings-import = Import
task-import = Importing…
import-act = Import from another program…
import-what = Bring in what you wrote elsewhere. Kring first shows what would happen; nothing is written until you say so, and all of it can be undone.
import-from = Written with
import-from-auto = Find out from the file
import-from-dayone = Day One
import-from-joplin = Joplin
import-from-markdown = Markdown files
import-from-obsidian = Obsidian
import-from-jrnl = jrnl
import-from-standardnotes = Standard Notes
import-from-kring = An archive of Kring
import-hint-auto = The file that the other program exported, or a folder with notes.
import-hint-dayone = In Day One: File, Export, JSON. Choose the .zip. Of Day One Classic, choose the folder Journal.dayone.
import-hint-joplin = In Joplin: File, Export all, JEX. Choose the .jex.
import-hint-markdown = A folder with .md files.
import-hint-obsidian = The folder of Obsidian: the one that holds .obsidian.
import-hint-jrnl = The text file of the journal, or jrnl --format json.
import-hint-standardnotes = In Standard Notes: Preferences, Backups, Decrypted. Choose the .zip.
import-hint-kring = The .json file that an export of Kring wrote. What is in it comes back as it was; only the moment of the last change is that of its return.
import-file = Choose a file…
import-folder = Choose a folder…
import-seen = { $found } found in { $source }
import-new = New pages
import-changed = Changed there, renewed here
import-same = Here already
import-kept = Left as they are here
import-refused = Left out
import-attachments = Attachments
import-first = The first pages
import-told = Good to know
import-more = and { $count } more
import-go = { $count ->
    [one] Import { $count } page
   *[other] Import { $count } pages
}
import-go-beside = Import
import-nothing-new = Everything is here already.
import-stop = Stop
import-stopped = Stopped. Nothing was kept.
import-done = { $count ->
    [one] Imported: { $count } page.
   *[other] Imported: { $count } pages.
}
import-done-beside = Imported.
import-undo = Undo the import
import-undone = The import is undone. Its pages are in the trash, except those that you have changed since.
import-show = Show the pages
import-save = Save the report…
import-folders = Notebooks, folders and favourites as tags
import-folders-what = So that you can look for them: { $names }
import-restore = Also bring back what is in the trash
import-restore-what = Pages of an earlier import that were put in the trash.

## What comes beside the pages of an archive
import-beside-people = People, and what is kept of them
import-beside-trackers = Trackers
import-beside-days = Days with something noted
import-beside-phrases = Phrases of My language
import-beside-searches = Saved searches
import-beside-methods = Models of your own

## What came along with a page
came = What came along
came-folder = Journal or folder
came-place = Place
came-weather = Weather
came-author = Author
came-source-url = Address it came from
came-task = Task
came-starred = Starred
came-pinned = Pinned
came-archived = Archived
came-all-day = All day
came-due = Due
came-completed = Completed
came-music = Music
came-activity = Activity
came-steps = Steps
came-region = Region
came-latitude = Latitude
came-longitude = Longitude
came-altitude = Altitude
came-wind = Wind
came-wind-chill = Wind chill
came-humidity = Humidity
came-pressure = Air pressure
came-visibility = Visibility
came-sunrise = Sunrise
came-sunset = Sunset
came-moon-phase = Phase of the moon
