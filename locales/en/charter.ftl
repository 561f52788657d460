### A group's charter.

## Its parts
charter-at-title = Title
charter-at-tagline = Motto
charter-at-welcome = Welcome
charter-at-purpose = Purpose
charter-at-objectives = What we want
charter-at-preamble = Before the guidelines
charter-at-guidelines = How we deal with each other
charter-at-confidentiality = What stays among us
charter-at-confidentiality-level = How much is kept
charter-at-confidentiality-text = More about what stays
charter-at-membership = Members
charter-at-membership-who = Who belongs
charter-at-membership-pathways = How one joins
charter-at-membership-terms = Coming, staying, leaving
charter-at-roles = Roles
charter-at-cadence = When we meet
charter-at-cadence-target = How often
charter-at-cadence-at-least = At least
charter-at-cadence-minutes = Minutes
charter-at-cadence-length = How long
charter-at-cadence-zone = Time zone
charter-at-cadence-text = More about meetings
charter-at-decisions = How we decide
charter-at-decisions-rule = Rule
charter-at-decisions-quorum-percent = Taking part, %
charter-at-decisions-majority-percent = Majority, %
charter-at-decisions-quorum = Who takes part
charter-at-decisions-majority = Who agrees
charter-at-decisions-text = More about deciding
charter-at-amendment = How this charter changes
charter-at-conflict = When there is friction
charter-at-resources = What we have and need
charter-at-measures = How we see that it works
charter-at-review = When we look at this again
charter-at-review-from = From
charter-at-review-until = Until
charter-at-review-meetings-min = After meetings, at least
charter-at-review-meetings-max = After meetings, at most
charter-at-review-when = When
charter-at-review-after = After
charter-at-review-text = What is asked then
charter-at-closure = How we end
charter-at-sections = Other sections

## Values in words
charter-every-day = { $count ->
    [one] every day
   *[other] every { $count } days
}
charter-every-week = { $count ->
    [one] every week
   *[other] every { $count } weeks
}
charter-every-month = { $count ->
    [one] every month
   *[other] every { $count } months
}
charter-unit-day = days
charter-unit-week = weeks
charter-unit-month = months
charter-interval-count = How many
charter-interval-unit = Of what
charter-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
charter-percent = { $count } % of the members
charter-percent-votes = { $count } % of those who take part
charter-review-between = between { $from } and { $until }
charter-review-from = from { $date }
charter-review-until = by { $date }
charter-review-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
charter-review-meetings-between = { $min } to { $max } meetings
charter-rule-none = Not said
charter-rule-facilitator = The facilitator decides
charter-rule-facilitator-what = Whoever leads the meeting decides, after hearing everyone.
charter-rule-majority = Majority
charter-rule-majority-what = It is decided when enough of those who take part are for it.
charter-rule-consensus = Consensus
charter-rule-consensus-what = It is decided when everybody is for it.
charter-rule-consent = Consent
charter-rule-consent-what = It is decided when nobody has a reasoned objection tied to our purpose.
charter-rule-consent-then-vote = Consent, else a vote
charter-rule-consent-then-vote-what = We look for consent first, and vote when it cannot be reached.
charter-level-none = Not said
charter-vacant = Nobody has this role yet
charter-term = Term, in months
charter-term-months = { $count ->
    [one] for { $count } month
   *[other] for { $count } months
}
charter-missing = not in this language yet

