CREATE TABLE page (
    doc INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    anniversary TEXT NOT NULL
) STRICT;
CREATE INDEX page_by_anniversary ON page (anniversary);

CREATE TABLE page_tag (
    doc INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (doc, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_by_tag ON page_tag (tag);

CREATE TABLE tag (
    doc INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (doc, id)
) STRICT, WITHOUT ROWID;
