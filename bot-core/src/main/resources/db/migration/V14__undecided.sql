-- "Unanswered" is what support leads call questions without an article; these wait for the bot's own decision.
ALTER TABLE unanswered RENAME TO undecided;
