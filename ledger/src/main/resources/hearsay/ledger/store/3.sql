-- Searches that people keep under a name.
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    who TEXT NOT NULL,
    name TEXT NOT NULL,
    asked TEXT NOT NULL               -- the parameters of its address on the desk: q=harbour&outlet=Nordkysten
);

-- Whether a correction is undone.
CREATE INDEX correction_by_undone ON correction (undoes) WHERE undoes IS NOT NULL;

-- What waits for a person, the least sure first.
CREATE INDEX statement_by_doubt ON statement (confidence, id) WHERE review IS NULL AND latest = 1;
