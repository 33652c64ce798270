-- Lineage has no cycles, whoever writes it.
CREATE FUNCTION refuse_remix_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	begun bigint;
BEGIN
	-- A new project has no versions yet: only what is written anew can close a cycle. One at a time, so that two
	-- who close one together see each other.
	PERFORM pg_advisory_xact_lock(hashtextextended('remix_cycle', 0));
	IF TG_TABLE_NAME = 'projects' THEN begun := NEW.id; ELSE begun := NEW.project_id; END IF;
	IF EXISTS (
		WITH RECURSIVE up AS (
			SELECT v.project_id AS id FROM projects p JOIN versions v ON v.id = p.remix_of_version_id
				WHERE p.id = begun
			UNION
			SELECT v.project_id FROM up JOIN projects p ON p.id = up.id
				JOIN versions v ON v.id = p.remix_of_version_id
		) SELECT 1 FROM up WHERE id = begun
	) THEN
		RAISE EXCEPTION 'a project cannot descend from itself' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER projects_without_cycle AFTER UPDATE OF remix_of_version_id ON projects
	FOR EACH ROW EXECUTE FUNCTION refuse_remix_cycle();
--> statement-breakpoint
CREATE TRIGGER versions_without_cycle AFTER UPDATE OF project_id ON versions
	FOR EACH ROW EXECUTE FUNCTION refuse_remix_cycle();
