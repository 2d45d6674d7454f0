-- What the ledger holds, for SQLite and PostgreSQL: Migrations turns the few words that PostgreSQL spells otherwise, and takes one of the
-- blocks that begin with a database's name in brackets. Times are UTC as ISO 8601; offsets count Unicode code points and are half-open.
-- Tables are named in the singular and may change with a migration; the views at the end, in the plural, are for others to read.

-- One run of "ingest": which program and which models read.
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    finished TEXT,                    -- null: stopped before its end, or still going
    program TEXT NOT NULL,            -- version of Hearsay
    models TEXT NOT NULL,             -- JSON object: name of each model by what it does
    articles INTEGER NOT NULL DEFAULT 0,
    stored INTEGER NOT NULL DEFAULT 0,
    known INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    quarantined INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE outlet (
    id INTEGER PRIMARY KEY,
--[sqlite]
    name TEXT NOT NULL UNIQUE
--[postgresql]
    name TEXT NOT NULL,
    EXCLUDE USING hash (name WITH =) -- unique, at any length
--[both]
);

-- An article, whatever its text at one time: its address, else its outlet and id, else its text's checksum.
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
--[sqlite]
    identity TEXT NOT NULL UNIQUE
--[postgresql]
    identity TEXT NOT NULL,
    EXCLUDE USING hash (identity WITH =)
--[both]
);

-- One text that an article has had. The text is frozen: sha256 is over its UTF-8 bytes.
CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    document_id BIGINT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    article TEXT NOT NULL,            -- the id that its input gave it
    uri TEXT,
    title TEXT,
    authors TEXT NOT NULL,            -- JSON list
    outlet_id BIGINT REFERENCES outlet (id),
    published TEXT,                   -- a day
    retrieved TEXT,
    language TEXT,
    kind TEXT NOT NULL,
    file TEXT,                        -- where its bytes were: file or address, record inside it, byte offset
    record TEXT,
    byte_offset BIGINT,
    standing TEXT NOT NULL,           -- of records with the same identity and text, the one with the least is kept
    run_id BIGINT NOT NULL REFERENCES run (id),
    stored TEXT NOT NULL,
    latest INTEGER NOT NULL,          -- 1: the newest text of its article
    text TEXT NOT NULL,
    line BLOB NOT NULL,               -- what the models made of it: the JSON line of "export", deflated (zlib) with the text as dictionary
    UNIQUE (document_id, sha256)
);
--[sqlite]
CREATE INDEX version_by_article ON version (article, sha256);
CREATE INDEX version_by_uri ON version (uri) WHERE uri IS NOT NULL;
--[postgresql]
CREATE INDEX version_by_article ON version USING hash (article);
CREATE INDEX version_by_uri ON version USING hash (uri);
--[both]
CREATE INDEX version_by_sha256 ON version (sha256);

-- The bytes a text was read from, where that was asked for (--keep-raw); deflated (zlib).
CREATE TABLE raw (
    version_id INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
--[sqlite]
    kind TEXT NOT NULL,
    UNIQUE (name, kind)
);
--[postgresql]
    kind TEXT NOT NULL
);
CREATE INDEX speaker_by_name ON speaker USING hash (name);
--[both]

