ALTER TABLE "changes" ADD COLUMN "actor_id" text;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD COLUMN "actor" text DEFAULT 'source' NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD COLUMN "actor_id" text;--> statement-breakpoint
ALTER TABLE "sync_runs" ADD CONSTRAINT "sync_runs_actor_word" CHECK ("sync_runs"."actor" in ('source', 'record', 'rule', 'clock', 'person'));--> statement-breakpoint
UPDATE "sync_runs" SET "actor" = 'record' WHERE "mode" = 'record';
