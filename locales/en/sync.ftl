### Sync: the notebook on a person’s other devices, through a storage that cannot read it.

## What happened, what is safe, what to do
error-sync-off = Sync is off. Your notebook is safe on this computer. Turn sync on first, with a folder of your own.
error-sync-is-on = This notebook uses a storage already. Nothing has changed: turn sync off first to use another one.
error-sync-copied = This notebook is a copy, so this is a new device that nobody has let in yet. Nothing was sent, and nothing is lost. Invite it from a device that belongs, and join here; or turn sync off here and on again.
error-sync-outside = This device was taken out, or not let in yet. What is in the notebook is safe here. Let it in from a device that belongs.
error-sync-not-allowed = This device may not do that. Nothing has changed: do it on a device that has been let in for longer.
error-sync-address = This address leads to no storage that Kring knows. Nothing was written. Give file:///PATH, webdav+https://SERVER/PATH or s3://BUCKET?endpoint=https://SERVER.
error-sync-address-clear = This address is not encrypted, so a password would be readable on its way. Nothing was sent. Use https; without it only a storage on this computer will do.
error-sync-address-secret = There is a name or a password in this address, and addresses are shown. Nothing was sent. Leave it out, and give name and password in their own fields.
error-sync-away = The storage cannot be reached. Your notebook is safe, and what you write waits here. See whether the folder, the stick or the network is there; Kring tries again by itself.
error-sync-slow = The storage is there and does not answer in time. Your notebook is safe, and what you write waits here. Kring tries again by itself.
error-sync-busy = The storage answers that it is busy, or locked by something else just now. Your notebook is safe, and what you write waits here. Kring tries again by itself.
error-sync-login-refused = The storage does not accept this name and password. Your notebook is safe, and what you write waits here. Give them once more; many clouds want a password made for an app.
error-sync-login-missing = The password for the storage is not in this computer’s keychain, or the keychain is locked. Your notebook is safe, and what you write waits here. Unlock the keychain, or give the password once more.
error-sync-clock = The storage refuses because this computer’s clock is wrong. Your notebook is safe, and what you write waits here. Set the clock; Kring tries again by itself.
error-sync-untrusted = The storage cannot prove that it is what its address says. Nothing was sent there, and your notebook is safe. Look at the address; in a hotel or a train, log in to the network first.
error-sync-nowhere = There is no such place in the storage. Your notebook is safe, and what you write waits here. Make that folder or bucket, or look at the address.
error-sync-region = This bucket lies in another region than the one that is given. Your notebook is safe, and what you write waits here. Give its address once more, with the region that your provider shows for the bucket.
error-sync-nonsense = What answers at this address is no storage that Kring knows: perhaps a page to log in. Your notebook is safe, and what you write waits here. Look at the address.
error-sync-full = The storage is full. Your notebook is safe, and what you write waits here. Make room in the storage; Kring tries again by itself.
error-sync-read-only = The storage takes nothing from this device. Your notebook is safe, and what you write waits here. Ask for permission to write there, or use another place.
error-sync-too-large = One of your files is larger than the storage allows. It is safe here, and everything smaller goes on. Allow larger files in the storage.
error-sync-failed = The storage did not answer as it should. Your notebook is safe, and what you write waits here. Kring tries again by itself.
error-sync-check-reads = This storage gives back something else than what was written. Nothing of yours was sent. Choose another one.
error-sync-move-other = What is yours does not lie at this address. Nothing has changed. Copy everything from the storage as it was, whole; then give the address again.
error-sync-invite-wrong = This is no invitation, or a part of it is missing. Nothing has changed: copy the whole text once more.
error-sync-invite-old = This invitation is no longer good. Nothing has changed: make a new one on the other device.
error-sync-invite-used = This invitation was used already, or refused. Nothing has changed: ask for a new one.
error-sync-not-let-in = This device was not let in: its request was refused, or another device was let in by the same invitation. What is in the notebook is safe here. Turn sync off here, and ask with a new invitation.
error-sync-device-known = This device belonged before, and cannot come back as the same one. Nothing has changed: turn sync off on it, lock its notebook and open it again, and let it ask with a new invitation.
error-sync-join-again = This notebook has just left a storage, and asks to be let in under a new name from its next opening on. Nothing has changed: lock it, open it, and paste the invitation again.
error-sync-join-written = There are pages in this notebook, and they would be mixed with those of the other. Nothing has changed. Join with a new, empty notebook; an export brings your pages along.
error-sync-join-other = It was somebody else’s notebook that let this one in. Nothing was taken in, and your pages are untouched. Turn sync off here.
error-sync-request-missing = Nobody asks by this name any more. Nothing has changed: look again who asks.
error-sync-device-own = This is the device you are using. Nothing has changed: turn sync off here, or take it out from another device.
error-sync-device-missing = There is no such device, or it was taken out before. Nothing has changed: look at the list of devices.
error-sync-recover-nothing = Nothing in this storage opens with recovery words. Nothing was made on this computer. Look at the address; and if that is right, the notebook had no recovery sheet when it last met the storage: use a backup, or a computer that still has it.
error-sync-recover-words = These words open nothing in this storage: they belong to another notebook, or a newer sheet was made since. Nothing was made on this computer. Look for the newest recovery sheet.

