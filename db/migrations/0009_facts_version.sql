ALTER TABLE "cities" ADD COLUMN "facts_version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- As high as what was kept by until now, so that figures which were of the last change still are.
UPDATE "cities" SET "facts_version" = coalesce((SELECT max("id") FROM "changes" WHERE "changes"."city_id" = "cities"."id"), 0);
