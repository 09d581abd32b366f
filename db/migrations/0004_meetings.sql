ALTER TABLE "meetings" ADD COLUMN "confidence" text DEFAULT 'stated' NOT NULL;--> statement-breakpoint
CREATE INDEX "changes_meeting" ON "changes" USING btree ("city_id","meeting_id","id") WHERE "changes"."meeting_id" is not null;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_confidence_word" CHECK ("meetings"."confidence" in ('stated', 'inferred'));