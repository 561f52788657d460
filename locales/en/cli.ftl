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
error-cli-file-missing = “{ $path }” is not there. Nothing has changed: check the name.
error-cli-file-unread = “{ $path }” cannot be read. Nothing has changed: check that it is a file, and one that you may open.
error-cli-file = “{ $path }” cannot be read as text. Nothing has changed: check the name and the file.
error-cli-folder = There is no folder for “{ $path }”. Nothing was written: make the folder first, or choose another place.
error-cli-passphrases-differ = The two passphrases are not the same. Nothing has changed: try again.

## The notebook
cli-notebook-name = My notebook
cli-created = The notebook “{ $name }” is made in { $folder }.
cli-sheet-made = A new recovery sheet of “{ $name }” is made. The words of an earlier one open nothing any more.
cli-login-on = This computer’s login opens “{ $name }” now.
cli-login-off = “{ $name }” opens with its passphrase only, on this computer too.
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
cli-check-statements = signed statements hold
cli-check-backups = kept backups are whole
cli-check-closed = keys of closed notes are there
cli-sound = in order
cli-not-sound = not in order ({ $count })
cli-reindexed = { $count ->
    [one] Lists and search are made again from { $count } document.
   *[other] Lists and search are made again from { $count } documents.
}
cli-forgotten = Nothing was touched in { $folder }; it is no longer the notebook that this computer opens by itself.
cli-forgotten-none = This computer remembers no notebook.
cli-backed-up = The backup is in { $path }, and it was checked.
cli-backed-up-open = Closed groups and their notes are not in it; --with-sealed takes them along.
cli-no-daily-backup = What you asked for is done, but today’s backup could not be made: { $why }
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
cli-page-added-for = The page is added for { $person }: { $id }
cli-page-edited = The page is changed: { $id }. To take it back: journal undo { $batch }
cli-page-trashed = The page is in the trash. It stays there for thirty days.
cli-version = { $added } added, { $removed } removed
cli-page-destroyed = The page is destroyed for good.
cli-attached = “{ $name }” is on the page, below its text.
cli-file-written = The file is written: { $path }. Everyone who can open it can read it.
cli-untitled = (no title)
cli-exported = { $count ->
    [one] { $count } page is in { $path }, readable by everyone who can open it.
   *[other] { $count } pages are in { $path }, readable by everyone who can open it.
}
cli-no-form = Nothing says what the file is to be. Nothing was written: give its name an ending such as .pdf or .md, or say --format.
cli-changed = Done. To take it back: journal undo { $batch }
cli-stands = Done.
cli-labelled = { $name }: { $value }
cli-link-nowhere = (no page yet)

## Methods
cli-method-for = for { $min } to { $max } people, { $minutes } minutes
cli-method-for-exactly = { $count ->
    [one] for { $count } person, { $minutes } minutes
   *[other] for { $count } people, { $minutes } minutes
}
cli-method-shorter = made to fit { $count }
cli-method-own = your own
cli-method-times = All of it { $count } times, { $minutes } minutes each time
cli-method-step = { $number }. { $name } ({ $minutes } min, { $who })
cli-method-step-times = { $number }. { $name } ({ $times } × { $minutes } min, { $who })
cli-method-source = Source: { $source }
cli-method-added = The model is yours: { $id }
cli-method-edited = The model is changed: { $id }
cli-method-trashed = The model is in the trash. It stays there for thirty days.
cli-method-untrashed = The model is back.
cli-left-out = { $count ->
    [one] { $count } file of the pages is not in it: only images go in, and not every kind of them. MD and JSON hold it.
   *[other] { $count } files of the pages are not in it: only images go in, and not every kind of them. MD and JSON hold them.
}
cli-unprintable = { $count ->
    [one] { $count } sign is in no letter that Kring prints with; a box stands for it. DOCX and HTML show it.
   *[other] { $count } signs are in no letter that Kring prints with; boxes stand for them. DOCX and HTML show them.
}
cli-imported = { $count ->
    [one] { $count } page has come in. Known already, and left as they are: { $known }.
   *[other] { $count } pages have come in. Known already, and left as they are: { $known }.
}
cli-import-would = { $count ->
    [one] { $count } page would come in; known already: { $known }. Nothing is written yet: add --write.
   *[other] { $count } pages would come in; known already: { $known }. Nothing is written yet: add --write.
}

