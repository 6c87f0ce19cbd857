-- What an article may have besides its answer (days, channels, what it is not for and what it leads on to), as JSON.

ALTER TABLE article_revisions ADD COLUMN life TEXT NOT NULL DEFAULT '{}';
