ALTER TABLE "items" ADD COLUMN "told" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "act_by_clock" text;--> statement-breakpoint
-- What was stored as words becomes what they say; the rules derive the rest anew, since their version is a new one.
UPDATE "items" SET
  "step" = CASE
    WHEN "step" LIKE 'Vetoed: override possible%' THEN 'vetoed'
    ELSE CASE "step"
    WHEN 'On file' THEN 'on-file'
    WHEN 'Filed' THEN 'filed'
    WHEN 'Introduced' THEN 'introduced'
    WHEN 'Introduced again' THEN 'introduced-again'
    WHEN 'In committee' THEN 'in-committee'
    WHEN 'Put off in committee' THEN 'put-off-in-committee'
    WHEN 'Sent back to committee' THEN 'sent-back-to-committee'
    WHEN 'Not sent on by committee' THEN 'not-sent-on'
    WHEN 'Approved by subcommittee' THEN 'approved-by-subcommittee'
    WHEN 'Reported from committee' THEN 'reported'
    WHEN 'Reported with advice against it' THEN 'reported-against'
    WHEN 'Discharged from committee' THEN 'discharged'
    WHEN 'Before the full council' THEN 'before-council'
    WHEN 'Called out before the full council' THEN 'called-out'
    WHEN 'Postponed by the council' THEN 'postponed-by-council'
    WHEN 'Put off' THEN 'put-off'
    WHEN 'First reading' THEN 'first-reading'
    WHEN 'Failed at first reading' THEN 'failed-first-reading'
    WHEN 'Recalled by the council' THEN 'recalled'
    WHEN 'Reconsidered' THEN 'reconsidered'
    WHEN 'Referred to another agency' THEN 'referred-out'
    WHEN 'Passed; before the mayor' THEN 'passed'
    WHEN 'Sent to the mayor' THEN 'sent-to-executive'
    WHEN 'Returned unsigned by the mayor' THEN 'returned-unsigned'
    WHEN 'The mayor vetoed the council’s disapproval' THEN 'disapproval-vetoed'
    WHEN 'Adopted over the rejection of the mayor' THEN 'adopted-over-rejection'
    WHEN 'Unveiled' THEN 'unveiled'
    WHEN 'Notice ordered published' THEN 'notice-published'
    WHEN 'First reading, as amended' THEN 'first-reading-amended'
    WHEN 'First reading; a required hearing to come' THEN 'first-reading-before-hearing'
    WHEN 'Final consideration' THEN 'final-consideration'
    WHEN 'Recommitted to committee' THEN 'recommitted'
    WHEN 'Laid over in committee' THEN 'laid-over-in-committee'
    WHEN 'Laid over in subcommittee' THEN 'laid-over-in-subcommittee'
    WHEN 'Laid over by the council' THEN 'laid-over-by-council'
    WHEN 'Reported to be filed' THEN 'reported-to-be-filed'
    WHEN 'Defeated in committee' THEN 'defeated-in-committee'
    WHEN 'Approved with modifications; at the City Planning Commission' THEN 'at-city-planning'
    WHEN 'Disapproved by the council' THEN 'disapproved-by-council'
    END
  END,
  "act_by_clock" = CASE "act_by_rule"
    WHEN 'The mayor has five days to sign or veto a bill' THEN 'executive'
    WHEN 'A bill the mayor neither signs nor vetoes within thirty days becomes law' THEN 'executive'
    WHEN 'The days of the mayor to sign or veto are not known' THEN 'executive'
    WHEN 'The council may override a veto with nine of its thirteen votes' THEN 'override'
    WHEN 'The council may override a veto by two thirds within thirty days after it is laid before it' THEN 'override'
    WHEN 'The days of the council to override a veto are not known' THEN 'override'
    WHEN 'The council has thirty days to review a contract; each title names the last regular meeting in them' THEN 'contractReview'
    WHEN 'Contracts do not pass by silence of the council' THEN 'contractReview'
    WHEN 'Whether contracts pass by silence is not known' THEN 'contractReview'
  END,
  "told" = jsonb_strip_nulls(jsonb_build_object(
    'isMonth', CASE WHEN "sentence" ~ ' in (January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}' THEN true END,
    'passedOn', CASE WHEN "stage" = 'with-executive' THEN to_char(to_date(substring("sentence" from '^Passed by the council on [A-Za-z]+, ([A-Za-z]+ [0-9]+, [0-9]+)'), 'FMMonth FMDD, YYYY'), 'YYYY-MM-DD') END,
    'sentOn', CASE WHEN "stage" = 'with-executive' THEN to_char(to_date(substring("sentence" from '; sent to the mayor on [A-Za-z]+, ([A-Za-z]+ [0-9]+, [0-9]+)'), 'FMMonth FMDD, YYYY'), 'YYYY-MM-DD') END,
    'isReturnOver', CASE WHEN "sentence" LIKE '%; it was to return on %' THEN true END,
    'lastOn', to_char(to_date(substring("sentence" from '; last action on [A-Za-z]+, ([A-Za-z]+ [0-9]+, [0-9]+)'), 'FMMonth FMDD, YYYY'), 'YYYY-MM-DD'),
    'isNotYetFiled', CASE WHEN "sentence" = 'Not yet filed on that day' THEN true END
  )) || CASE WHEN "step" LIKE 'Vetoed: override possible%' THEN jsonb_build_object('override', jsonb_build_object(
    'on', to_char(to_date(substring("step" from 'until [A-Za-z]+, ([A-Za-z]+ [0-9]+, [0-9]+)'), 'FMMonth FMDD, YYYY'), 'YYYY-MM-DD'),
    'isLatest', "step" LIKE '%at the latest'
  )) ELSE '{}' END;--> statement-breakpoint
ALTER TABLE "items" DROP COLUMN "sentence";--> statement-breakpoint
ALTER TABLE "items" DROP COLUMN "act_by_rule";--> statement-breakpoint
ALTER TABLE "items" DROP COLUMN "act_by_citation";