## Progress
cli-progress-verify = Checking the notebook: { $done } of { $total }
cli-progress-reindex = Making lists and search again: { $done } of { $total }
cli-progress-room = Giving room back to the disk: { $done }%
cli-progress-backup = Writing the backup: { $done }%
cli-progress-restore = Bringing the backup back: { $done }%
cli-progress-export = Exporting: { $done } of { $total }

## People
cli-minutes = { $count } min
cli-group = group of { $count }
cli-sessions = { $count ->
    [one] { $count } session, { $time }
   *[other] { $count } sessions, { $time }
}
cli-person-added = Added: { $id }
cli-person-changed = Changed: { $id }
cli-hours-unsaid = { $count ->
    [one] { $count } session does not say how long it took, and counts as no time.
   *[other] { $count } sessions do not say how long they took, and count as no time.
}
cli-hours-saved = The hours are in { $path }, readable by everyone who can open it.
cli-handed-over = { $count ->
    [one] { $count } session is in { $path }, readable by everyone who can open it.
   *[other] { $count } sessions are in { $path }, readable by everyone who can open it.
}
cli-erase-would = { $count ->
    [0] Nothing but the name “{ $name }” would be erased for good.
    [one] “{ $name }” and { $count } page would be erased for good, with their history and images:
   *[other] “{ $name }” and { $count } pages would be erased for good, with their history and images:
}
cli-erase-trackers = Trackers that were theirs alone go too: { $names }. These names stay in the history of your list of trackers.
cli-erase-mentions = These pages belong to nobody or to others and would stay; they hold the word “{ $name }”, now or in an earlier version, or were theirs once:
cli-erase-backups = { $count ->
    [one] { $count } backup beside the notebook would be written anew without what is erased, if it holds any of it.
   *[other] { $count } backups beside the notebook would be written anew without what is erased, where they hold any of it.
}
cli-erase-outside = What Kring cannot reach: backups in other places, exports, paper, and what others have. { $count ->
    [0] Kring knows of no complete copy elsewhere.
    [one] Kring knows of this complete copy:
   *[other] Kring knows of these complete copies:
}
cli-erase-yes = Nothing was erased. With --yes it is; that cannot be undone.
cli-erased = { $count ->
    [one] Erased for good, with { $count } page.
   *[other] Erased for good, with { $count } pages.
} Backups written anew: { $backups }.
cli-erased-removed = Backups that could not be read, and were removed: { $count }.
cli-erased-waiting = Backups that could not be written anew yet: { $count }. The next opening of the notebook goes on with them.
cli-hours-ending = Hours are written to a file that ends in .xlsx or .csv. Nothing was written: give it another ending, or say --format.
cli-no-successor = A successor is a page’s id, = and a file: --successor ID=FILE.
cli-progress-erase = Writing backups anew: { $done } of { $total }
cli-progress-mentions = Reading what was ever written: { $done } of { $total }
## Trackers
cli-tracker-added = The tracker is added: { $id }
cli-tracker-edited = The tracker is changed: { $id }. What was recorded stays as it is.
cli-tracker-moved = The tracker has its new place.
cli-tracker-archived = The tracker is put away. Its values stay; `tracker archive --back` takes it out again.
cli-tracker-back = The tracker is in use again.
cli-decimal-sign = { "." }
cli-tracker-recorded = Recorded: { $value }
cli-tracker-cleared = The value is taken away.
cli-tracker-exported = { $count ->
    [one] { $count } value is in { $path }, readable by everyone who can open it.
   *[other] { $count } values are in { $path }, readable by everyone who can open it.
}
cli-tracker-kind-scale = 0 to 10
cli-tracker-kind-number = number
cli-tracker-kind-yes-no = yes or no
cli-tracker-kind-choice = choice
cli-tracker-per-page = on pages
cli-tracker-per-day = for days
cli-tracker-away = (put away)
cli-tracker-outside = { $value } (outside the definition)
cli-undone = The batch is taken back. What came later stays.
error-cli-import-nothing = “{ $path }” is not there. Nothing was written: check the name.
cli-progress-import = Importing: { $done } of { $total }
cli-progress-sync = Taking in what arrives: { $done } of { $total }

