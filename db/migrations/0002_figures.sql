CREATE TABLE "figures_built" (
	"city_id" integer NOT NULL,
	"built_at" timestamp with time zone NOT NULL,
	CONSTRAINT "figures_built_city_id_pk" PRIMARY KEY("city_id")
);
--> statement-breakpoint
CREATE TABLE "member_agreement" (
	"city_id" integer NOT NULL,
	"person_id" bigint NOT NULL,
	"other_id" bigint NOT NULL,
	"both_voted" integer NOT NULL,
	"same_side" integer NOT NULL,
	CONSTRAINT "member_agreement_city_id_person_id_other_id_pk" PRIMARY KEY("city_id","person_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "member_attendance" (
	"city_id" integer NOT NULL,
	"person_id" bigint NOT NULL,
	"body_id" bigint NOT NULL,
	"roll_calls" integer NOT NULL,
	"yes" integer NOT NULL,
	"no" integer NOT NULL,
	"abstain" integer NOT NULL,
	"absent" integer NOT NULL,
	"excused" integer NOT NULL,
	"recused" integer NOT NULL,
	"not_voting" integer NOT NULL,
	"unreadable" integer NOT NULL,
	"not_recorded" integer NOT NULL,
	"outside_seat" integer NOT NULL,
	CONSTRAINT "member_attendance_city_id_person_id_body_id_pk" PRIMARY KEY("city_id","person_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "typical_waits" (
	"city_id" integer NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"sample" integer NOT NULL,
	"since" smallint NOT NULL,
	"lower_days" integer NOT NULL,
	"median_days" integer NOT NULL,
	"upper_days" integer NOT NULL,
	CONSTRAINT "typical_waits_city_id_kind_stage_pk" PRIMARY KEY("city_id","kind","stage"),
	CONSTRAINT "typical_waits_kind_word" CHECK ("typical_waits"."kind" in ('bill', 'resolution', 'proclamation', 'executive-order', 'communication', 'nomination', 'referred-question', 'initiated-ordinance', 'budget-amendment', 'land-use', 'policy', 'presentation', 'announcement', 'other')),
	CONSTRAINT "typical_waits_stage_word" CHECK ("typical_waits"."stage" in ('filed', 'in-committee', 'reported', 'on-floor', 'with-executive', 'concluded'))
);
--> statement-breakpoint
CREATE INDEX "member_agreement_both" ON "member_agreement" USING btree ("city_id","person_id","both_voted" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "roll_calls_body" ON "roll_calls" USING btree ("city_id","body_id","held_on" DESC NULLS LAST,"action_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "roll_calls_divided" ON "roll_calls" USING btree ("city_id","held_on" DESC NULLS LAST,"action_id" DESC NULLS LAST) WHERE "roll_calls"."yes" > 0 and "roll_calls"."no" > 0 and "roll_calls"."gone_since" is null;