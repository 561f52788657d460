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
error-backup-damaged = This backup cannot be read completely. Your notebook is untouched. Choose an older backup.
error-folder-not-empty = There is something in this folder already. Nothing was written. Choose an empty or a new folder.
error-file-exists = There is something of this name already. Nothing was written. Choose another name.
error-cancelled = Stopped. Nothing was left half done.
error-undo-not-possible = This can no longer be undone, because later changes build on it. Nothing has changed; the history of the page holds the earlier text.
error-query-invalid = This search cannot be read. Look for a quotation mark without its partner, or for a lone minus sign.
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
field-name = name
field-passphrase = passphrase
field-place = place
error-locks-changed = The locks are changed. Something could not be finished yet, and goes on at the next opening. Open the notebook with the new passphrase, then make a new recovery sheet.

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
