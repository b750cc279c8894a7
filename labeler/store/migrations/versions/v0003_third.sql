-- The third version: how large the file of a place was, in bytes, and when it was last changed, in nanoseconds, at the
-- moment when its bytes were read. A file that still has both need not be read again to be known.

ALTER TABLE places ADD COLUMN file_size INTEGER;

ALTER TABLE places ADD COLUMN modified_ns INTEGER;

PRAGMA user_version = 3;