## Writing
charter-edit = Edit
charter-text-in = { $name }, { $language }
charter-ask-purpose = What are you for, in a few sentences?
charter-ask-label = A word or two
charter-ask-text = What it means
charter-ask-role = What the role is called
charter-ask-duties = What whoever has it does
charter-ask-membership-who = Who belongs to the group?
charter-ask-membership-pathways = How does one join, step by step?
charter-ask-membership-terms = When may new people join, what is expected, how does one leave?
charter-ask-cadence = Anything else about your meetings?
charter-ask-confidentiality = Anything else about what may leave?
charter-ask-decisions = Who may propose, what an objection needs
charter-ask-review = What will you ask yourselves then?
charter-ask-amendment = Who proposes a change, and who agrees to it?
charter-ask-conflict = What do you do first, and what if that does not help?
charter-ask-resources = Rooms, money, channels, people
charter-ask-measures = What would others notice?
charter-ask-closure = When is it time, who decides, what becomes of the notes?
charter-add = Add
charter-add-part = Also possible
charter-add-objectives = Add an objective
charter-add-guidelines = Add a guideline
charter-add-roles = Add a role
charter-add-sections = Add a section
charter-clause-label = Label of number { $number }
charter-clause-text = Text of number { $number }
charter-read-from = Read from: { $text }
charter-clause-moved = Now at place { $number }.
charter-clause-removed = The clause is removed.
charter-role-removed = The role is removed.
charter-role-label = Name of role { $number }
charter-role-duties = Duties of role { $number }
charter-up-clause = Move number { $number } up
charter-down-clause = Move number { $number } down
charter-past-clause = Past of number { $number }
charter-remove-clause = Remove number { $number }
charter-up-role = Move role { $number } up
charter-down-role = Move role { $number } down
charter-past-role = Past of role { $number }
charter-remove-role = Remove role { $number }
charter-wrong-number = A whole number from 1
charter-wrong-zone = A time zone such as Europe/Brussels
charter-holders = Who has this role
charter-holder-add = Give it to someone
charter-holder-change = Change: { $name }
charter-holder-remove = Take out: { $name }
charter-holder-removed = { $name } no longer stands here.
charter-holder-name = Name
charter-holder-organisation = Organisation
charter-holder-since = Since
charter-holder-to = Until
charter-holder-from = since { $date }
charter-holder-until = until { $date }
charter-holder-between = { $from } to { $until }
charter-holder-term = since { $from }, term until { $until }

## Languages
charter-languages = Languages
charter-languages-what = Up to three, all of equal rank, in the order of their columns. What was written in a language that you take out is kept and comes back with it.
charter-language-add = Another language
charter-language-up = Move { $language } forward
charter-language-down = Move { $language } back
charter-language-remove = Take out { $language }
charter-language-removed = The text in { $language } is no longer shown.
charter-read-in = Read in
charter-side-by-side = Side by side
charter-state-stale = The text in { $language } has changed since.
charter-state-true = It is still right
charter-state-translated = Translated from { $language }
charter-state-own = Stands by itself
charter-state-from = It is a translation from { $language }
charter-state-kept = Noted.

## Beginning
charter-begin = A charter for this group
charter-begin-what = What you are for, what you want, how you deal with each other. A page is enough.
charter-begin-empty = Begin with an empty one
charter-starters = Or begin with one of these
charter-starter-begin = Begin with this
charter-guide = Five steps
charter-guide-sum = { $count } of { $all }
charter-guide-method = A method for it
charter-library = Clauses to take
charter-library-find = Find a clause
charter-library-where = For
charter-library-all = Everything
charter-library-take = Take: { $label }
charter-library-taken = Taken up under “{ $part }”. Make it your own.
charter-library-none = Nothing with these words.

## Pasting and reading files
charter-paste = Paste our charter
charter-paste-text = The text of the charter
charter-paste-what = From a wiki, a document or a mail. Kring finds the clauses; you see what went where before anything is kept.
charter-paste-choose = Choose a file…
charter-paste-instead = Paste instead
charter-paste-see = What is shown
charter-paste-read = As a charter
charter-paste-lines = Line by line
charter-paste-version = Version
charter-paste-keep = Keep this charter
charter-paste-done = { $count ->
    [one] The charter is in the notebook.
   *[other] The charter is in the notebook, with { $count } versions.
}
charter-lines-all = Every line found its place.
charter-lines-left = { $count ->
    [one] { $count } line was not recognised and stands under “Other sections”. Give it a place if you like.
   *[other] { $count } lines were not recognised and stand under “Other sections”. Give them a place if you like.
}
charter-line-place = Place of: { $text }
charter-line-heading = Heading of: { $part }
charter-note = Something in the source could not be read as it was meant.

## Where it stands
charter-standing = Where the charter stands
charter-in-force = In force
charter-in-force-since = version { $number }, since { $date }
charter-not-agreed = Not agreed yet
charter-not-agreed-what = It is a draft until the group says yes.
charter-changed-since = It was changed after version { $number }.
charter-changed-see = See what
charter-proposed = Version { $number } is proposed.
charter-to-proposal = To the proposal
charter-agreed-count = { $count } of { $all } have agreed to it
charter-agreed-never = has not agreed yet
charter-agreed-adoption = version { $number }, on { $date }
charter-agreed-acknowledgement = has read version { $number }, on { $date }
charter-agreed-consent = consented to version { $number }, on { $date }
charter-agreed-signature = signed version { $number }, on { $date }
charter-agreed-noted = { $line }, noted by { $name }
charter-since = What changed since
charter-since-who = What changed since { $name } agreed
charter-since-what = { $name }’s last agreement: { $version }.
charter-acknowledge = Note that { $name } has read it
charter-acknowledged = Noted: { $name } has read it.
charter-more = More
charter-trash = Put the charter in the trash
charter-trashed = The charter is in the trash.