## How it stands
sync-state-off = Sync is off. This notebook is on this computer only.
sync-state-waiting = This device waits to be let in. Compare the six words on the other device.
sync-state-on = Sync is on.
sync-state-outside = This device does not belong any more. What is in the notebook stays here.
sync-state-copied = This notebook is a copy. For the storage it is a new device that was not let in yet.
sync-sent = { $count ->
    [one] { $count } sealed file of this device is in the storage.
   *[other] { $count } sealed files of this device are in the storage.
}
sync-waiting = { $count ->
    [one] { $count } change waits to be sent.
   *[other] { $count } changes wait to be sent.
}
sync-refused = { $count ->
    [one] { $count } change came that cannot be taken in; it was put aside.
   *[other] { $count } changes came that cannot be taken in; they were put aside.
}
sync-missing = { $count ->
    [one] { $count } image has not arrived yet.
   *[other] { $count } images have not arrived yet.
}
sync-arriving = Arriving: { $done } of { $total } files. What is here already can be used.
sync-arriving-short = Arriving: { $done } of { $total }
sync-recoverable = On a new computer, the words of your recovery sheet and this storage open everything, closed notes too.
sync-not-recoverable = On a new computer, no words open what is here yet. Make a recovery sheet, and look into the storage once more.
sync-recovered = { $count ->
    [one] { $count } page holds what you wrote into something that was deleted for good elsewhere meanwhile.
   *[other] { $count } pages hold what you wrote into something that was deleted for good elsewhere meanwhile.
}
sync-check-good = The storage was tried out: Kring can write there, read back, see and remove what it wrote.
sync-check-late = It shows what it holds a little late, so changes may take a while to arrive.
sync-check-keeps = It keeps what Kring removes, so it grows with time.
sync-check-others = { $count ->
    [one] There is { $count } notebook or group in it already. If it is yours, turn this off and join it from here instead.
   *[other] There are { $count } notebooks or groups in it already. If one is yours, turn this off and join it from here instead.
}
sync-device-here = this device
sync-device-out = taken out
sync-device-level = has everything
sync-device-behind = { $count ->
    [one] { $count } file behind
   *[other] { $count } files behind
}

## Why a file in the storage is of no use as it is
sync-trouble-gone = was listed and is not there
sync-trouble-damaged = is cut or changed, or still arriving
sync-trouble-unreadable = cannot be read
sync-trouble-stranger = was written by nobody who belongs
sync-trouble-no-key = cannot be opened with the keys that are here
sync-trouble-after-removal = was written by a device after it was taken out
sync-trouble-gap = follows something that has not arrived
sync-trouble-waits = builds on something that has not arrived

## Why a change was put aside
sync-aside-newer = written by a newer Kring
sync-aside-damaged = cannot be read
sync-aside-forged = signed by somebody else
sync-aside-follows = builds on a change that was put aside
sync-aside-no-key = its key is not here
sync-aside-stranger = from somebody else’s notebook
sync-aside-too-large = larger than Kring takes
sync-aside-not-theirs = not theirs to end
sync-aside-held = ended by the others, and held here
sync-aside-harmful = would end the program that reads it

## What somebody should know
sync-warning-rolled-back = The storage holds less of “{ $device }” than it did: it was set back, or something was removed. Your notebook has lost nothing.
sync-warning-rewritten = { $count ->
    [one] { $count } file of this device was gone or damaged, and is sent again.
   *[other] { $count } files of this device were gone or damaged, and are sent again.
}
sync-warning-cloned = There are two copies of “{ $device }” at work. Nothing more is taken from it until it is let in anew.
sync-warning-cloned-here = Somebody else goes on as this device: it was copied, or set back. Nothing more is sent. Turn sync off here, and join again. In a group: leave it, and come back by a new invitation.
sync-warning-missing = { $count ->
    [one] { $count } file of “{ $device }” is missing in the storage. It comes as soon as that device, or another one that has it, is in step.
   *[other] { $count } files of “{ $device }” are missing in the storage. They come as soon as that device, or another one that has them, is in step.
}
sync-warning-ahead = By the clock of “{ $device }” it is { $count } days later than by the clock of this computer. One of the two is wrong: set it, for days and endings go by it. Nothing is lost for it.
sync-warning-since = Nothing of it has come since { $since }.

