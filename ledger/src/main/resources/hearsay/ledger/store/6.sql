-- Only newest texts are searched and counted: indexes hold which those are, so that many a question is answered by an index alone.
DROP INDEX statement_by_speaker;
DROP INDEX statement_by_outlet;
DROP INDEX statement_by_published;
CREATE INDEX statement_by_speaker ON statement (speaker_id, latest, published);
CREATE INDEX statement_by_outlet ON statement (outlet_id, latest, published);
--[sqlite]
CREATE INDEX statement_by_published ON statement (published) WHERE latest = 1;
--[postgresql]
CREATE INDEX statement_by_published ON statement (published NULLS FIRST, id) WHERE latest = 1;
--[both]
CREATE INDEX statement_superseded ON statement (id) WHERE latest = 0;
CREATE INDEX version_by_outlet ON version (outlet_id, published) WHERE latest = 1;
--[sqlite]
CREATE INDEX via_by_name ON via (name);
--[postgresql]
CREATE INDEX via_by_name ON via USING hash (name);
--[both]

-- The day on which somebody with a name says it in an article's newest text; null where it is not so.
ALTER TABLE kin ADD COLUMN on_record TEXT;
UPDATE kin SET on_record = (SELECT s.published FROM statement s JOIN speaker p ON p.id = s.speaker_id
    WHERE s.id = kin.statement_id AND s.latest = 1 AND p.kind IN ('person', 'organization', 'state'));
CREATE INDEX kin_on_record ON kin (family, on_record) WHERE on_record IS NOT NULL;
