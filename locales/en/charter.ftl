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
charter-at-confidentiality-level = What stays inside
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
charter-percent = { $count ->
    [67] two thirds
   *[other] { $count } %
} of the members
charter-percent-votes = { $count ->
    [67] two thirds
   *[other] { $count } %
} of those who take part
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
charter-rule-consensus-then-vote = Consensus, else a vote
charter-rule-consensus-then-vote-what = We look for consensus first, and vote when it cannot be reached.
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
charter-empty-write = Write the charter
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
charter-paste-effective = By its own words it holds from { $date }.
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
charter-upcoming = Version { $number } is agreed, and in force from { $date }.
charter-not-agreed = Not agreed yet
charter-not-agreed-what = It is a draft until the group says yes.
charter-not-in-force = What you read here is version { $number }; version { $current } is in force.
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
charter-agreed-disagreement = does not agree to version { $number }, said on { $date }
charter-disagree = Does not agree…
charter-disagree-who = Note that { $name } does not agree
charter-disagree-what = It is noted that { $name } agreed to version { $number }. The note stays in the history; beside the name it will say that { $name } did not agree, or no longer does.
charter-disagree-reason = Why, if there is something to say
charter-disagree-do = Note it
charter-disagreed = Noted: { $name } does not agree to version { $number }.
charter-since = What changed since
charter-since-who = What changed since { $name } agreed
charter-since-what = { $name }’s last agreement: { $version }.
charter-acknowledge = Note that { $name } has read it
charter-acknowledged = Noted: { $name } has read it.
charter-more = More
charter-trash = Put the charter in the trash
charter-trashed = The charter is in the trash.

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
charter-status-upcoming = Agreed, not in force yet
charter-status-upcoming-date = In force from { $date }
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
charter-change-text-added = { $name }, text added
charter-change-text-added-bare = Text added
charter-change-text-removed = { $name }, text removed
charter-change-text-removed-bare = Text removed
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
charter-nameless-hint = The names of the group’s people and of whoever had a role are left out; other names in the text stay

## Worth a look
worth-of = Worth a look in “{ $title }”. { $line }
worth-cadence = The last meeting was on { $date }: longer ago than the charter wants at least.
worth-cadence-none = No meeting is noted since the charter took effect on { $date }: longer than it wants at least.
worth-review-date = The review was due on { $date }.
worth-review-meetings = { $count ->
    [one] { $count } meeting has been held: time to look at the charter again.
   *[other] { $count } meetings have been held: time to look at the charter again.
}
worth-vacant = Nobody has the role “{ $name }”.
worth-several = Nobody has these roles: { $names }.
worth-stale = { $count ->
    [one] { $count } translation may be out of date.
   *[other] { $count } translations may be out of date.
}
worth-unacknowledged = { $count ->
    [one] { $count } person has not agreed to what is in force.
   *[other] { $count } people have not agreed to what is in force.
}
