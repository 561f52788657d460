-- Truth: who wrote, about what, and every update. Nothing here is ever rewritten; a purge removes whole documents.
CREATE TABLE device (
    n INTEGER PRIMARY KEY,
    log BLOB NOT NULL UNIQUE,
    public BLOB NOT NULL,
    since INTEGER NOT NULL,
    last INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE subject (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    schema INTEGER NOT NULL,
    space BLOB NOT NULL
) STRICT;

CREATE TABLE log (
    n INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES device (n),
    seq INTEGER NOT NULL,
    doc INTEGER NOT NULL REFERENCES subject (n),
    batch BLOB NOT NULL,
    at INTEGER NOT NULL,
    before BLOB NOT NULL,
    after BLOB NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (device, seq)
) STRICT;
CREATE INDEX log_by_doc ON log (doc, n);
CREATE INDEX log_by_batch ON log (batch);

-- Attachments that belong to no document: not yet, or no longer. The next opening removes their files.
CREATE TABLE doomed (
    blob BLOB PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tombstone (
    id BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    log BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secret (
    name TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Caches: made from the truth above, and made again by a rebuild.
CREATE TABLE snapshot (
    doc INTEGER PRIMARY KEY REFERENCES subject (n),
    through INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE document (
    doc INTEGER PRIMARY KEY REFERENCES subject (n),
    place INTEGER NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    trashed INTEGER NOT NULL DEFAULT 0,
    searchable INTEGER NOT NULL DEFAULT 0,
    invalid TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX document_in_trash ON document (trashed) WHERE trashed > 0;

CREATE TABLE attachment (
    doc INTEGER NOT NULL REFERENCES subject (n),
    id BLOB NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    PRIMARY KEY (doc, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
    title, body, facets,
    content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
-- A page of the index fits into one page of the database, of which SQLCipher keeps 80 bytes for itself.
INSERT INTO search (search, rank) VALUES ('pgsz', 3940);
-- The words that it holds, and how often: for the check of everything.
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, col);
