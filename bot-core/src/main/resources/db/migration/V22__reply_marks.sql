-- Replies of the bot that people of the console found right or wrong, the last mark of each.
CREATE TABLE reply_marks (
    conversation_id TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    wrong           INTEGER NOT NULL,
    person          TEXT    NOT NULL,
    marked_at       BIGINT  NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);

CREATE INDEX reply_marks_wrong ON reply_marks (marked_at) WHERE wrong = 1;
