CREATE TABLE page_value (
    doc INTEGER NOT NULL,
    tracker TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (doc, tracker)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_value_by_tracker ON page_value (tracker);

CREATE TABLE day_value (
    doc INTEGER NOT NULL,
    tracker TEXT NOT NULL,
    date TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (doc, tracker)
) STRICT, WITHOUT ROWID;
CREATE INDEX day_value_by_tracker ON day_value (tracker, date);
