-- A revision that somebody else is asked to look at before it is published, and whether an article was taken from the
-- customers for good.

ALTER TABLE articles ADD COLUMN in_review INTEGER;
ALTER TABLE articles ADD COLUMN retired INTEGER NOT NULL DEFAULT 0;
