### The example to look around in.

demo-name = An example (passphrase: { $passphrase })

## What is written in it
demo-read-me = Read me first
demo-read-me-text =
    This notebook is made up, and so is everybody in it. Change what you like: nothing here is yours, and nothing can break.

    ## Where to look

    - *Journal*: three years of pages. Open one about somebody, and see what was agreed the time before.
    - *Groups*: four people and the charter that they agreed to.
    - *Meetings*: their next hour, planned to the minute.
    - *Methods*: some fifty, to write with or to run with a group.
    - Ctrl+K finds everything. Try “silence”.

    ## When you have seen enough

    Lock it with Ctrl+L. On the lock screen, choose *Begin a notebook of my own*. This example opens with: { $passphrase }
demo-tracker = Energy after
demo-phrase-1 = What would be enough for today?
demo-phrase-2 = What do you want to keep?
demo-phrase-3 = I notice that I want to help you, and ask a question first.
demo-group = Tuesday circle
# Names, separated by a comma and a space; the first is the person whose notebook it is.
demo-people = Ann, Bram, Claire, Idris
demo-charter = Tuesday circle: how we work together
demo-meeting = Circle hour
