-- A published version's profile is part of what was published.
CREATE OR REPLACE FUNCTION refuse_published_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
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
