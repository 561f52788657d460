### What the window says about methods.

## The room
methods-list = Methods
methods-choose = Choose a method to read it, or make a model of your own.
methods-none = No method fits these people and minutes.
methods-back = Back to the methods
methods-for = For
methods-people = People
methods-minutes = Minutes at most
shelf-all = Everything
shelf-own = My own models
shelf-coaching = Coaching conversations
shelf-journal = Writing and looking back
shelf-intervision = Intervision
shelf-gathering = Meetings and circles
shelf-decision = Deciding
shelf-closing = Looking back together

## Reading and beginning
method-begin = Begin with a method
method-begun = Begun with: { $name }
method-start = Start a page
method-start-question = Start a page with: { $question }
method-language = Language of the page
method-copy = Make it mine
method-minutes = { $minutes } min
method-minutes-each = { $minutes } min for each person
method-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
method-people-between = { $min } to { $max } people
method-when = When
method-roles = Who takes part
method-optional = optional
method-steps = Steps
method-questions = Questions
method-source = Source:
method-timing-ours = The order is that of the source; the minutes are our proposal.
method-timing-source = The minutes are those of the source.
method-speaks = Speaking: { $who }
method-silent = Silent: { $who }
method-each = each in turn
method-pass = passing is fine
method-times = { $count } times
method-groups = { $count ->
    [2] in pairs
   *[other] in groups of { $count }
}
method-withhold = Kept back until step { $until }:
method-withhold-variant = A variant, kept back until step { $until }:

## The choice
picker-placeholder = Which method?
picker-nothing = No method has these words.
picker-count = { $count ->
    [0] No methods
    [one] { $count } method
   *[other] { $count } methods
}

## Models of one’s own
own-new = New model of your own
own-none = No models of your own yet.
own-name = Name of the model
own-name-first = My model
own-name-missing = A model needs a name; until then it keeps the one it had.
own-from = Began as a copy of: { $name }
own-purpose = What it is for
own-sections = Sections
own-sections-what = A page that begins with this model has these headings, with the questions quietly under them.
own-section = Section { $number }
own-section-add = Add a section
own-section-up = Move section { $number } up (Alt+↑)
own-section-down = Move section { $number } down (Alt+↓)
own-section-moved = It is now section { $number }.
own-section-remove = Remove section { $number }
own-section-removed = The section is removed.
own-heading = Heading
own-questions = Questions, one on each line
own-trash = Put this model in the trash
own-trashed = “{ $name }” is in the trash. Pages begun with it stay as they are.
own-restore = Put back: { $name }
own-restored = “{ $name }” is back.
