CREATE TYPE "public"."token_purpose" AS ENUM('verify_email', 'reset_password', 'change_email');--> statement-breakpoint
CREATE TYPE "public"."user_role" AS ENUM('member', 'moderator', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."user_standing" AS ENUM('new', 'member', 'regular', 'trusted');--> statement-breakpoint
CREATE TYPE "public"."reaction_kind" AS ENUM('agree', 'thanks', 'same', 'laugh', 'think');--> statement-breakpoint
CREATE TYPE "public"."thread_subject" AS ENUM('idea', 'project', 'version', 'round');--> statement-breakpoint
CREATE TYPE "public"."ballot_method" AS ENUM('approval', 'ranked');--> statement-breakpoint
CREATE TYPE "public"."ballot_state" AS ENUM('open', 'closed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."make_outcome" AS ENUM('worked', 'worked_with_changes', 'failed');--> statement-breakpoint
CREATE TYPE "public"."round_outcome" AS ENUM('iterate', 'ship', 'stop');--> statement-breakpoint
CREATE TYPE "public"."round_state" AS ENUM('open', 'closed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."todo_state" AS ENUM('open', 'accepted', 'declined');--> statement-breakpoint
CREATE TYPE "public"."verdict_choice" AS ENUM('solved', 'partly', 'not', 'cannot_tell');--> statement-breakpoint
CREATE TYPE "public"."version_vote_choice" AS ENUM('better', 'same', 'worse', 'use', 'not_yet');--> statement-breakpoint
CREATE TYPE "public"."close_reason" AS ENUM('infeasible', 'unsafe', 'out_of_scope', 'duplicate', 'stagnated', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."idea_state" AS ENUM('open', 'building', 'trying', 'resolved', 'declined', 'expired', 'merged', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."vote_state" AS ENUM('counted', 'quarantined', 'void', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."media_kind" AS ENUM('picture', 'file');--> statement-breakpoint
CREATE TYPE "public"."media_state" AS ENUM('processing', 'ready', 'failed');--> statement-breakpoint
CREATE TYPE "public"."case_state" AS ENUM('open', 'decided');--> statement-breakpoint
CREATE TYPE "public"."moderation_subject" AS ENUM('idea', 'comment', 'project', 'version', 'response', 'make', 'ballot', 'user', 'media');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('spam', 'abuse', 'unsafe', 'infringement', 'wrong_place', 'duplicate', 'other');--> statement-breakpoint
CREATE TYPE "public"."change_kind" AS ENUM('added', 'changed', 'fixed', 'removed');--> statement-breakpoint
CREATE TYPE "public"."maker_role" AS ENUM('owner', 'maker');--> statement-breakpoint
CREATE TYPE "public"."take_up_state" AS ENUM('active', 'released');--> statement-breakpoint
CREATE TYPE "public"."version_kind" AS ENUM('concept', 'prototype', 'candidate', 'release');--> statement-breakpoint
CREATE TYPE "public"."version_state" AS ENUM('draft', 'published', 'superseded', 'recalled');--> statement-breakpoint
CREATE TABLE "form_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "form_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idempotency_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"location" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"user_id" bigint,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"error" text,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"address_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"purpose" "token_purpose" NOT NULL,
	"email" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"handle" text NOT NULL,
	"display_name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp (3) with time zone,
	"password_hash" text,
	"role" "user_role" DEFAULT 'member' NOT NULL,
	"standing" "user_standing" DEFAULT 'new' NOT NULL,
	"standing_checked_at" timestamp (3) with time zone,
	"bio" text DEFAULT '' NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"avatar_media_id" bigint,
	"locale" text,
	"theme" text DEFAULT 'system' NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"suspended_until" timestamp (3) with time zone,
	"suspension_reason" text,
	"deleted_at" timestamp (3) with time zone,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_handle_length" CHECK (char_length("users"."handle") between 2 and 40),
	CONSTRAINT "users_display_name_length" CHECK (char_length("users"."display_name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "comment_pictures" (
	"comment_id" bigint NOT NULL,
	"media_id" bigint NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "comment_pictures_comment_id_media_id_pk" PRIMARY KEY("comment_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "comment_reactions" (
	"comment_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_reactions_comment_id_user_id_kind_pk" PRIMARY KEY("comment_id","user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "comment_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" bigint NOT NULL,
	"body" text NOT NULL,
	"replaced_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_type" "thread_subject" NOT NULL,
	"subject_id" bigint NOT NULL,
	"parent_id" bigint,
	"reply_to_id" bigint,
	"author_id" bigint,
	"body" text NOT NULL,
	"official" boolean DEFAULT false NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comments_body_length" CHECK (char_length("comments"."body") between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"subject_type" "thread_subject" NOT NULL,
	"subject_id" bigint NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"lock_reason" text,
	"slow_seconds" integer DEFAULT 0 NOT NULL,
	"pinned_comment_id" bigint,
	"last_comment_at" timestamp (3) with time zone,
	CONSTRAINT "threads_subject_type_subject_id_pk" PRIMARY KEY("subject_type","subject_id")
);
--> statement-breakpoint
CREATE TABLE "watches" (
	"user_id" bigint NOT NULL,
	"subject_type" "thread_subject" NOT NULL,
	"subject_id" bigint NOT NULL,
	"muted" boolean DEFAULT false NOT NULL,
	"from_merge_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "watches_subject_type_subject_id_user_id_pk" PRIMARY KEY("subject_type","subject_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deadlines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" text NOT NULL,
	"actor_id" bigint,
	"topics" text[] NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"done_by" text[] DEFAULT '{}' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "ballot_options" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ballot_options_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ballot_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"media_id" bigint
);
--> statement-breakpoint
CREATE TABLE "ballot_papers" (
	"ballot_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"choices" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballot_papers_ballot_id_user_id_pk" PRIMARY KEY("ballot_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "ballots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ballots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"version_id" bigint,
	"question" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"method" "ballot_method" DEFAULT 'approval' NOT NULL,
	"state" "ballot_state" DEFAULT 'open' NOT NULL,
	"opened_by_id" bigint,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"paper_count" integer DEFAULT 0 NOT NULL,
	"outcome_option_id" bigint,
	"outcome_text" text,
	"outcome_published_at" timestamp (3) with time zone,
	"outcome_due_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_results" (
	"round_id" bigint NOT NULL,
	"claim_id" bigint NOT NULL,
	"criterion_id" bigint NOT NULL,
	"project_id" bigint NOT NULL,
	"solved" integer NOT NULL,
	"partly" integer NOT NULL,
	"not_solved" integer NOT NULL,
	"cannot_tell" integer NOT NULL,
	"solved_with_make" integer NOT NULL,
	"lower_bound" double precision NOT NULL,
	"confirmed" boolean NOT NULL,
	"closed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_results_round_id_claim_id_pk" PRIMARY KEY("round_id","claim_id")
);
--> statement-breakpoint
CREATE TABLE "make_pictures" (
	"make_id" bigint NOT NULL,
	"media_id" bigint NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "make_pictures_make_id_media_id_pk" PRIMARY KEY("make_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "makes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "makes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version_id" bigint NOT NULL,
	"response_id" bigint,
	"user_id" bigint,
	"text" text DEFAULT '' NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"outcome" "make_outcome" NOT NULL,
	"hidden_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_criteria" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rating_criteria_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"response_id" bigint NOT NULL,
	"criterion_id" bigint NOT NULL,
	"score" integer NOT NULL,
	CONSTRAINT "ratings_response_id_criterion_id_pk" PRIMARY KEY("response_id","criterion_id"),
	CONSTRAINT "ratings_range" CHECK ("ratings"."score" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "responses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" bigint NOT NULL,
	"user_id" bigint,
	"text" text DEFAULT '' NOT NULL,
	"hidden_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_ideas" (
	"round_id" bigint NOT NULL,
	"idea_id" bigint NOT NULL,
	CONSTRAINT "round_ideas_round_id_idea_id_pk" PRIMARY KEY("round_id","idea_id")
);
--> statement-breakpoint
CREATE TABLE "round_invitations" (
	"round_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"invited_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"responded_at" timestamp (3) with time zone,
	CONSTRAINT "round_invitations_round_id_user_id_pk" PRIMARY KEY("round_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rounds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version_id" bigint NOT NULL,
	"project_id" bigint NOT NULL,
	"state" "round_state" DEFAULT 'open' NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	"opens_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"opened_by_id" bigint,
	"outcome" "round_outcome",
	"outcome_text" text,
	"outcome_published_at" timestamp (3) with time zone,
	"outcome_due_at" timestamp (3) with time zone,
	"response_count" integer DEFAULT 0 NOT NULL,
	"make_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "todos" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "todos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"round_id" bigint NOT NULL,
	"verdict_id" bigint NOT NULL,
	"text" text NOT NULL,
	"state" "todo_state" DEFAULT 'open' NOT NULL,
	"answer" text,
	"answered_in_version_id" bigint,
	"answered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "todos_declined_has_answer" CHECK ("todos"."state" <> 'declined' or char_length("todos"."answer") > 0)
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verdicts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"response_id" bigint NOT NULL,
	"claim_id" bigint NOT NULL,
	"choice" "verdict_choice" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "verdicts_reason_given" CHECK ("verdicts"."choice" not in ('partly', 'not') or char_length("verdicts"."reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "version_votes" (
	"version_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"choice" "version_vote_choice" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "version_votes_version_id_user_id_pk" PRIMARY KEY("version_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "categories_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "categories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "criteria_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "criteria_text_length" CHECK (char_length("criteria"."text") between 2 and 200)
);
--> statement-breakpoint
CREATE TABLE "idea_drafts" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"fields" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_merges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_merges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"target_id" bigint NOT NULL,
	"merged_by_id" bigint,
	"reason" text NOT NULL,
	"state_before" "idea_state" NOT NULL,
	"merged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "idea_pictures" (
	"idea_id" bigint NOT NULL,
	"media_id" bigint NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "idea_pictures_idea_id_media_id_pk" PRIMARY KEY("idea_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "idea_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint NOT NULL,
	"editor_id" bigint,
	"before" jsonb NOT NULL,
	"edited_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_search" (
	"idea_id" bigint PRIMARY KEY NOT NULL,
	"title_key" text NOT NULL,
	"tokens" text[] NOT NULL,
	"counts" integer[] NOT NULL,
	"length" integer NOT NULL,
	"tokenizer_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_tags" (
	"idea_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	CONSTRAINT "idea_tags_idea_id_tag_id_pk" PRIMARY KEY("idea_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "idea_timeline" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_timeline_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"actor_id" bigint,
	"from_state" "idea_state",
	"to_state" "idea_state",
	"reason" text,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ideas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"author_id" bigint,
	"category_id" bigint NOT NULL,
	"state" "idea_state" DEFAULT 'open' NOT NULL,
	"close_reason" "close_reason",
	"close_text" text,
	"merged_into_id" bigint,
	"vote_count" integer DEFAULT 0 NOT NULL,
	"hot_score" double precision DEFAULT 0 NOT NULL,
	"project_count" integer DEFAULT 0 NOT NULL,
	"open_round_count" integer DEFAULT 0 NOT NULL,
	"round_count" integer DEFAULT 0 NOT NULL,
	"version_count" integer DEFAULT 0 NOT NULL,
	"cover_media_id" bigint,
	"revision" integer DEFAULT 1 NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone,
	"state_changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ideas_title_length" CHECK (char_length("ideas"."title") between 4 and 120),
	CONSTRAINT "ideas_body_length" CHECK (char_length("ideas"."body") <= 20000),
	CONSTRAINT "ideas_not_into_itself" CHECK ("ideas"."merged_into_id" is distinct from "ideas"."id"),
	CONSTRAINT "ideas_merged_has_target" CHECK (("ideas"."state" = 'merged') = ("ideas"."merged_into_id" is not null)),
	CONSTRAINT "ideas_vote_count_positive" CHECK ("ideas"."vote_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "search_frequencies" (
	"token" text PRIMARY KEY NOT NULL,
	"documents" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "segments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"vote_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"idea_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "tags_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"idea_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"state" "vote_state" DEFAULT 'counted' NOT NULL,
	"price_minor" integer,
	"currency" text,
	"segment_id" bigint,
	"from_merge_id" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "votes_idea_id_user_id_pk" PRIMARY KEY("idea_id","user_id"),
	CONSTRAINT "votes_price_range" CHECK ("votes"."price_minor" is null or "votes"."price_minor" between 1 and 100000000),
	CONSTRAINT "votes_price_currency" CHECK (("votes"."price_minor" is null) = ("votes"."currency" is null))
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "media_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"kind" "media_kind" NOT NULL,
	"state" "media_state" DEFAULT 'ready' NOT NULL,
	"owner_id" bigint,
	"key" text NOT NULL,
	"original_name" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"width" integer,
	"height" integer,
	"alt" text DEFAULT '' NOT NULL,
	"placeholder" text,
	"variants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"attached_at" timestamp (3) with time zone,
	"hidden_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_bytes_positive" CHECK ("media"."bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_type" "moderation_subject" NOT NULL,
	"subject_id" bigint NOT NULL,
	"state" "case_state" DEFAULT 'open' NOT NULL,
	"weight" double precision DEFAULT 0 NOT NULL,
	"report_count" integer DEFAULT 0 NOT NULL,
	"claimed_by_id" bigint,
	"claimed_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"decision" text,
	"decided_by_id" bigint,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"action" text NOT NULL,
	"actor_id" bigint NOT NULL,
	"subject_type" "moderation_subject" NOT NULL,
	"subject_id" bigint NOT NULL,
	"concerned_user_id" bigint,
	"case_id" bigint,
	"reason" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"reverts_id" bigint,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "moderation_log_reason_given" CHECK (char_length("moderation_log"."reason") > 0)
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"reporter_id" bigint,
	"reason" "report_reason" NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"weight" double precision DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"enabled" boolean NOT NULL,
	CONSTRAINT "notification_preferences_user_id_kind_channel_pk" PRIMARY KEY("user_id","kind","channel")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"actor_id" bigint,
	"path" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"event_id" bigint NOT NULL,
	"read_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changelog_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changelog_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version_id" bigint NOT NULL,
	"kind" "change_kind" NOT NULL,
	"text" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version_id" bigint NOT NULL,
	"criterion_id" bigint NOT NULL,
	"idea_id" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_criteria" (
	"project_id" bigint NOT NULL,
	"criterion_id" bigint NOT NULL,
	CONSTRAINT "project_criteria_project_id_criterion_id_pk" PRIMARY KEY("project_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "project_followers" (
	"project_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_followers_project_id_user_id_pk" PRIMARY KEY("project_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "project_ideas" (
	"project_id" bigint NOT NULL,
	"idea_id" bigint NOT NULL,
	"state" "take_up_state" DEFAULT 'active' NOT NULL,
	"taken_up_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"released_at" timestamp (3) with time zone,
	"release_reason" text,
	CONSTRAINT "project_ideas_project_id_idea_id_pk" PRIMARY KEY("project_id","idea_id")
);
--> statement-breakpoint
CREATE TABLE "project_makers" (
	"project_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"role" "maker_role" DEFAULT 'maker' NOT NULL,
	"joined_at" timestamp (3) with time zone,
	"invited_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_makers_project_id_user_id_pk" PRIMARY KEY("project_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "projects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"story" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"licence" text NOT NULL,
	"owner_id" bigint,
	"category_id" bigint NOT NULL,
	"cover_media_id" bigint,
	"remix_of_version_id" bigint,
	"remix_of_title" text,
	"follower_count" integer DEFAULT 0 NOT NULL,
	"current_version_id" bigint,
	"hidden_at" timestamp (3) with time zone,
	"last_maker_activity_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"silence_reminders" integer DEFAULT 0 NOT NULL,
	"silence_reminded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_title_length" CHECK (char_length("projects"."title") between 2 and 80)
);
--> statement-breakpoint
CREATE TABLE "version_files" (
	"version_id" bigint NOT NULL,
	"media_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"role" text DEFAULT 'other' NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "version_files_version_id_media_id_pk" PRIMARY KEY("version_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "version_pictures" (
	"version_id" bigint NOT NULL,
	"media_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"role" text DEFAULT 'photo' NOT NULL,
	CONSTRAINT "version_pictures_version_id_media_id_pk" PRIMARY KEY("version_id","media_id")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"major" integer NOT NULL,
	"minor" integer NOT NULL,
	"kind" "version_kind" DEFAULT 'prototype' NOT NULL,
	"state" "version_state" DEFAULT 'draft' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"attested_by_id" bigint,
	"licence" text,
	"recall_reason" text,
	"recalled_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"published_by_id" bigint,
	"revision" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "versions_number_positive" CHECK ("versions"."major" >= 0 and "versions"."minor" >= 0 and "versions"."major" + "versions"."minor" > 0),
	CONSTRAINT "versions_recalled_has_reason" CHECK (("versions"."state" = 'recalled') = ("versions"."recall_reason" is not null)),
	CONSTRAINT "versions_published_has_date" CHECK (("versions"."state" = 'draft') = ("versions"."published_at" is null))
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_pictures" ADD CONSTRAINT "comment_pictures_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_pictures" ADD CONSTRAINT "comment_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reactions" ADD CONSTRAINT "comment_reactions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_revisions" ADD CONSTRAINT "comment_revisions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watches" ADD CONSTRAINT "watches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_options" ADD CONSTRAINT "ballot_options_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_options" ADD CONSTRAINT "ballot_options_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_papers" ADD CONSTRAINT "ballot_papers_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_papers" ADD CONSTRAINT "ballot_papers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_results" ADD CONSTRAINT "claim_results_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_results" ADD CONSTRAINT "claim_results_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_pictures" ADD CONSTRAINT "make_pictures_make_id_makes_id_fk" FOREIGN KEY ("make_id") REFERENCES "public"."makes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "make_pictures" ADD CONSTRAINT "make_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "makes" ADD CONSTRAINT "makes_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "makes" ADD CONSTRAINT "makes_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "makes" ADD CONSTRAINT "makes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_criteria" ADD CONSTRAINT "rating_criteria_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_criterion_id_rating_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."rating_criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_ideas" ADD CONSTRAINT "round_ideas_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_ideas" ADD CONSTRAINT "round_ideas_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_invitations" ADD CONSTRAINT "round_invitations_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_invitations" ADD CONSTRAINT "round_invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "todos" ADD CONSTRAINT "todos_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "todos" ADD CONSTRAINT "todos_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "todos" ADD CONSTRAINT "todos_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "todos" ADD CONSTRAINT "todos_answered_in_version_id_versions_id_fk" FOREIGN KEY ("answered_in_version_id") REFERENCES "public"."versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_votes" ADD CONSTRAINT "version_votes_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_votes" ADD CONSTRAINT "version_votes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_drafts" ADD CONSTRAINT "idea_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_source_id_ideas_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_target_id_ideas_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_merged_by_id_users_id_fk" FOREIGN KEY ("merged_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_undone_by_id_users_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_pictures" ADD CONSTRAINT "idea_pictures_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_pictures" ADD CONSTRAINT "idea_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_revisions" ADD CONSTRAINT "idea_revisions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_revisions" ADD CONSTRAINT "idea_revisions_editor_id_users_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_search" ADD CONSTRAINT "idea_search_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tags" ADD CONSTRAINT "idea_tags_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_tags" ADD CONSTRAINT "idea_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_timeline" ADD CONSTRAINT "idea_timeline_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_cover_media_id_media_id_fk" FOREIGN KEY ("cover_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_segment_id_segments_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_claimed_by_id_users_id_fk" FOREIGN KEY ("claimed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changelog_entries" ADD CONSTRAINT "changelog_entries_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_criteria" ADD CONSTRAINT "project_criteria_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_criteria" ADD CONSTRAINT "project_criteria_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_followers" ADD CONSTRAINT "project_followers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_followers" ADD CONSTRAINT "project_followers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_ideas" ADD CONSTRAINT "project_ideas_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_ideas" ADD CONSTRAINT "project_ideas_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_makers" ADD CONSTRAINT "project_makers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_makers" ADD CONSTRAINT "project_makers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_cover_media_id_media_id_fk" FOREIGN KEY ("cover_media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_files" ADD CONSTRAINT "version_files_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_files" ADD CONSTRAINT "version_files_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_pictures" ADD CONSTRAINT "version_pictures_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_pictures" ADD CONSTRAINT "version_pictures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_attested_by_id_users_id_fk" FOREIGN KEY ("attested_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_published_by_id_users_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "form_drafts_token_path_key" ON "form_drafts" USING btree ("token_hash","path");--> statement-breakpoint
CREATE INDEX "form_drafts_expiry_idx" ON "form_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_user_key" ON "idempotency_keys" USING btree ("user_id","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_unsent_idx" ON "mails" USING btree ("id") WHERE "mails"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry_idx" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "tokens_user_idx" ON "tokens" USING btree ("user_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "users_handle_key" ON "users" USING btree (lower("handle"));--> statement-breakpoint
CREATE UNIQUE INDEX "users_verified_email_key" ON "users" USING btree (lower("email")) WHERE "users"."email_verified_at" is not null;--> statement-breakpoint
CREATE INDEX "users_email_idx" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "users_standing_checked_idx" ON "users" USING btree ("standing_checked_at" NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "comment_pictures_media_idx" ON "comment_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "comment_revisions_comment_idx" ON "comment_revisions" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "comments_thread_idx" ON "comments" USING btree ("subject_type","subject_id","parent_id","id");--> statement-breakpoint
CREATE INDEX "comments_author_idx" ON "comments" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "comments_parent_idx" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "watches_user_idx" ON "watches" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "deadlines_due_idx" ON "deadlines" USING btree ("due_at") WHERE "deadlines"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "deadlines_open_key" ON "deadlines" USING btree ("kind","subject_id") WHERE "deadlines"."done_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_undelivered_idx" ON "outbox" USING btree ("id") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_delivered_idx" ON "outbox" USING btree ("delivered_at");--> statement-breakpoint
CREATE INDEX "ballot_options_ballot_idx" ON "ballot_options" USING btree ("ballot_id","position");--> statement-breakpoint
CREATE INDEX "ballots_project_idx" ON "ballots" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "ballots_closing_idx" ON "ballots" USING btree ("closes_at") WHERE "ballots"."state" = 'open';--> statement-breakpoint
CREATE INDEX "claim_results_criterion_idx" ON "claim_results" USING btree ("criterion_id","closed_at");--> statement-breakpoint
CREATE INDEX "make_pictures_media_idx" ON "make_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "makes_version_idx" ON "makes" USING btree ("version_id","id");--> statement-breakpoint
CREATE INDEX "makes_user_idx" ON "makes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "makes_response_idx" ON "makes" USING btree ("response_id");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_round_user_key" ON "responses" USING btree ("round_id","user_id");--> statement-breakpoint
CREATE INDEX "responses_user_idx" ON "responses" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "round_ideas_idea_idx" ON "round_ideas" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "round_invitations_due_idx" ON "round_invitations" USING btree ("user_id","round_id") WHERE "round_invitations"."responded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_open_version_key" ON "rounds" USING btree ("version_id") WHERE "rounds"."state" = 'open';--> statement-breakpoint
CREATE INDEX "rounds_project_idx" ON "rounds" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "rounds_version_idx" ON "rounds" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "rounds_closing_idx" ON "rounds" USING btree ("closes_at") WHERE "rounds"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "todos_verdict_key" ON "todos" USING btree ("verdict_id");--> statement-breakpoint
CREATE INDEX "todos_project_idx" ON "todos" USING btree ("project_id","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "verdicts_response_claim_key" ON "verdicts" USING btree ("response_id","claim_id");--> statement-breakpoint
CREATE INDEX "verdicts_claim_idx" ON "verdicts" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "version_votes_user_idx" ON "version_votes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "criteria_idea_idx" ON "criteria" USING btree ("idea_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_merges_live_source_key" ON "idea_merges" USING btree ("source_id") WHERE "idea_merges"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "idea_merges_target_idx" ON "idea_merges" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "idea_pictures_media_idx" ON "idea_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "idea_revisions_idea_idx" ON "idea_revisions" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "idea_search_tokens_idx" ON "idea_search" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "idea_search_title_idx" ON "idea_search" USING btree ("title_key");--> statement-breakpoint
CREATE INDEX "idea_search_version_idx" ON "idea_search" USING btree ("tokenizer_version");--> statement-breakpoint
CREATE INDEX "idea_tags_tag_idx" ON "idea_tags" USING btree ("tag_id","idea_id");--> statement-breakpoint
CREATE INDEX "idea_timeline_idea_idx" ON "idea_timeline" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "ideas_hot_idx" ON "ideas" USING btree ("hot_score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."state" in ('open', 'building', 'trying', 'resolved') and "ideas"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_top_idx" ON "ideas" USING btree ("vote_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."state" in ('open', 'building', 'trying', 'resolved') and "ideas"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_new_idx" ON "ideas" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."state" in ('open', 'building', 'trying', 'resolved') and "ideas"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_category_hot_idx" ON "ideas" USING btree ("category_id","hot_score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."state" in ('open', 'building', 'trying', 'resolved') and "ideas"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_state_hot_idx" ON "ideas" USING btree ("state","hot_score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_gap_idx" ON "ideas" USING btree ("vote_count" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "ideas"."state" = 'open' and "ideas"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "ideas_author_idx" ON "ideas" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "ideas_merged_idx" ON "ideas" USING btree ("merged_into_id") WHERE "ideas"."merged_into_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "segments_idea_name_key" ON "segments" USING btree ("idea_id","name");--> statement-breakpoint
CREATE INDEX "segments_name_idx" ON "segments" USING btree ("name");--> statement-breakpoint
CREATE INDEX "tags_popular_idx" ON "tags" USING btree ("idea_count" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "votes_user_idx" ON "votes" USING btree ("user_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "votes_idea_recent_idx" ON "votes" USING btree ("idea_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "votes_segment_idx" ON "votes" USING btree ("segment_id") WHERE "votes"."segment_id" is not null;--> statement-breakpoint
CREATE INDEX "votes_merge_idx" ON "votes" USING btree ("from_merge_id") WHERE "votes"."from_merge_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "media_public_id_key" ON "media" USING btree ("public_id");--> statement-breakpoint
CREATE INDEX "media_owner_idx" ON "media" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "media_unattached_idx" ON "media" USING btree ("created_at") WHERE "media"."attached_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_open_subject_key" ON "cases" USING btree ("subject_type","subject_id") WHERE "cases"."state" = 'open';--> statement-breakpoint
CREATE INDEX "cases_queue_idx" ON "cases" USING btree ("weight" DESC NULLS FIRST,"id") WHERE "cases"."state" = 'open';--> statement-breakpoint
CREATE INDEX "moderation_log_subject_idx" ON "moderation_log" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "moderation_log_concerned_idx" ON "moderation_log" USING btree ("concerned_user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_log_reverts_key" ON "moderation_log" USING btree ("reverts_id") WHERE "moderation_log"."reverts_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reports_case_reporter_key" ON "reports" USING btree ("case_id","reporter_id");--> statement-breakpoint
CREATE INDEX "reports_reporter_idx" ON "reports" USING btree ("reporter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_event_key" ON "notifications" USING btree ("event_id","user_id","kind");--> statement-breakpoint
CREATE INDEX "notifications_user_idx" ON "notifications" USING btree ("user_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notifications_unread_idx" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "changelog_entries_version_idx" ON "changelog_entries" USING btree ("version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_version_criterion_key" ON "claims" USING btree ("version_id","criterion_id");--> statement-breakpoint
CREATE INDEX "claims_criterion_idx" ON "claims" USING btree ("criterion_id");--> statement-breakpoint
CREATE INDEX "claims_idea_idx" ON "claims" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "project_criteria_criterion_idx" ON "project_criteria" USING btree ("criterion_id");--> statement-breakpoint
CREATE INDEX "project_followers_user_idx" ON "project_followers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "project_ideas_idea_idx" ON "project_ideas" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "project_makers_user_idx" ON "project_makers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "projects_new_idx" ON "projects" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_active_idx" ON "projects" USING btree ("last_maker_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_category_idx" ON "projects" USING btree ("category_id","last_maker_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_owner_idx" ON "projects" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "projects_remix_idx" ON "projects" USING btree ("remix_of_version_id");--> statement-breakpoint
CREATE INDEX "version_files_media_idx" ON "version_files" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "version_pictures_media_idx" ON "version_pictures" USING btree ("media_id");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_number_key" ON "versions" USING btree ("project_id","major","minor");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_one_draft_key" ON "versions" USING btree ("project_id") WHERE "versions"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "versions_one_current_key" ON "versions" USING btree ("project_id") WHERE "versions"."state" = 'published';--> statement-breakpoint
CREATE INDEX "versions_published_idx" ON "versions" USING btree ("project_id","published_at");