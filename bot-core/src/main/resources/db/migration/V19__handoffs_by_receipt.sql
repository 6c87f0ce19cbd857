-- Agents look for the number that a customer quotes.
CREATE INDEX handoffs_by_receipt ON handoffs (receipt);
