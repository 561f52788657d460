CREATE TABLE mix (
    doc INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    circle TEXT NOT NULL,
    meeting TEXT NOT NULL,
    date TEXT NOT NULL,
    people INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    held INTEGER NOT NULL
) STRICT;