-- Statements as they count now: read by the models, then corrected. Narrow, so that counting is quick; words are beside it.
-- Made anew from version.line and correction whenever either changes.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    version_id BIGINT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    number TEXT NOT NULL,             -- "s1", "s2" … in the text, "t1" … in the title
    latest INTEGER NOT NULL,          -- that of its version
    outlet_id BIGINT REFERENCES outlet (id),
    published TEXT,                   -- that of its version
    speaker_id BIGINT REFERENCES speaker (id),
    type TEXT NOT NULL,
    root TEXT,
    within TEXT,                      -- number of the statement it is part of
    medium_kind TEXT,
    medium_role TEXT,
    medium_outlet TEXT,
    said TEXT,                        -- EDTF
    said_first TEXT,                  -- the days that it spans
    said_last TEXT,
    stance TEXT,
    certainty TEXT,
    polarity TEXT,
    act TEXT,
    vias INTEGER NOT NULL,            -- length of its chain
    confidence REAL NOT NULL,
    "start" INTEGER NOT NULL,         -- from the first to the last code point of its content
    "end" INTEGER NOT NULL,
    review TEXT                       -- null: nobody looked; else "accepted" or "edited"
);
CREATE INDEX statement_by_version ON statement (version_id);
CREATE INDEX statement_by_speaker ON statement (speaker_id, published);
CREATE INDEX statement_by_outlet ON statement (outlet_id, published);
--[sqlite]
CREATE INDEX statement_by_published ON statement (published, id);
--[postgresql]
CREATE INDEX statement_by_published ON statement (published NULLS FIRST, id);
--[both]
CREATE INDEX statement_by_said ON statement (said_first) WHERE said_first IS NOT NULL;

-- The words of a statement; parts are joined by " … ".
CREATE TABLE wording (
    statement_id INTEGER PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
    source TEXT NOT NULL,
    cue TEXT NOT NULL,
    content TEXT NOT NULL
);

-- Whom a statement was had from, nearest first.
CREATE TABLE via (
    statement_id BIGINT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;

-- Numbers in a statement's content.
CREATE TABLE quantity (
    statement_id BIGINT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    least REAL,                       -- value, or the bounds of a range; null: unbounded
    most REAL,
    approximate INTEGER NOT NULL,
    unit TEXT,
    exact TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;
CREATE INDEX quantity_by_size ON quantity (unit, least);

-- Dates in a statement's content.
CREATE TABLE spoken_date (
    statement_id BIGINT NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    edtf TEXT NOT NULL,
    first TEXT,
    last TEXT,
    exact TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;

-- Full text over stems that Hearsay makes (hearsay.ledger.stems); rowid is statement.id.
-- "who" has the speaker's name and the words of the source. Their own words are in wording; this table can only be searched.
--[sqlite]
CREATE VIRTUAL TABLE stems USING fts5 (content, who, content = '', contentless_delete = 1, tokenize = 'ascii');
--[postgresql]
CREATE TABLE stems (
    rowid BIGINT PRIMARY KEY,
    content TSVECTOR NOT NULL,
    who TSVECTOR NOT NULL
);
CREATE INDEX stems_by_content ON stems USING gin (content);
CREATE INDEX stems_by_who ON stems USING gin (who);
--[both]

-- What people found right and wrong, in order; only ever added to.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT,
    action TEXT NOT NULL CHECK (action IN ('accept', 'reject', 'edit', 'undo')),
    identity TEXT NOT NULL,           -- of the document
    sha256 TEXT NOT NULL,             -- of its text
    place TEXT NOT NULL,              -- which statement: JSON, "part" (text, title) and the code points of cue and content
    before TEXT NOT NULL,             -- JSON: for an edit, the fields changed as they were; else the whole statement
    after TEXT,                       -- JSON: for an edit, the fields changed as they are now
    undoes BIGINT REFERENCES correction (id)
);
--[sqlite]
CREATE INDEX correction_by_text ON correction (identity, sha256);
--[postgresql]
CREATE INDEX correction_by_text ON correction (sha256);
--[both]

-- Corrections whose statement the models no longer find.
CREATE TABLE orphan (
    correction_id INTEGER PRIMARY KEY REFERENCES correction (id) ON DELETE CASCADE
);

-- What could not be read, to be tried again.
CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY,
    input TEXT NOT NULL,
    place TEXT NOT NULL,              -- line, record or address inside the input; '' for all of it
    message TEXT NOT NULL,
    remedy TEXT NOT NULL,
    first_tried TEXT NOT NULL,
    last_tried TEXT NOT NULL,
    tries INTEGER NOT NULL,
--[sqlite]
    run_id BIGINT NOT NULL REFERENCES run (id),
    UNIQUE (input, place)
);
--[postgresql]
    run_id BIGINT NOT NULL REFERENCES run (id)
);
CREATE INDEX quarantine_by_input ON quarantine USING hash (input);
--[both]

