-- What is delivered is removed from now on; the log keeps what was said.

DELETE FROM outbox WHERE state = 'delivered';
