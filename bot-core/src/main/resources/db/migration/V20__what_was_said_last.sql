-- What the customer has written last since a person was asked for: agents see it in the list, and that it is new.
ALTER TABLE handoffs ADD COLUMN said TEXT;
ALTER TABLE handoffs ADD COLUMN said_at BIGINT;
