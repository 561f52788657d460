-- What a list shows of a page without a title. Made with the other rows, again because the schema of pages rose.
ALTER TABLE page ADD COLUMN first_words TEXT NOT NULL DEFAULT '';
