-- Hand-written. What no schema can say: history that cannot be rewritten, also by the owner of the tables.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER moderation_log_append_only BEFORE UPDATE OR DELETE ON moderation_log
	FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER moderation_log_no_truncate BEFORE TRUNCATE ON moderation_log
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_published_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		IF OLD.state <> 'draft' THEN
			RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'restrict_violation';
		END IF;
		RETURN OLD;
	END IF;
	IF OLD.state <> 'draft' AND (
		NEW.state = 'draft'
		OR OLD.state = 'recalled' AND (NEW.state, NEW.recall_reason, NEW.recalled_at)
			IS DISTINCT FROM (OLD.state, OLD.recall_reason, OLD.recalled_at)
		OR (NEW.project_id, NEW.major, NEW.minor, NEW.kind, NEW.title, NEW.notes, NEW.profile, NEW.licence, NEW.published_at, NEW.created_at)
			IS DISTINCT FROM
			(OLD.project_id, OLD.major, OLD.minor, OLD.kind, OLD.title, OLD.notes, OLD.profile, OLD.licence, OLD.published_at, OLD.created_at)
	) THEN
		RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER versions_immutable BEFORE UPDATE OR DELETE ON versions
	FOR EACH ROW EXECUTE FUNCTION refuse_published_version_change();
--> statement-breakpoint
CREATE FUNCTION refuse_published_version_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	touched bigint;
	state_now version_state;
BEGIN
	touched := CASE WHEN TG_OP = 'INSERT' THEN NEW.version_id ELSE OLD.version_id END;
	-- The lock waits for a publication that is under way, so that nothing slips in behind it.
	SELECT state INTO state_now FROM versions WHERE id = touched FOR SHARE;
	IF state_now <> 'draft'
		OR (TG_OP = 'UPDATE' AND NEW.version_id IS DISTINCT FROM OLD.version_id) THEN
		RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER changelog_entries_immutable BEFORE INSERT OR UPDATE OR DELETE ON changelog_entries
	FOR EACH ROW EXECUTE FUNCTION refuse_published_version_part_change();
--> statement-breakpoint
CREATE TRIGGER version_pictures_immutable BEFORE INSERT OR UPDATE OR DELETE ON version_pictures
	FOR EACH ROW EXECUTE FUNCTION refuse_published_version_part_change();
--> statement-breakpoint
CREATE TRIGGER version_files_immutable BEFORE INSERT OR UPDATE OR DELETE ON version_files
	FOR EACH ROW EXECUTE FUNCTION refuse_published_version_part_change();
--> statement-breakpoint
CREATE TRIGGER claims_immutable BEFORE INSERT OR UPDATE OR DELETE ON claims
	FOR EACH ROW EXECUTE FUNCTION refuse_published_version_part_change();
--> statement-breakpoint
CREATE TRIGGER versions_no_truncate BEFORE TRUNCATE ON versions
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER changelog_entries_no_truncate BEFORE TRUNCATE ON changelog_entries
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER version_pictures_no_truncate BEFORE TRUNCATE ON version_pictures
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER version_files_no_truncate BEFORE TRUNCATE ON version_files
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER claims_no_truncate BEFORE TRUNCATE ON claims
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_frozen_ballot_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	touched bigint;
BEGIN
	touched := CASE WHEN TG_OP = 'INSERT' THEN NEW.ballot_id ELSE OLD.ballot_id END;
	-- The lock waits for a first paper that is under way. A ballot that is gone takes its options along.
	PERFORM 1 FROM ballots WHERE id = touched FOR SHARE;
	IF FOUND AND EXISTS (SELECT 1 FROM ballot_papers WHERE ballot_id = touched) THEN
		RAISE EXCEPTION 'a ballot with papers is frozen' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballot_options_frozen BEFORE INSERT OR UPDATE OR DELETE ON ballot_options
	FOR EACH ROW EXECUTE FUNCTION refuse_frozen_ballot_change();
--> statement-breakpoint
CREATE FUNCTION refuse_frozen_question_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM ballot_papers WHERE ballot_id = OLD.id) THEN
		RAISE EXCEPTION 'a ballot with papers is frozen' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballots_frozen BEFORE UPDATE ON ballots
	FOR EACH ROW WHEN ((NEW.question, NEW.body, NEW.method) IS DISTINCT FROM (OLD.question, OLD.body, OLD.method))
	EXECUTE FUNCTION refuse_frozen_question_change();
--> statement-breakpoint
CREATE FUNCTION refuse_published_media_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM version_files f JOIN versions v ON v.id = f.version_id
			WHERE f.media_id = OLD.id AND v.state <> 'draft')
		OR EXISTS (SELECT 1 FROM version_pictures p JOIN versions v ON v.id = p.version_id
			WHERE p.media_id = OLD.id AND v.state <> 'draft') THEN
		RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_immutable BEFORE UPDATE ON media
	FOR EACH ROW WHEN ((NEW.public_id, NEW.kind, NEW.key, NEW.original_name, NEW.mime, NEW.bytes, NEW.sha256)
		IS DISTINCT FROM (OLD.public_id, OLD.kind, OLD.key, OLD.original_name, OLD.mime, OLD.bytes, OLD.sha256))
	EXECUTE FUNCTION refuse_published_media_change();
--> statement-breakpoint
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