## Circles
cli-made = Made: { $id }. To take it back: journal undo { $batch }
cli-circle-made = The group is made: { $id }
cli-circle-logo = The logo is in place.
cli-circle-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
cli-news-none = Nothing is new.
cli-circle-me = you

## Charters
cli-charter-values = Each value is a path, an equals sign, and the value: cadence.minutes=60.
cli-charter-places = Each place is a version, a colon, a line, an equals sign, and the place: 1:12=guidelines.
cli-charter-made = The charter is begun: { $id }
cli-charter-draft = being written
cli-charter-named = kept
cli-charter-proposed = proposed
cli-charter-adopted = agreed
cli-charter-upcoming = agreed, in force from a later day
cli-charter-superseded = agreed, followed by a later version
cli-charter-version = Version { $number } ({ $status }). To take it back: journal undo { $batch }
cli-charter-exported = It is in { $path }, readable by everyone who can open it.
cli-charter-clause-empty = This says nothing: give a --label, a --text or both.
cli-charter-signed = Signed, in { $path }. Send it back to whoever asked you.
cli-charter-signatures = New: { $count }. Known already: { $known }.
cli-charter-signatures-elsewhere = { $count ->
    [one] Signed for another text than any version here, and not counted: by { $names }.
   *[other] { $count } signed for another text than any version here, and not counted: by { $names }.
}
cli-charter-imported = { $count ->
    [one] The charter { $id } is made, with { $count } version. To take it back: journal undo { $batch }
   *[other] The charter { $id } is made, with { $count } versions. To take it back: journal undo { $batch }
}
cli-charter-aside = { $count ->
    [one] { $count } line is no part of a charter and was left out:
   *[other] { $count } lines are no part of a charter and were left out:
}
cli-charter-left = { $count ->
    [one] { $count } line was not recognised and stands in a free section:
   *[other] { $count } lines were not recognised and stand in free sections:
}
cli-charter-recognised = Version { $number } ({ $languages }): { $objectives } objectives, { $guidelines } guidelines, { $roles } roles, { $left } lines in free sections.
cli-proposal = Version { $number }: { $consents } consent, { $objections } object; { $quorum } of { $members } must speak.
cli-proposal-agreed = By the charter’s rule it is agreed, as things stand.
cli-proposal-open = By the charter’s rule it is not agreed yet.
cli-proposal-no-rule-agreed = The charter names no rule of decision. Everybody who was asked has spoken and nobody objects: Kring takes that as agreed.
cli-proposal-no-rule-open = The charter names no rule of decision. It counts as agreed once everybody who was asked has spoken and nobody objects.
cli-proposal-whole = The file is whole.
cli-proposal-not-whole = The file was changed or cut off: what it says is not what was proposed.
cli-said-adoption = agreed
cli-said-acknowledgement = read
cli-said-consent = consents
cli-said-objection = objects
cli-said-signature = signed
cli-said-disagreement = does not agree
cli-said-against = (does not agree, or no longer does: { $names })
cli-said-withdrawal = taken back
cli-said-unknown = something that this version of Kring does not know
cli-said-noted = (noted by { $by })
cli-said-key = (with the key { $key })
cli-said-withdrawn = (taken back since)
cli-agreed-never = has not agreed to anything yet
cli-agreed-behind = (the charter has changed since)
cli-held-forged = Set aside: the signature does not fit.
cli-held-unknown-signer = Set aside: nobody in the group is known by this key. Compare it with them, then: charter assign
cli-held-not-their-key = Set aside: made in the name of someone who has another key.
cli-held-not-their-own = Set aside: a signature cannot be noted by someone else.
cli-held-not-understood = Set aside: it cannot be understood.
cli-held-unknown-kind = Set aside: this version of Kring does not know what it is.
cli-held-no-document = Set aside: what it is about is not here.
cli-held-no-statement = Set aside: what it takes back is not here.
cli-held-not-theirs = Set aside: it takes back what someone else said.
cli-held-another-version = Set aside: it is for another text than this.
cli-change-text = other words
cli-change-text-added = text added
cli-change-text-removed = text removed
cli-change-relabelled = another name
cli-change-added = new
cli-change-removed = gone
cli-change-moved = moved:
cli-change-value = other value:
cli-change-holder-added = now:
cli-change-holder-removed = no longer:
cli-change-state = stands otherwise to the other languages
cli-change-nothing = Nothing has changed.
cli-worth-cadence = The group last met on { $date }; by the charter it meets more often.
cli-worth-cadence-none = The group has not met since the charter took effect on { $date }; by the charter it meets more often.
cli-worth-review-date = The time to look at the charter again began on { $date }.
cli-worth-review-meetings = { $count ->
    [one] There has been { $count } meeting since the charter was agreed: time to look at it again.
   *[other] There have been { $count } meetings since the charter was agreed: time to look at it again.
}
cli-worth-vacant = Nobody has this role: { $name }
cli-worth-stale = { $count ->
    [one] { $count } translation is older than its text.
   *[other] { $count } translations are older than their texts.
}
cli-worth-unacknowledged = { $count ->
    [one] { $count } person has not acknowledged what is in force.
   *[other] { $count } people have not acknowledged what is in force.
}

