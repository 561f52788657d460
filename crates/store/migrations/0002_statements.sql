-- Truth: what people signed about a document. A row takes a number of the log of the device that first held it, so that what another
-- device has seen is counted once for updates and statements alike.
CREATE TABLE statement (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    device INTEGER NOT NULL REFERENCES device (n),
    seq INTEGER NOT NULL,
    batch BLOB NOT NULL,
    space BLOB NOT NULL,
    about BLOB NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    signer BLOB NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    -- Caches, judged again whenever what they depend on changes: why it does not count, and whether it was taken back.
    held TEXT NOT NULL DEFAULT '',
    withdrawn INTEGER NOT NULL DEFAULT 0,
    UNIQUE (device, seq)
) STRICT;
CREATE INDEX statement_by_about ON statement (about, kind, topic);
CREATE INDEX statement_by_space ON statement (space);
CREATE INDEX statement_by_batch ON statement (batch);
