CREATE TABLE charter (
    doc INTEGER PRIMARY KEY,
    title TEXT NOT NULL
) STRICT;

-- A version is frozen; its row is all that a list needs. The hash names what it says, and statements name the hash.
CREATE TABLE charter_version (
    doc INTEGER PRIMARY KEY,
    charter TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    effective TEXT NOT NULL,
    author TEXT NOT NULL,
    proposed INTEGER NOT NULL,
    made TEXT NOT NULL,
    title TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX charter_version_by_charter ON charter_version (charter, number);
