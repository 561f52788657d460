CREATE INDEX page_by_date ON page (date);

-- Under which names a page is linked to, folded: its title, and the titles it had when others linked to them.
CREATE TABLE page_name (
    doc INTEGER NOT NULL,
    name TEXT NOT NULL,
    former INTEGER NOT NULL,
    PRIMARY KEY (doc, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_by_name ON page_name (name, former);

-- What a page links to: `id:` and a page, or `name:` and a folded title.
CREATE TABLE page_link (
    doc INTEGER NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (doc, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_target ON page_link (target);
