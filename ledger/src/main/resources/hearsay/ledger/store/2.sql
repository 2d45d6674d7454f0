-- Which statements are the same words, and which articles are copies (hearsay.ledger.likeness).

-- Statements that are one quotation, cut, mended, respelt or retold, have one family; a statement by itself is its own.
CREATE TABLE kin (
    statement_id INTEGER PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
    family BIGINT NOT NULL           -- the least statement id in it
);
CREATE INDEX kin_by_family ON kin (family);

-- The keys by which statements meet that may be one: hashes of neighbouring words.
CREATE TABLE shingle (
    hash BIGINT NOT NULL,
    statement_id BIGINT NOT NULL,
    probe INTEGER NOT NULL,           -- 1: the statement also looks for others by it
    PRIMARY KEY (hash, statement_id)
) WITHOUT ROWID;

-- What of a text is kept to find its copies; copies have one family.
CREATE TABLE sketch (
    version_id INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    shingles INTEGER NOT NULL,        -- how many different ones the text has
    sample BLOB NOT NULL,             -- hashes of some of them, ascending, 8 bytes each, the highest first
    family BIGINT NOT NULL           -- the least version id in it
);
CREATE INDEX sketch_by_family ON sketch (family);

CREATE TABLE band (
    hash BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    PRIMARY KEY (hash, version_id)
) WITHOUT ROWID;

CREATE VIEW same_words AS
SELECT k.family, s.id AS statement_id, p.name AS speaker, o.name AS outlet, s.published, w.content
FROM kin k
JOIN statement s ON s.id = k.statement_id
JOIN wording w ON w.statement_id = s.id
LEFT JOIN speaker p ON p.id = s.speaker_id
LEFT JOIN outlet o ON o.id = s.outlet_id
WHERE EXISTS (SELECT 1 FROM kin other WHERE other.family = k.family AND other.statement_id <> k.statement_id);

CREATE VIEW copies AS
SELECT c.family, v.id AS version_id, v.article, o.name AS outlet, v.published, v.title
FROM sketch c
JOIN version v ON v.id = c.version_id
LEFT JOIN outlet o ON o.id = v.outlet_id
WHERE EXISTS (SELECT 1 FROM sketch other WHERE other.family = c.family AND other.version_id <> c.version_id);

-- Which names are one person or body: the same name but for titles and middle initials, or joined by hand. A surname alone is nobody's.
CREATE TABLE persona (
    speaker_id INTEGER PRIMARY KEY REFERENCES speaker (id) ON DELETE CASCADE,
    folded TEXT NOT NULL,             -- the name's words, without capitals and accents
    "key" TEXT NOT NULL,              -- names with one key are one by themselves
    entity_id BIGINT NOT NULL        -- the least speaker id among those that are one
);
--[sqlite]
CREATE INDEX persona_by_key ON persona ("key");
--[postgresql]
CREATE INDEX persona_by_key ON persona USING hash ("key");
--[both]
CREATE INDEX persona_by_entity ON persona (entity_id);

-- What people joined and parted, in order; only ever added to. Goes by names, so that it holds whatever is read anew.
CREATE TABLE joining (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT,
    action TEXT NOT NULL CHECK (action IN ('merge', 'split', 'undo')),
    one TEXT NOT NULL,                -- name
    other TEXT,                       -- name; merges only
    undoes BIGINT REFERENCES joining (id)
);

-- What is known of people and bodies from elsewhere, by name: Wikidata ids.
CREATE TABLE known_as (
    name TEXT PRIMARY KEY,
    wikidata TEXT
) WITHOUT ROWID;

--[sqlite]
CREATE TRIGGER joining_is_kept BEFORE DELETE ON joining
WHEN NOT EXISTS (SELECT 1 FROM forgetting)
BEGIN SELECT RAISE(ABORT, 'Joinings are history: undo one by adding another'); END;

CREATE TRIGGER joining_is_not_changed BEFORE UPDATE ON joining
BEGIN SELECT RAISE(ABORT, 'Joinings are history: undo one by adding another'); END;
--[postgresql]
CREATE TRIGGER joining_is_kept BEFORE DELETE OR UPDATE ON joining FOR EACH ROW EXECUTE FUNCTION is_history();
--[both]

-- What people thought of pairs that looked like contradictions, by the words themselves, so that it holds whatever is read anew.
CREATE TABLE verdict (
    id INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    who TEXT NOT NULL,
    one TEXT NOT NULL,                -- identity of the article, a line break, the content; the lesser of the two first
    other TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('contradiction', 'none', 'unclear')),
    why TEXT
);
--[sqlite]
CREATE INDEX verdict_by_pair ON verdict (one, other);
--[postgresql]
CREATE INDEX verdict_by_pair ON verdict USING hash (one);
--[both]
