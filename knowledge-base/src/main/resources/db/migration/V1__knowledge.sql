-- Articles as support leads write them. Revisions are only ever added; what customers see is the published one.

CREATE TABLE articles (
    id        TEXT NOT NULL,
    language  TEXT NOT NULL,
    published INTEGER,
    PRIMARY KEY (id, language)
);

CREATE TABLE article_revisions (
    article_id    TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    revision      INTEGER NOT NULL,
    title         TEXT    NOT NULL,
    article_group TEXT    NOT NULL,
    intent        TEXT    NOT NULL,
    review        TEXT    NOT NULL,
    questions     TEXT    NOT NULL,
    body          TEXT    NOT NULL,
    author        TEXT    NOT NULL,
    created_at    BIGINT  NOT NULL,
    PRIMARY KEY (article_id, language, revision),
    FOREIGN KEY (article_id, language) REFERENCES articles (id, language)
);

-- Counts publications, so that every reply can name the knowledge it was given from.
CREATE TABLE knowledge (
    revision BIGINT NOT NULL
);

INSERT INTO knowledge (revision) VALUES (0);
