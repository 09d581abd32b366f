DROP INDEX "votes_person";--> statement-breakpoint
CREATE INDEX "votes_person" ON "votes" USING btree ("city_id","person_id","action_id") WHERE gone_since is null;