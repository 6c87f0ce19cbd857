-- Whether a judged question is evidence of the error budget: what somebody picked, since the answer looked wrong, is none
-- until it is drawn at random. All that was judged before counts as it did.
ALTER TABLE judged_questions ADD COLUMN drawn INTEGER NOT NULL DEFAULT 1;
