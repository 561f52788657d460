### What happened, that the text is safe, what to do next. One message a code.

error-vault-wrong-passphrase = This passphrase does not open the notebook. Nothing is lost: look at Caps Lock and the keyboard layout, and try again.
error-vault-wrong-words = These words belong to another notebook, or to an older sheet. The notebook is untouched: try the sheet that was made last.
error-words-count = { $found ->
    [one] The sheet has 24 words, and here is { $found }. Nothing has changed: compare with the sheet and add what is missing.
   *[other] The sheet has 24 words, and here are { $found }. Nothing has changed: compare with the sheet and correct them.
}
error-words-not-a-word = Word { $position } cannot be a word of the sheet. Nothing has changed: compare it letter by letter.
error-words-checksum = The words are real, but not in this order, or one has been taken for another. Nothing has changed: compare them with the sheet.
error-vault-damaged = A part of the notebook cannot be read. Kring has changed nothing. Restore the latest backup into a new folder, and keep this one.
error-vault-foreign = This is not a Kring notebook. Nothing was changed. Choose the folder that holds your notebook.
error-vault-newer = This notebook was written by a newer Kring. It is untouched. Install the newest version to open it.
error-vault-in-use = This notebook is open in another window or program. Your pages are safe. Close it there, then try again.
error-vault-missing = The notebook is not at its place. If it is on a drive or a stick, connect that and try again; otherwise open it where it is now, or restore a backup.
error-vault-exists = There is already a notebook in this folder. It is untouched. Choose another folder, or open that notebook.
error-vault-read-only = This folder cannot be written to. Nothing has changed. Choose another folder, or ask for permission to write.
error-vault-synchronised-folder = { $product } copies this folder while Kring writes in it, and that can damage a notebook. Nothing was made. Choose a folder on this computer; a backup may go to { $product }.
error-disk-full = The disk is full. What was saved is safe, and what you see stays on the screen. Make some room and Kring will save by itself.
error-kdf-out-of-bounds = The file that guards the keys asks for something unreasonable; it may have been tampered with. Kring did not open it. Restore a backup into a new folder.
error-passphrase-too-weak = This passphrase is too easily guessed to guard what you write. Nothing has been set. Add a few unrelated words.
error-keychain-unavailable = This computer offers no place for keys. The notebook is safe: use your passphrase.
error-keychain-locked = The computer’s own key store is locked. The notebook is safe: unlock the computer’s store, or use your passphrase.
error-keychain-missing = The computer’s login no longer holds the key of this notebook. Nothing is lost: use your passphrase, then switch it on again in the settings.
error-locked = The notebook is locked. What was saved is safe. Unlock it to go on.
error-not-found = This page is not in the notebook any more. Look in the trash, or in a backup.
error-invalid-document = A part of this document cannot be understood, so it is not shown. It is kept as it is; check the notebook in the settings.
error-stale-version = The page was changed elsewhere meanwhile. Nothing is lost: open it again to see both.
error-invalid-request = This could not be accepted as it was filled in ({ $field }). Nothing has changed: correct it and try again.
error-attachment-too-large = This image is larger than { $limit }. The page is safe. Make the image smaller, then add it again.
error-attachment-not-image = This file is not an image that Kring can show. The page is safe. Use PNG, JPEG, GIF or WebP.
error-attachment-heic = Kring cannot show HEIC photos. The page is safe. Let the telephone send it as JPEG, or save it as JPEG or PNG first.
error-link-refused = Only addresses of the web and of mail are opened. Nothing was opened.
error-link-not-opened = The address could not be opened. Copy it into your browser or mail program.
error-backup-damaged = This backup cannot be read completely. Your notebook is untouched. Choose an older backup.
error-folder-not-empty = There is something in this folder already. Nothing was written. Choose an empty or a new folder.
error-file-exists = There is something of this name already. Nothing was written. Choose another name.
error-export-nothing = There is no page to export. Nothing was written. Choose other pages, or another year, tag or person.
error-export-no-tag = There is no tag of this name. Nothing was written. See how it is spelled.
error-export-archive-for-client = The JSON archive holds everything and is only for you. Nothing was written. Choose PDF, DOCX, HTML or Markdown for someone else.
error-export-too-large = This is more than the format can hold. Nothing was written. Export fewer pages at a time.
error-export-gone = The export is no longer where it was. The notebook is safe. Export again.
error-export-no-program = The system knows no program to open this with. The export is where you saved it; open it from there.
error-archive-foreign = This is not an archive that Kring made. Nothing was changed. Choose the JSON file of an export.
error-archive-newer = A newer Kring made this archive. Nothing was changed. Update Kring, then try again.
error-archive-damaged = This archive cannot be read in full. Nothing was changed. See whether the file was copied completely.
error-cancelled = Stopped. Nothing was left half done.
error-undo-not-possible = This can no longer be undone, because later changes build on it. Nothing has changed; the history of the page holds the earlier text.
error-method-not-found = There is no method of this name or number. Nothing has changed: look at the list of methods.
error-query-invalid = This search cannot be read. Look for a date that does not exist, a quotation mark without its partner, or a lone minus sign.
error-tag-exists = Another tag has this name already. Nothing has changed: say that the two are to become one, or choose another name.
error-tag-missing = There is no tag of this name. Nothing has changed: look at the list of tags.
error-saved-search-missing = There is no such saved search any more. Nothing has changed: look at the list of saved searches.
error-phrase-missing = This phrase is not in your collection any more. Nothing has changed.
error-no-recovery-sheet = There is no sheet to save. The notebook is safe: make a new recovery sheet first.
error-internal = Something went wrong in Kring. What was saved is safe. Try once more; if it happens again, lock the notebook and open it again.
error-io = The disk did not answer as it should. What was saved is safe. See whether the drive is connected, then try again.
error-cipher-missing = This copy of Kring lacks its encryption and has opened nothing. Your notebook is safe. Install Kring again.
error-device-clock = The clock of this computer is wrong by far. Your pages are safe. Set the date and time, then try again.

