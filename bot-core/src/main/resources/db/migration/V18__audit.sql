-- Who did what. Rows hold ids, and names of people who work with the bot as they were; never a customer's words, so they
-- outlive the conversations and the people that they are about.

CREATE TABLE audit (
    id          TEXT   NOT NULL PRIMARY KEY, -- sorts by time
    at          BIGINT NOT NULL,
    person_id   TEXT,                        -- null where nobody is known: a login that failed
    person_name TEXT,
    action      TEXT   NOT NULL,
    subject     TEXT   NOT NULL,
    detail      TEXT   NOT NULL
);

CREATE INDEX audit_person ON audit (person_id, id);
CREATE INDEX audit_action ON audit (action, id);
CREATE INDEX audit_subject ON audit (subject, id);
