-- Someone a person coaches, and the sessions with them: pages that belong to somebody.
CREATE TABLE person (
    doc INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    ended TEXT NOT NULL,
    review TEXT NOT NULL
) STRICT;
CREATE INDEX person_by_name ON person (folded);
CREATE INDEX person_by_review ON person (review) WHERE review <> '';

CREATE TABLE session (
    doc INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    date TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    mode TEXT NOT NULL,
    fee TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_person ON session (person, date);
CREATE INDEX session_by_date ON session (date);
