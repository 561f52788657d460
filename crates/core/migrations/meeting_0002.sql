-- The item that a decision was made under, by its title.
ALTER TABLE meeting_decision ADD COLUMN item TEXT NOT NULL DEFAULT '';
