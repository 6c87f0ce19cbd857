-- The people who work with the bot, and their sessions. Passwords and tokens are kept as hashes only.

CREATE TABLE agents (
    id            TEXT   NOT NULL PRIMARY KEY,
    account       TEXT   NOT NULL UNIQUE,
    name          TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    password_hash TEXT   NOT NULL,
    created_at    BIGINT NOT NULL
);

CREATE TABLE sessions (
    token_hash TEXT   NOT NULL PRIMARY KEY,
    agent_id   TEXT   NOT NULL,
    csrf       TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);

-- One-time links; the first start makes one for the first administrator.
CREATE TABLE setup_tokens (
    token_hash TEXT   NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL
);
