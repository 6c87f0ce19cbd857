-- Conversations are append-only lists of events; the other tables follow from them in the same transaction.

CREATE TABLE conversations (
    id               TEXT   NOT NULL PRIMARY KEY,
    channel          TEXT   NOT NULL,
    account          TEXT   NOT NULL,
    conversation_key TEXT   NOT NULL,
    token_hash       TEXT,
    started_at       BIGINT NOT NULL,
    UNIQUE (channel, account, conversation_key)
);

CREATE TABLE events (
    conversation_id TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    at              BIGINT  NOT NULL,
    body            TEXT    NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);

-- Each inbound event has exactly one effect, however often a platform repeats it.
CREATE TABLE inbox (
    conversation_id TEXT    NOT NULL,
    event_id        TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, event_id)
);

-- Conversations that the bot still owes a decision; what a restart picks up.
CREATE TABLE unanswered (
    conversation_id TEXT   NOT NULL PRIMARY KEY,
    since           BIGINT NOT NULL
);

CREATE TABLE handoffs (
    id              TEXT   NOT NULL PRIMARY KEY,
    conversation_id TEXT   NOT NULL,
    receipt         TEXT   NOT NULL,
    state           TEXT   NOT NULL,
    reason          TEXT   NOT NULL,
    priority        TEXT   NOT NULL,
    queue           TEXT   NOT NULL,
    channel         TEXT   NOT NULL,
    display         TEXT   NOT NULL,
    summary         TEXT   NOT NULL,
    requested_at    BIGINT NOT NULL,
    agent_id        TEXT,
    agent_name      TEXT,
    claimed_at      BIGINT,
    closed_at       BIGINT
);

CREATE INDEX handoffs_by_state ON handoffs (state, requested_at);

CREATE TABLE outbox (
    conversation_id  TEXT    NOT NULL,
    seq              INTEGER NOT NULL,
    channel          TEXT    NOT NULL,
    account          TEXT    NOT NULL,
    conversation_key TEXT    NOT NULL,
    body             TEXT    NOT NULL,
    state            TEXT    NOT NULL,
    attempts         INTEGER NOT NULL,
    next_at          BIGINT  NOT NULL,
    last_error       TEXT,
    PRIMARY KEY (conversation_id, seq)
);

CREATE INDEX outbox_due ON outbox (next_at) WHERE state = 'waiting';
