CREATE TABLE meeting (
    doc INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    -- Wall time in its zone; empty while no date is known.
    start TEXT NOT NULL,
    zone TEXT NOT NULL,
    -- The same as an instant, milliseconds since 1970; 0 while no date is known.
    at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    circle TEXT NOT NULL,
    series TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    state TEXT NOT NULL,
    write_up TEXT NOT NULL,
    -- Of a draft: the meeting that was shared from it.
    shared_as TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_by_at ON meeting (at);
CREATE INDEX meeting_by_circle ON meeting (circle) WHERE circle <> '';
CREATE INDEX meeting_by_series ON meeting (series) WHERE series <> '';

CREATE TABLE meeting_action (
    doc INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    folded TEXT NOT NULL,
    due TEXT NOT NULL,
    done TEXT NOT NULL,
    PRIMARY KEY (doc, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_action_open ON meeting_action (doc) WHERE done = '';

CREATE TABLE meeting_decision (
    doc INTEGER NOT NULL,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    rule TEXT NOT NULL,
    objections TEXT NOT NULL,
    review TEXT NOT NULL,
    PRIMARY KEY (doc, id)
) STRICT, WITHOUT ROWID;

-- What items were planned to take and took, in seconds.
CREATE TABLE meeting_spent (
    doc INTEGER NOT NULL,
    item TEXT NOT NULL,
    method TEXT NOT NULL,
    planned INTEGER NOT NULL,
    actual INTEGER NOT NULL,
    PRIMARY KEY (doc, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_notes (
    doc INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL
) STRICT;

CREATE TABLE series (
    doc INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    circle TEXT NOT NULL
) STRICT;
