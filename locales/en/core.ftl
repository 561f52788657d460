# What the core writes into files.
recovery-sheet-title = Recovery sheet of the notebook “{ $name }”
recovery-sheet-body =
    Made on { $date }.

    These 24 words open the notebook when its passphrase is forgotten. Whoever has them can read
    everything in it. Keep the sheet where you keep a passport, not beside the computer, and not
    as a photo. A newer sheet makes this one worthless.

    To use them: start Kring, choose “I have my recovery words”, type them in this order.

## The report of an import
import-said-looked = Found { $found }: { $new } new, { $changed } changed, { $same } here already, { $kept } left as they are here, { $refused } left out; { $attachments } attachments.
import-said-done = Imported. Found { $found }: { $new } new, { $changed } changed, { $same } here already, { $kept } left as they are here, { $refused } left out; { $attachments } attachments.
import-said-write = Nothing was written yet. With --write it is.
import-said-undo = All of it can be taken back: kring-cli journal undo { $id }
