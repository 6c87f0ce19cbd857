-- Another node may append while this one erases; SQLite has one writer, and asks before it inserts.
ALTER TABLE events ADD FOREIGN KEY (conversation_id) REFERENCES conversations (id);
