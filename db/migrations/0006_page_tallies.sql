CREATE TABLE "body_tallies" (
	"city_id" integer NOT NULL,
	"body_id" bigint NOT NULL,
	"tally" json NOT NULL,
	CONSTRAINT "body_tallies_city_id_body_id_pk" PRIMARY KEY("city_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "member_tallies" (
	"city_id" integer NOT NULL,
	"person_id" bigint NOT NULL,
	"tally" json NOT NULL,
	"record" json NOT NULL,
	CONSTRAINT "member_tallies_city_id_person_id_pk" PRIMARY KEY("city_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "figures_built" ADD COLUMN "version" bigint;--> statement-breakpoint
ALTER TABLE "figures_built" ADD COLUMN "shape" text;