ALTER TABLE "idea_search" ADD COLUMN "variant_tokens" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "idea_search_variants_idx" ON "idea_search" USING gin ("variant_tokens");--> statement-breakpoint
-- Ideas with variants wait for their turn, as after another tokeniser.
UPDATE "idea_search" SET "tokenizer_version" = 0 WHERE "idea_id" IN (SELECT "idea_id" FROM "segments");
