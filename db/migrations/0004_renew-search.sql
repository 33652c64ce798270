ALTER TABLE "project_search" ADD COLUMN "tokenizer_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "project_search_version_idx" ON "project_search" USING btree ("tokenizer_version");--> statement-breakpoint
-- Projects from before there was an index wait for their turn like those of an earlier tokeniser.
INSERT INTO "project_search" ("project_id", "tokens", "tokenizer_version") SELECT "id", '{}', 0 FROM "projects" ON CONFLICT DO NOTHING;