## In the window
settings-sync = Sync
sync-what = The same notebook on more computers of yours. They meet in a place of your own: a folder of a cloud, a network drive or a stick, a WebDAV server, a bucket. What lies there is sealed: whoever keeps it cannot read it. Each computer works without the others, and they agree when they meet. Closed notes come along under keys of their own, and end everywhere when they end.
sync-begin = Turn it on
sync-begin-what = Kring tries the place out before anything of yours goes there.
sync-where = Where to meet
sync-where-folder = A folder
sync-where-server = A WebDAV server
sync-where-bucket = An S3 bucket
sync-server = Address of the folder
sync-server-hint = As your cloud shows it under WebDAV, such as https://cloud.example/remote.php/dav/files/ann/Kring
sync-endpoint = Address of the server
sync-endpoint-hint = Such as https://s3.example
sync-bucket = Bucket
sync-bucket-hint = A place in it may follow after a slash.
sync-region = Region
sync-region-hint = May be left empty.
sync-user = Name
sync-password = Password
sync-key = Access key
sync-secret = Secret key
sync-password-hint = Kept in this computer’s keychain; where there is none, in the encrypted notebook.
sync-try = Try it and turn sync on
sync-choose = Choose a folder…
sync-join = This computer is my second one
sync-join-what = Make an invitation on the computer that has your notebook, and paste it here. This notebook must still be empty.
sync-join-text = The invitation
sync-join-do = Ask to be let in
sync-join-elsewhere = The folder is elsewhere on this computer…
sync-join-file = Open a file…
sync-join-login = The storage asks for a name and a password
sync-join-place = The folder: { $path }
sync-words-what = Read these six words to yourself on both computers. If they are the same, let this one in over there.
sync-words = The six words
sync-standing = How it stands
sync-storage = Storage
sync-known-as = Known there as
sync-kept-keychain = { $name } (password in this computer’s keychain)
sync-kept-notebook = { $name } (password in this encrypted notebook)
sync-login-do = Use this from now on
sync-move = The storage has another address…
sync-move-title = Where the storage is now
sync-move-what = For a cloud that was renamed, or a folder that was put elsewhere. What lies there has to be the same; say it on each of your computers.
sync-move-do = Use this address
sync-since = In use since
sync-last = Last in step
sync-never = not yet
sync-now = Look now
sync-running = Looking…
sync-all-good = Everything is in step.
sync-devices = My computers
sync-devices-what = Each of them can read everything here, closed notes too.
sync-device-heard = last heard from on { $moment }
sync-rename = Another name for “{ $name }”…
sync-rename-name = What it is called
sync-rename-hint = Such as “Laptop at home”. All of your computers show it.
sync-revoke = Take out…
sync-revoke-title = Take out “{ $name }”?
sync-revoke-what = It cannot read what you write from now on, here or in your groups. What it has already it keeps. Also take away its access to the storage, where that is possible.
sync-brought = It let these in. Take out with it whoever you do not know:
sync-brought-own = { $name }, let in { $moment }
sync-brought-group = { $name }, in “{ $group }”, let in { $moment }
sync-brought-group-undated = { $name }, in “{ $group }”
sync-revoke-do = Take it out
sync-revoked = “{ $name }” is taken out. If it was lost or stolen, change the locks as well.
sync-revoked-locks = Change the locks
sync-invite = Invite a computer…
sync-invite-title = Invite a computer of yours
sync-invite-what = Bring this text to the other computer and paste it there, under Settings, Sync. It is secret, and good until { $until }. Then come back here and compare the six words.
sync-invite-copy = Copy
sync-invite-copied = Copied.
sync-invite-not-copied = The invitation could not be copied. Select it here and copy it by hand.
sync-invite-save = Save as a file…
sync-request = “{ $name }” asks to be let in
sync-request-what = Are these the six words that it shows? If they are not, somebody else may be asking.
sync-approve = They are the same: let it in
sync-refuse = They are not
sync-let-in = “{ $name }” is let in.
sync-not-let-in = It was not let in, and its invitation is good for nobody any more.
sync-troubles = Files that are of no use as they are
sync-aside = Put aside
sync-aside-what = These changes came and could not be taken in. Nothing was lost for it, and they are kept as they came. A file that you save can be read by anybody.
sync-aside-save = Save as a file…
sync-aside-of = { $device }, { $since }
sync-off = Turn it off
sync-off-what = This notebook forgets the storage and the password for it. What lies there stays there.
sync-off-title = Turn sync off on this computer?
sync-off-ask = Your pages stay, here and on your other computers; from then on, what you write on one no longer reaches the others. To come back, this computer has to be invited once more.
sync-turned-off = Sync is off.
recover-from-title = Your notebook, on this computer
recover-from-what = The words of its recovery sheet and the storage in which your computers meet are enough. This one becomes another of them; what was written last is here first.
recover-from-words = These words stay those of the recovery sheet, here too. If the other computer is lost, take it out under Settings, Sync.
recover-from-do = Bring it here
recover-from-running = Looking into the storage…
task-sync = Your notebook is arriving…
