-- How often what happened on which day of the company's time zone. Names no customer, and outlives the conversations.

CREATE TABLE daily_counts (
    day     TEXT   NOT NULL, -- such as 2026-12-01
    what    TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    times   BIGINT NOT NULL,
    PRIMARY KEY (day, what, subject)
);

-- How long customers waited is asked for the last days, of handoffs in any state.
CREATE INDEX handoffs_by_time ON handoffs (requested_at);
