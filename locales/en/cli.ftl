### What kring-cli says.

## Questions
cli-ask-passphrase = Passphrase:
cli-ask-passphrase-or-login = Passphrase (nothing for this computer’s login):
cli-ask-new = New passphrase:
cli-ask-again = The same once more:
cli-ask-words = The 24 words of the recovery sheet, in order:

## Usage
cli-no-passphrase = No passphrase was given: use --passphrase-file or --passphrase-stdin, or run this in a terminal.
cli-no-new-passphrase = No new passphrase was given: use --new-passphrase-file, or a second line with --passphrase-stdin, or run this in a terminal.
cli-no-words = No recovery words were given: use --words-file, or run this in a terminal.

## Refusals
error-cli-file = “{ $path }” cannot be read as text. Nothing has changed: check the name and the file.
error-cli-folder = There is no folder for “{ $path }”. Nothing was written: make the folder first, or choose another place.
error-cli-passphrases-differ = The two passphrases are not the same. Nothing has changed: try again.

## The notebook
cli-notebook-name = My notebook
cli-created = The notebook “{ $name }” is made in { $folder }.
cli-sheet-saved = The recovery sheet is in { $path }. Print it, put it away, and delete the file.
cli-sheet-words = The 24 words of the new recovery sheet, shown only now. Write them down; the old sheet no longer opens the notebook.
cli-info-name = Name:
cli-info-folder = Folder:
cli-info-id = Identifier:
cli-info-format = Format:
cli-info-created = Made:
cli-info-keychain = Unlocks with this computer’s login:
cli-info-sheet = Recovery sheet:
cli-info-sheet-made = made on { $date }, not yet put away
cli-info-sheet-saved = made on { $date }, put away
cli-info-in-use = Open in a program:
cli-yes = yes
cli-no = no
cli-verified = { $count ->
    [one] { $count } document checked.
   *[other] { $count } documents checked.
}
cli-check-pages = pages of the database are genuine
cli-check-database = structure of the database
cli-check-documents = every document reads
cli-check-rows = lists agree with the documents
cli-check-search = search knows every word
cli-check-attachments = every attachment is there
cli-check-backups = kept backups are whole
cli-sound = in order
cli-not-sound = not in order ({ $count })
cli-reindexed = { $count ->
    [one] Lists and search are made again from { $count } document.
   *[other] Lists and search are made again from { $count } documents.
}
cli-backed-up = The backup is in { $path }, and it was checked.
cli-restored = The notebook “{ $name }” is back, in { $folder }. Its passphrase is the one it had when the backup was made.
cli-restored-missing = { $count ->
    [one] { $count } attachment was not in the backup.
   *[other] { $count } attachments were not in the backup.
}
cli-passphrase-changed = The passphrase is changed. The recovery sheet stays valid.
cli-locks-changed = The locks are changed: new keys and a new passphrase. Copies made elsewhere still open with the old ones.
cli-recovered = The notebook opens with the new passphrase. The recovery sheet stays valid.

## Pages
cli-page-added = The page is added: { $id }
cli-page-edited = The page is changed: { $id }
cli-page-trashed = The page is in the trash. It stays there for thirty days.
cli-untitled = (no title)
cli-exported = { $count ->
    [one] { $count } page is in { $path }, readable by everyone who can open it.
   *[other] { $count } pages are in { $path }, readable by everyone who can open it.
}

## Progress
cli-progress-verify = Checking the notebook: { $done } of { $total }
cli-progress-reindex = Making lists and search again: { $done } of { $total }
cli-progress-export = Exporting: { $done } of { $total }
cli-undone = The batch is taken back.
error-cli-import-nothing = “{ $path }” is not there. Nothing was written: check the name.
cli-progress-import = Importing: { $done } of { $total }
