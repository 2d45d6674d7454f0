-- What compares alike is kept once: however often the same words come from the same mouth, they are compared with others' once.
CREATE TABLE utterance (
    id INTEGER PRIMARY KEY,
    hash BIGINT NOT NULL,             -- of the words and the voice (hearsay.ledger.likeness.Utterance)
    voice TEXT NOT NULL,              -- by which speakers are compared; empty for nobody named
    gist BLOB NOT NULL,               -- what tells at a glance that two are not the same words
    family BIGINT                     -- that of all its statements; null: each is by itself, like anybody's "yes"
);
CREATE UNIQUE INDEX utterance_by_hash ON utterance (hash);
CREATE INDEX utterance_by_family ON utterance (family) WHERE family IS NOT NULL;

ALTER TABLE kin ADD COLUMN utterance_id BIGINT; -- never null once Hearsay opened the ledger
ALTER TABLE kin DROP COLUMN gist;
CREATE INDEX kin_by_utterance ON kin (utterance_id);

DROP TABLE shingle;
CREATE TABLE shingle (
    hash BIGINT NOT NULL,
    probe INTEGER NOT NULL,           -- 1: the utterance also looks for others by it
    utterance_id BIGINT NOT NULL,
    PRIMARY KEY (hash, probe, utterance_id)
) WITHOUT ROWID;
