### What kring-cli says of sync.

cli-sync-asking = { $count ->
    [one] { $count } device asks to be let in.
   *[other] { $count } devices ask to be let in.
}
cli-sync-storage = Storage: { $address }
cli-sync-done = Last in step: { $moment }
cli-sync-moved = { $sent ->
    [one] Sent: { $sent } file.
   *[other] Sent: { $sent } files.
} { $taken ->
    [one] Taken in: { $taken } change.
   *[other] Taken in: { $taken } changes.
}
cli-sync-recovered = Your notebook “{ $name }” is in { $folder }, and this device is one of yours. The recovery sheet stays valid, here too. If the other device is lost, take it out: kring-cli sync devices, then kring-cli sync revoke. Groups in other storages: kring-cli sync group list, then kring-cli sync group again.
cli-sync-words = The six words: { $words }
cli-sync-invited = Give this text to your other device, and to nobody else. It is good until { $until }. On the other device: kring-cli sync join. Then compare the six words here: kring-cli sync requests.
cli-sync-approved = The device is let in. It has everything as soon as it looks into the storage.
cli-sync-refused = The device was not let in, and its invitation is good for nobody any more.
cli-sync-renamed = The device is called “{ $name }” from now on. Your others hear of it after the next look: kring-cli sync now.
cli-sync-revoked = The device is taken out: it cannot read what you write from now on, here or in your groups. What it has already it keeps. If it was lost, also change the locks: kring-cli vault change-locks.
cli-sync-brought = It let these in, and they still belong. If you did not let them in, take them out too: kring-cli sync revoke { $id } --with ID.
cli-sync-off = Sync is off. What lies in the storage stays there; nobody can read it.
cli-sync-exported = What was put aside is in { $path }. Anybody can read that file.
cli-ask-password = Password for the storage:
cli-no-password = No password for the storage was given: use --password-file, or run this in a terminal.
cli-sharing-invited = Give this text to one person and to nobody else, together with access to the storage. It is good until { $until }. They type: kring-cli sync group join. Then compare the six words here: kring-cli sync group requests.
cli-sharing-invited-own = You do not keep this group: by this text only another computer of yours comes in. It is good until { $until }. Type there: kring-cli sync group join. Then compare the six words here: kring-cli sync group requests. For somebody else, ask one of those who keep the group.
cli-sharing-approved = They are in. They have everything as soon as they look into the storage.
cli-sharing-refused = Nobody was let in, and the invitation is good for nobody any more.
cli-sharing-removed = They are out: what you write from now on they cannot read. What they have already they keep. Now take away their access to the storage as well, where it is kept; Kring cannot do that.
cli-sharing-left = You left. What is here of the group is your own copy.
cli-sharing-again = You are in this group again. If the other device is lost, take it out of the notebook: kring-cli sync devices, then kring-cli sync revoke. Then it is out of your groups too.
