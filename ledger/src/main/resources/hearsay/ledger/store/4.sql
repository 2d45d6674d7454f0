-- What tells at a glance that two statements are not the same words (hearsay.ledger.likeness.Gist); never null once Hearsay opened the ledger.
ALTER TABLE kin ADD COLUMN gist BLOB;
