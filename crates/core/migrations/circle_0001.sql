CREATE TABLE circle (
    doc INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    calls_itself TEXT NOT NULL
) STRICT;

CREATE TABLE circle_member (
    doc INTEGER NOT NULL,
    member TEXT NOT NULL,
    name TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (doc, member)
) STRICT, WITHOUT ROWID;
