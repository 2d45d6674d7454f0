-- Who speaks in which outlet, and through which outlets somebody speaks: an index alone tells.
DROP INDEX statement_by_speaker;
DROP INDEX statement_by_outlet;
CREATE INDEX statement_by_speaker ON statement (speaker_id, latest, published, id, outlet_id);
CREATE INDEX statement_by_outlet ON statement (outlet_id, latest, published, id, speaker_id);
CREATE INDEX statement_through ON statement (speaker_id, medium_outlet) WHERE latest = 1 AND medium_outlet IS NOT NULL;
