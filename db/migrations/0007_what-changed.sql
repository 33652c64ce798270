CREATE TYPE "public"."comparison_alignment" AS ENUM('origin', 'centre', 'base');--> statement-breakpoint
CREATE TYPE "public"."comparison_state" AS ENUM('waiting', 'running', 'ready', 'failed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."model_state" AS ENUM('waiting', 'ready', 'failed', 'unread');--> statement-breakpoint
CREATE TYPE "public"."model_unit" AS ENUM('mm', 'cm', 'm', 'in');--> statement-breakpoint
CREATE TABLE "make_claims" (
	"make_id" bigint NOT NULL,
	"claim_id" bigint NOT NULL,
	CONSTRAINT "make_claims_make_id_claim_id_pk" PRIMARY KEY("make_id","claim_id")
);
--> statement-breakpoint
CREATE TABLE "model_comparisons" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_comparisons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"before_media_id" bigint NOT NULL,
	"after_media_id" bigint NOT NULL,
	"alignment" "comparison_alignment" NOT NULL,
	"state" "comparison_state" DEFAULT 'waiting' NOT NULL,
	"comparer_version" integer NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"result" jsonb,
	"files" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"wanted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_comparisons_progress" CHECK ("model_comparisons"."progress" between 0 and 100),
	CONSTRAINT "model_comparisons_two" CHECK ("model_comparisons"."before_media_id" <> "model_comparisons"."after_media_id")
);
--> statement-breakpoint
CREATE TABLE "models" (
	"media_id" bigint PRIMARY KEY NOT NULL,
	"state" "model_state" DEFAULT 'waiting' NOT NULL,
	"reader_version" integer NOT NULL,
	"reason" text,
	"unit" "model_unit" DEFAULT 'mm' NOT NULL,
	"unit_from" text DEFAULT 'assumed' NOT NULL,
	"facts" jsonb,
	"shape_key" text,
	"shape_bytes" bigint,
	"still_media_id" bigint,
	"measured_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "models_ready_has_shape" CHECK ("models"."state" <> 'ready' or "models"."shape_key" is not null)
);
--> statement-breakpoint
CREATE TABLE "version_downloads" (
	"version_id" bigint NOT NULL,
	"person" text NOT NULL,
	"first_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "version_downloads_version_id_person_pk" PRIMARY KEY("version_id","person")
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_x" real DEFAULT 0.5 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "focal_y" real DEFAULT 0.5 NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "hash_bands" integer[];--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "profile" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "versions" ADD COLUMN "download_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "make_claims" ADD CONSTRAINT "make_claims_make_id_makes_id_fk" FOREIGN KEY ("make_id") REFERENCES "public"."makes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_claims" ADD CONSTRAINT "make_claims_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_comparisons" ADD CONSTRAINT "model_comparisons_before_media_id_media_id_fk" FOREIGN KEY ("before_media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_comparisons" ADD CONSTRAINT "model_comparisons_after_media_id_media_id_fk" FOREIGN KEY ("after_media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_still_media_id_media_id_fk" FOREIGN KEY ("still_media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_downloads" ADD CONSTRAINT "version_downloads_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "make_claims_claim_idx" ON "make_claims" USING btree ("claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "model_comparisons_pair_key" ON "model_comparisons" USING btree ("before_media_id","after_media_id","alignment");--> statement-breakpoint
CREATE INDEX "model_comparisons_after_idx" ON "model_comparisons" USING btree ("after_media_id");--> statement-breakpoint
CREATE INDEX "models_still_idx" ON "models" USING btree ("still_media_id");--> statement-breakpoint
CREATE INDEX "models_unfinished_idx" ON "models" USING btree ("media_id") WHERE "models"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "version_downloads_person_idx" ON "version_downloads" USING btree ("person");--> statement-breakpoint
CREATE INDEX "version_downloads_first_idx" ON "version_downloads" USING btree ("first_at");--> statement-breakpoint
CREATE INDEX "media_hash_idx" ON "media" USING gin ("hash_bands");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_focal_point" CHECK ("media"."focal_x" between 0 and 1 and "media"."focal_y" between 0 and 1);