## Fields, as an error names them
field-text = text
field-title = title
field-date = date
field-tags = tags
field-query = search
field-name = name
field-purpose = purpose
field-sections = sections
field-question = question
field-passphrase = passphrase
field-place = place
error-locks-changed = The locks are changed. Something could not be finished yet, and goes on at the next opening. Open the notebook with the new passphrase, then make a new recovery sheet.

## People
error-person-not-found = There is nobody of this name among the people you coach. Nothing has changed: look at the list of people for how it is written.
error-person-ambiguous = More than one person has this name. Nothing has changed: use the identifier, or give one of them another name.
field-person = short name
field-minutes = minutes
field-size = size of the group
error-person-name-taken = Somebody else has this name already. Nothing has changed: choose another short name.
error-person-name-differs = What was typed is not the name. Nothing was erased: type the short name exactly to go on.
field-note = note
## Trackers
error-tracker-not-found = There is no tracker of this name or identifier. Nothing has changed: look at the list of trackers, also at those put away.
error-tracker-ambiguous = Several trackers have this name. Nothing has changed: use the identifier from the list.
error-tracker-archived = This tracker is put away. Nothing has changed: take it out again to record something.
error-tracker-on-page = This tracker is recorded on pages. Nothing has changed: name the page.
error-tracker-on-day = This tracker is recorded for days, not on pages. Nothing has changed: name the day, or leave it out for today.
error-tracker-options = A choice needs at least two different options, at most 24, each on one short line. Nothing has changed: correct them and try again.
error-tracker-value-scale = This tracker takes whole numbers from 0 to 10. Nothing has changed: correct the value.
error-tracker-value-number = This is not a number that Kring can keep exactly. Nothing has changed: write it with digits and one comma or point, without spaces.
error-tracker-value-yes-no = This tracker takes yes or no. Nothing has changed: correct the value.
error-tracker-value-choice = This is not one of the tracker’s options. Nothing has changed: choose one of them, or add it to the tracker.
error-tracker-sheet-too-large = There are more values than a sheet of a workbook holds. Nothing was written: choose a shorter time, or CSV.
field-unit = unit
field-svg = drawing
## Import
error-import-not-this-format = This is not an export that Kring can read. Nothing was written. Choose the file that the other program made, or name the program.
error-import-damaged = This file is damaged or cut off. Nothing was written. Export it once more from the other program.
error-import-malformed = This file is cut off or not written by its own rules. Nothing was written. Export it once more from the other program.
error-import-not-text = This file is not in letters that Kring can read. Nothing was written. Export it once more, as UTF-8.
error-import-too-large = This holds more text than Kring takes at once, or swells to more than is reasonable. Nothing was written. Export it in parts.
error-import-encrypted = Everything in this file is still encrypted. Nothing was written. Export it decrypted from the other program.
error-import-empty = There is nothing in this file to bring in. Nothing was written.
error-import-io = This file cannot be read. Nothing was written. See whether the drive is connected and the file is yours to read.
error-import-stopped = Stopped. Nothing was left half done.