## Mixing people
cli-mix-round = Round { $number }
cli-mix-held = Round { $number } (held)
cli-mix-rests = rests: { $names }
cli-mix-repeats = { $count ->
    [0] Nobody meets anybody twice.
    [one] Once, two people meet who have met before.
   *[other] { $count } times, two people meet who have met before.
}
cli-mix-apart = { $count ->
    [one] Once, two people meet who were to be kept apart: it cannot be avoided with these groups.
   *[other] { $count } times, two people meet who were to be kept apart: it cannot be avoided with these groups.
}
cli-mix-uneven = The groups could not be spread quite evenly.
cli-mix-unmet = { $count ->
    [one] { $count } wish does not come true.
   *[other] { $count } wishes do not come true.
}
cli-mix-seed = The same once more: --seed { $seed }
cli-mix-saved = The rounds are in { $path }.
cli-mix-kept = The plan is kept as { $id }.
cli-mix-moved = The plan { $id } has been moved.
cli-mix-wish-mentee = the mentee’s wish no. { $number }
cli-mix-wish-mentor = the mentor’s wish no. { $number }
cli-mix-no-mentor = Without a mentor: { $names }
cli-mix-no-mentee = Without a mentee: { $names }
cli-mix-no-wishes = { $count ->
    [0] Everyone who named somebody goes with somebody they named.
    [one] { $count } person goes with nobody they named.
   *[other] { $count } people go with nobody they named.
}
cli-mix-ending = Rounds are written to a file that ends in .pdf, .xlsx or .csv. Nothing was mixed: give it another ending.
cli-mix-alone = It takes two to be apart or together. Nothing was mixed: name them in one list with commas, such as --apart "Ann, Bo".
cli-mix-no-names = Who is mixed? Use --people N, --names FILE or --circle ID.
cli-mix-no-places = How many mentees a mentor takes is a name, = and a number: --places-of "Ann = 3".
cli-mix-no-wish = A wish is a name, = and the names that this person would like to meet: --wish "Ann = Bo, Cy".
error-cli-mix-file = “{ $path }” is no plan that kring-cli has made. Nothing was mixed: give the file that `method mix --json` wrote.
error-cli-mix-unknown = Nobody here is called “{ $name }”. Nothing was mixed: look at who is to be apart, together or spread, and at the wishes.
