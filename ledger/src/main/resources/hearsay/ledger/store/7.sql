-- What "ingest --every" has read: a file that is as it was is not opened again.
CREATE TABLE watched (
--[sqlite]
    path TEXT PRIMARY KEY,            -- absolute
--[postgresql]
    path TEXT NOT NULL,
--[both]
    size BIGINT NOT NULL,             -- bytes
    modified BIGINT NOT NULL,         -- milliseconds since 1970; -1: it was being written to, and is read again
    read_as TEXT NOT NULL,            -- checksum of program, models and options
    sha256 TEXT                       -- of its text, where that is one article that has neither address nor outlet
);
--[postgresql]
CREATE INDEX watched_by_path ON watched USING hash (path);
--[both]
CREATE INDEX watched_by_sha256 ON watched (sha256) WHERE sha256 IS NOT NULL;
