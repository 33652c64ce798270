CREATE TABLE "project_search" (
	"project_id" bigint PRIMARY KEY NOT NULL,
	"tokens" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "project_search" ADD CONSTRAINT "project_search_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_search_tokens_idx" ON "project_search" USING gin ("tokens");--> statement-breakpoint
ALTER TABLE "version_files" DROP COLUMN "facts";