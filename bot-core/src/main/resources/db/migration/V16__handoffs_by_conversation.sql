-- A conversation that ends closes its handoffs, and one that is erased takes them along.
CREATE INDEX handoffs_by_conversation ON handoffs (conversation_id);
