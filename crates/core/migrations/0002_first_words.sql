-- What a list shows of a page without a title. Made with the other rows, again at the opening that takes this step.
ALTER TABLE page ADD COLUMN first_words TEXT NOT NULL DEFAULT '';
