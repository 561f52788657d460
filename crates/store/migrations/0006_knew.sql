-- What the device that purged a document knew of it: the last number of each log that wrote into it, a log's id and the number each
-- time. Whoever wrote more finds that again.
ALTER TABLE tombstone ADD COLUMN knew BLOB NOT NULL DEFAULT x'';
