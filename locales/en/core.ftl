# What the core writes into files.
recovery-sheet-title = Recovery sheet of the notebook “{ $name }”
recovery-sheet-body =
    Made on { $date }.

    These 24 words open the notebook when its passphrase is forgotten. Whoever has them can read
    everything in it. Keep the sheet where you keep a passport, not beside the computer, and not
    as a photo. A newer sheet makes this one worthless.

    To use them: start Kring, choose “I have my recovery words”, type them in this order.

## Who speaks in a step of a method
method-everyone = everyone
method-nobody = nobody, in silence
## Trackers
trackers-file = Trackers
trackers-column-date = Day
trackers-column-tracker = Tracker
trackers-column-value = Value
trackers-column-unit = Unit
trackers-column-page = Page
trackers-yes = yes
trackers-no = no