-- Marks of what was taken out for good; SHA-256 of what it was called, so that the mark itself tells nothing.
CREATE TABLE forgotten (
    mark TEXT PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('document', 'text', 'speaker')),
    done TEXT NOT NULL,
    why TEXT
) WITHOUT ROWID;

-- While this has a row, which it has only inside the transaction of "forget", history may be deleted.
CREATE TABLE forgetting (now INTEGER PRIMARY KEY);

--[sqlite]
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
WHEN NOT EXISTS (SELECT 1 FROM forgetting)
BEGIN SELECT RAISE(ABORT, 'Corrections are history: undo one by adding another'); END;

CREATE TRIGGER correction_is_not_changed BEFORE UPDATE ON correction
BEGIN SELECT RAISE(ABORT, 'Corrections are history: undo one by adding another'); END;
--[postgresql]
CREATE FUNCTION is_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM forgetting) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION '% are history: undo one by adding another', initcap(TG_TABLE_NAME || 's');
END $$;

CREATE TRIGGER correction_is_kept BEFORE DELETE OR UPDATE ON correction FOR EACH ROW EXECUTE FUNCTION is_history();
--[both]

CREATE VIEW articles AS
SELECT v.id, v.article, v.uri, v.title, o.name AS outlet, v.published, v.retrieved, v.language, v.kind, v.authors, v.sha256,
       v.latest, v.file, v.record, r.program, r.models, v.stored,
       (SELECT count(*) FROM statement s WHERE s.version_id = v.id) AS statements, v.text
FROM version v
JOIN run r ON r.id = v.run_id
LEFT JOIN outlet o ON o.id = v.outlet_id;

CREATE VIEW statements AS
SELECT s.id, v.article, s.number, p.name AS speaker, p.kind AS speaker_kind, w.source, w.cue, w.content, s.type, o.name AS outlet,
       s.published, v.title, v.uri, s.root,
--[sqlite]
       (SELECT group_concat(name, ' … ') FROM (SELECT name FROM via WHERE statement_id = s.id ORDER BY position)) AS via,
--[postgresql]
       (SELECT string_agg(name, ' … ' ORDER BY position) FROM via WHERE statement_id = s.id) AS via,
--[both]
       s.medium_kind, s.medium_role, s.medium_outlet, s.said, s.said_first, s.said_last, s.stance, s.certainty, s.polarity,
       s.act, s.confidence, s.within, s."start", s."end", s.review, s.latest, v.sha256, s.version_id
FROM statement s
JOIN wording w ON w.statement_id = s.id
JOIN version v ON v.id = s.version_id
LEFT JOIN speaker p ON p.id = s.speaker_id
LEFT JOIN outlet o ON o.id = s.outlet_id;

CREATE VIEW speakers AS
SELECT p.name, p.kind, count(*) AS statements, count(DISTINCT s.outlet_id) AS outlets, min(s.published) AS first_published,
       max(s.published) AS last_published
FROM speaker p
JOIN statement s ON s.speaker_id = p.id AND s.latest = 1
GROUP BY p.id;

CREATE VIEW outlets AS
SELECT o.name, count(*) AS articles, min(v.published) AS first_published, max(v.published) AS last_published,
       (SELECT count(*) FROM statement s WHERE s.outlet_id = o.id AND s.latest = 1) AS statements
FROM outlet o
JOIN version v ON v.outlet_id = o.id AND v.latest = 1
GROUP BY o.id;

CREATE VIEW quantities AS
SELECT q.statement_id, q.least, q.most, q.approximate, q.unit, q.exact FROM quantity q;

CREATE VIEW corrections AS
SELECT c.id, c.made, c.who, c.action, c.why, c.before, c.after, c.undoes, c.identity, c.sha256, c.place,
       EXISTS (SELECT 1 FROM orphan o WHERE o.correction_id = c.id) AS orphan
FROM correction c;
