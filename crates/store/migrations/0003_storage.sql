-- For a storage that carries the notebook to the person's other devices. As long as there is none, all of it is empty.

-- What is to leave, in its order; no number is given twice. Rows go when a sealed object of this device's own holds them.
CREATE TABLE outgoing (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    sort INTEGER NOT NULL,
    device INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL DEFAULT 0,
    id BLOB NOT NULL DEFAULT x''
) STRICT;

-- Whether a tombstone has been among them.
ALTER TABLE tombstone ADD COLUMN told INTEGER NOT NULL DEFAULT 0;

-- What this device knows of a space in the storage: a value by its sort and key.
CREATE TABLE book (
    space BLOB NOT NULL,
    sort TEXT NOT NULL,
    key BLOB NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (space, sort, key)
) STRICT, WITHOUT ROWID;

-- Sealed objects of this device's own, as they should lie in the storage.
CREATE TABLE object (
    space BLOB NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (space, name)
) STRICT;

-- What came and could not be taken in, kept to be read, taken out, or tried again.
CREATE TABLE aside (
    n INTEGER PRIMARY KEY,
    space BLOB NOT NULL,
    log BLOB NOT NULL,
    seq INTEGER NOT NULL,
    doc BLOB NOT NULL,
    why TEXT NOT NULL,
    at INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (space, log, seq)
) STRICT;
CREATE INDEX aside_by_doc ON aside (doc);