## Import: why something is left out, stays as it is, or is not quite as it was
import-why-encrypted = Still encrypted: export it decrypted from the program itself
import-why-deleted = Was in the bin
import-why-empty = Nothing in it
import-why-malformed = Cannot be understood
import-why-duplicate = The same entry came before
import-why-unknown-kind = Of a kind that Kring does not know
import-why-secret-kind = A list of passwords: keep it in a program made for them
import-why-not-text = Not text
import-why-not-a-page = A file beside the pages
import-why-not-used = A file that no page refers to
import-why-unsafe-name = A name that leads outside the archive
import-why-link = A link to another place
import-why-device = Not a file
import-why-damaged = Damaged
import-why-unreadable = Could not be read
import-why-too-long = Longer than a page can be
import-why-no-date = Text before the first date
import-why-attachment-missing = A file it refers to was not there
import-why-attachment-refused = A file that is not what it says, or could run
import-why-attachment-too-large = A file larger than 50 MB stayed behind
import-why-attachment-damaged = A damaged file stayed behind
import-why-link-broken = A link to a page that does not come became plain words
import-why-embed-linked = A page shown inside became a link
import-why-date-guessed = No usable date: the file’s, or today’s
import-why-zone-guessed = No usable time zone: this computer’s
import-why-encoding-guessed = Letters read as Windows-1252: look at the accents
import-why-control-removed = Invisible signs were taken out
import-why-converted = Translated into Markdown
import-why-kept-as-code = Could not be translated, and came as it stands
import-why-field-ignored = A field that has no place in a page
import-why-conflict = The other half of a conflict
import-why-title-cut = The title was shortened
import-why-tag-left-out = A tag that Kring cannot hold
import-why-edited = Changed here since, and stays
import-why-trashed = In the trash here
import-why-purged = Deleted for good here, and stays away

## Mixing people
error-mix-names = Everyone needs a name of their own, so that the cards can be told apart. Nothing was mixed: give two of the same name a letter more.
error-mix-name-unknown = A name is not among those who are here. Nothing was mixed: look at who is to be apart, together or spread, and at the wishes.
error-mix-too-few = There are too few people to mix. Nothing was mixed: it takes two at least, and with two sides somebody on each.
error-mix-too-many = There are more than a thousand people. Nothing was mixed: make two groups of them and mix each.
error-mix-contradiction = Two people are to be apart and together. Nothing was mixed: take one of the two away.
error-mix-together = Those who are to stay together fit into no group of this size. Nothing was mixed: make the groups larger, or let some go apart. In pairs nobody stays together.