## Agreeing
charter-agree = Agreed in a meeting…
charter-agree-title = Agreed in a meeting
charter-agree-what = What it says now becomes a version that nobody can change any more. Whoever you tick is noted by you, and has signed nothing.
charter-agree-date = Meeting of
charter-agree-meeting = Called (optional)
charter-who-agreed = Who agreed
charter-tick-all = Tick everyone
charter-tick-none = Untick everyone
charter-more-names = More names
charter-more-names-hint = Apart by commas
charter-agree-by = Who notes this
charter-agree-by-hint = Your own name, as the others know it
charter-agree-do = Agreed
charter-agreed-done = Version { $number } is agreed.
charter-noted-by = noted by { $name }
charter-name = Keep this as a version…
charter-name-title = Keep this as a version
charter-name-what = A point to come back to. Nothing is agreed by it.
charter-name-do = Keep
charter-name-done = Version { $number } is kept.
charter-propose = Propose to the group…
charter-propose-title = Propose to the group
charter-propose-what = What it says now is asked of everyone: comments per clause, consents and objections, until the round is closed.
charter-propose-do = Propose
charter-propose-done = Version { $number } is proposed.
charter-propose-effective = Would hold from
charter-propose-until = Comments until
charter-unpropose = Take the proposal back
charter-unproposed = The proposal is taken back.
charter-comments = Comments here
charter-comments-all = Comments on the whole
charter-comments-here = { $count ->
    [0] Comment
    [one] Comment, { $count } open
   *[other] Comment, { $count } open
}
charter-comments-whole = { $count ->
    [0] Comment on the whole
    [one] Comments on the whole ({ $count })
   *[other] Comments on the whole ({ $count })
}
charter-comment = Comment
charter-comment-by = Who says it
charter-comment-add = Add the comment
charter-comment-done = Dealt with
charter-comment-again = Open it again
charter-round = The round
charter-round-nobody = Nobody is in the group yet. Add people under People, or note the agreement of a meeting.
charter-consents = Consents
charter-consents-who = { $name } consents
charter-objects = Objects…
charter-objects-who = { $name } objects
charter-sign = Sign with my key
charter-voice-consent = consents
charter-voice-objection = objects
charter-voice-signature = has signed
charter-voice-acknowledgement = has read it
charter-voice-consent-do = I consent
charter-voice-objection-do = I object
charter-voice-signature-do = I sign
charter-voice-acknowledgement-do = I have read it
charter-objection-reason = Which harm do you see, and to what of the purpose?
charter-objection-hint = An objection needs a reason. A preference is a comment.
charter-objection-do = Object
charter-outcome = { $consents } of { $members } have consented; at least { $quorum } must take part.
charter-outcome-objections = { $count ->
    [one] One objection.
   *[other] { $count } objections.
}
charter-outcome-agreed = By your own rule it is agreed.
charter-outcome-not = By your own rule it is not agreed.
charter-outcome-wait = Not enough have spoken yet.
charter-round-close = Close the round: it is agreed
charter-files = Signatures
charter-files-what = A signature comes only from the signer’s own Kring. Send them the proposal as a file; they sign it there and send it back.
charter-proposal-save = Save the proposal as a file…
charter-signatures-add = Add a signed file…
charter-signatures-added = { $count ->
    [one] { $count } statement came in, { $known } were here already.
   *[other] { $count } statements came in, { $known } were here already.
}
charter-sign-file = Sign a file that someone sent…
charter-sign-title = Sign a file that someone sent
charter-sign-file-what = Choose the proposal that you received. You read it first; it is signed with the key of this notebook, and nobody else can do that.
charter-sign-choose = Choose the file…
charter-sign-as = As whom
charter-sign-what = What do you say
charter-sign-do = Sign and save…
charter-file-version = Version { $number }
charter-file-not-whole = This file was changed after it was made. Do not sign it; ask for it again.
charter-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
charter-says-adoption = Agreed in the meeting of { $date }
charter-says-adoption-in = Agreed: { $meeting }, { $date }
charter-says-names = { $agreed }: { $names }
charter-says-acknowledgement = { $name } has read it
charter-says-consent = { $name } consents
charter-says-objection = { $name } objects
charter-says-signature = { $name } has signed
charter-says-withdrawal = { $name } took a statement back
charter-says-unknown = { $name } said something that this Kring does not know
charter-own-key = by their own key ({ $key })
charter-withdraw = Take back
charter-withdrawn = It is taken back.
charter-is-withdrawn = Taken back since.
charter-held = It does not count.
charter-held-forged = It does not count: it was changed after it was signed.
charter-held-unknown-signer = It does not count yet: whose key this is, is not known.
charter-held-not-their-key = It does not count: this is not the key that the person signs with.
charter-held-not-their-own = It does not count: a signature cannot be noted for somebody else.
charter-held-not-theirs = It does not count: only whoever said something can take it back.
charter-held-no-document = It does not count: the version that it speaks of is not here.
charter-held-no-statement = It does not count: what it takes back is not here.
charter-held-unknown-kind = This version of Kring does not know what it says.
charter-held-not-understood = It cannot be read.
charter-assign-what = Ask whose key it is, and compare: { $key }
charter-assign-who = Whose key it is
charter-assign = That is their key
charter-assigned = The key is known now.

