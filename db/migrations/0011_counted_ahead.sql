CREATE TABLE "city_counts" (
	"city_id" integer NOT NULL,
	"name" text NOT NULL,
	"counts" json NOT NULL,
	CONSTRAINT "city_counts_city_id_name_pk" PRIMARY KEY("city_id","name")
);
--> statement-breakpoint
ALTER TABLE "cities" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "member_tallies" ADD COLUMN "sponsored" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "member_tallies" ADD COLUMN "led" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "member_tallies" ADD COLUMN "co_sponsored" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "member_tallies" ADD COLUMN "votes" integer DEFAULT 0 NOT NULL;