-- Customers' questions with the article that a person found to answer them; an empty article means that none does.

CREATE TABLE judged_questions (
    language  TEXT   NOT NULL,
    question  TEXT   NOT NULL,
    article   TEXT   NOT NULL,
    judge     TEXT   NOT NULL,
    judged_at BIGINT NOT NULL,
    PRIMARY KEY (language, question)
);
