-- Several spaces in storages, each with a book of its own. Documents of which space leave by which of them: x'' is the person's own,
-- by which everything leaves that is not closed. `mark` is the last number of this device's own that is among what leaves.
CREATE TABLE route (
    book BLOB PRIMARY KEY NOT NULL,
    space BLOB NOT NULL,
    mark INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO route (book, space, mark)
    SELECT DISTINCT book.space, x'', CAST(setting.value AS INTEGER) FROM book, setting WHERE setting.name = 'outgoing to';
DELETE FROM setting WHERE name = 'outgoing to';
ALTER TABLE outgoing ADD COLUMN book BLOB NOT NULL DEFAULT x'';
UPDATE outgoing SET book = coalesce((SELECT book FROM route LIMIT 1), x'');
CREATE INDEX outgoing_by_book ON outgoing (book, n);

-- Whose device it is: the key of another person; x'' for the person whose notebook this is.
ALTER TABLE device ADD COLUMN person BLOB NOT NULL DEFAULT x'';
-- Who purged a document, in the same way, and the space that it had lain in.
ALTER TABLE tombstone ADD COLUMN person BLOB NOT NULL DEFAULT x'';
ALTER TABLE tombstone ADD COLUMN space BLOB NOT NULL DEFAULT x'';
