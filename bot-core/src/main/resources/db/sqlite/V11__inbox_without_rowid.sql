-- The key is all there is to an inbox row: kept once, in the order of the key, instead of in a table and an index.

CREATE TABLE inbox_by_key (
    conversation_id TEXT    NOT NULL,
    event_id        TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, event_id)
) WITHOUT ROWID;

INSERT INTO inbox_by_key SELECT conversation_id, event_id, seq FROM inbox;
DROP TABLE inbox;
ALTER TABLE inbox_by_key RENAME TO inbox;