## History
charter-history = History
charter-ribbon = Versions, oldest first
charter-version-short = v{ $number }
charter-version-of = Version { $number }, { $date }
charter-version-named = { $version }: { $name }
charter-version-by = by { $name }
charter-version-name = Name of the version (optional)
charter-version-reason = Why (optional)
charter-version-author = Written by (optional)
charter-version-effective = Holds from
charter-version-effective-hint = Without a day of its own: from the day of the meeting
charter-versions-none = No versions yet. One comes about when the group agrees, or when you keep one.
charter-status-named = Kept
charter-status-proposed = Proposed
charter-status-proposed-date = Proposed, to hold from { $date }
charter-status-adopted = In force
charter-status-adopted-date = In force since { $date }
charter-status-superseded = Was in force
charter-draft = As it is written now
charter-draft-short = now
charter-draft-what = What the charter says now, not agreed yet
charter-nothing = nothing
charter-history-way = What is shown
charter-history-changes = What changed
charter-history-text = The whole text
charter-compare = Compared with
charter-between = From { $from } to { $to }
charter-return = Write on from this version
charter-returned = The charter says again what this version says.
charter-diff-same = Nothing differs.
charter-language-gone = There is no text in { $language } any more: what was written in it is no longer in the charter.
charter-language-new = There is text in { $language } now.
charter-count-added = { $count ->
    [one] { $count } added
   *[other] { $count } added
}
charter-count-removed = { $count ->
    [one] { $count } removed
   *[other] { $count } removed
}
charter-count-moved = { $count ->
    [one] { $count } moved
   *[other] { $count } moved
}
charter-count-changed = { $count ->
    [one] { $count } reworded
   *[other] { $count } reworded
}
charter-change-text = { $name }, reworded
charter-change-text-bare = Reworded
charter-change-relabelled = { $name }, another label
charter-change-added = { $name }, new
charter-change-removed = { $name }, removed
charter-change-moved = { $name }, moved from place { $from } to { $to }
charter-change-value = { $name }
charter-change-holder-added = { $name }, given to
charter-change-holder-removed = { $name }, no longer with
charter-change-state = { $name }, its translation stands otherwise
charter-change-gone = not said any more
charter-past = The past of this clause
charter-past-none = It stands in no version yet.

## Taking along
charter-export-text = Save the charter as a file
charter-export-changes = Save what changed as a file
charter-export-languages = Languages
charter-export-all = All
charter-format-pdf = PDF
charter-format-docx = Word
charter-format-html = Web page
charter-format-md = Markdown
charter-format-wikitext = Wiki
charter-format-json = For programs (JSON)
charter-nameless = Without names
charter-nameless-hint = Whoever has a role is left out

## Worth a look
worth-of = Worth a look, “{ $title }”: { $line }
worth-cadence = The last meeting was on { $date }: longer ago than the charter wants at least.
worth-review-date = The review was due on { $date }.
worth-review-meetings = { $count ->
    [one] { $count } meeting has been held: time to look at the charter again.
   *[other] { $count } meetings have been held: time to look at the charter again.
}
worth-vacant = Nobody has the role “{ $name }”.
worth-stale = { $count ->
    [one] { $count } translation may be out of date.
   *[other] { $count } translations may be out of date.
}
worth-unacknowledged = { $count ->
    [one] { $count } person has not agreed to what is in force.
   *[other] { $count } people have not agreed to what is in force.
}
