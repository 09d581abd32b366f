import { sql } from 'drizzle-orm';
import { processFor } from '@/lib/status/cities/processes';
import type { ClockId } from '@/lib/status/process';
import type { Standing } from '@/lib/status/standings';
import { actByWords } from '@/lib/words/status/act-by-words';
import { statusSentence, stepWords } from '@/lib/words/status/status-sentence';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';
import { actByOf, type FactRow, factColumns, factsOf } from '../queries/items/status-facts';
import { cities, items } from '../schema';

/** The words of a step as the releases before rule version 3 stored them. */
const OLDER_STEPS: Record<Standing, string> = {
  'on-file': 'On file',
  filed: 'Filed',
  introduced: 'Introduced',
  'introduced-again': 'Introduced again',
  'in-committee': 'In committee',
  'put-off-in-committee': 'Put off in committee',
  'sent-back-to-committee': 'Sent back to committee',
  'not-sent-on': 'Not sent on by committee',
  'approved-by-subcommittee': 'Approved by subcommittee',
  reported: 'Reported from committee',
  'reported-against': 'Reported with advice against it',
  discharged: 'Discharged from committee',
  'before-council': 'Before the full council',
  'called-out': 'Called out before the full council',
  'postponed-by-council': 'Postponed by the council',
  'put-off': 'Put off',
  'first-reading': 'First reading',
  'failed-first-reading': 'Failed at first reading',
  recalled: 'Recalled by the council',
  reconsidered: 'Reconsidered',
  'referred-out': 'Referred to another agency',
  passed: 'Passed; before the mayor',
  'sent-to-executive': 'Sent to the mayor',
  'returned-unsigned': 'Returned unsigned by the mayor',
  'disapproval-vetoed': 'The mayor vetoed the council’s disapproval',
  'adopted-over-rejection': 'Adopted over the rejection of the mayor',
  unveiled: 'Unveiled',
  'notice-published': 'Notice ordered published',
  'first-reading-amended': 'First reading, as amended',
  'first-reading-before-hearing': 'First reading; a required hearing to come',
  'final-consideration': 'Final consideration',
  recommitted: 'Recommitted to committee',
  'laid-over-in-committee': 'Laid over in committee',
  'laid-over-in-subcommittee': 'Laid over in subcommittee',
  'laid-over-by-council': 'Laid over by the council',
  'reported-to-be-filed': 'Reported to be filed',
  'defeated-in-committee': 'Defeated in committee',
  'at-city-planning': 'Approved with modifications; at the City Planning Commission',
  'disapproved-by-council': 'Disapproved by the council',
  vetoed: 'Vetoed',
};

/** The statuses of `from` put into the rows of `to`, in words, as the releases before rule version 3 stored them. */
export async function writeOlderStatuses(from: Db, to: Tx) {
  const found = await rows<
    FactRow & {
      city_id: number;
      id: number;
      process: string;
      act_by_on: string | null;
      clock: ClockId | null;
    }
  >(
    from,
    sql`select ${items.cityId}, ${items.id}, ${cities.process}, ${factColumns}, ${items.actByOn},
        ${items.actByClock} as clock
      from ${items} join ${cities} on ${cities.id} = ${items.cityId}`,
  );
  const told = found.map((row) => {
    const process = processFor(row.process);
    const facts = factsOf(row);
    const actBy = actByWords(process, actByOf(row.act_by_on, row.clock));
    return {
      city_id: row.city_id,
      id: row.id,
      step: facts.told.override ? stepWords(process, facts) : facts.step && OLDER_STEPS[facts.step],
      sentence: statusSentence(process, row.kind, facts).replace('postponed until', 'put off until'),
      act_by_rule: actBy?.rule ?? null,
      act_by_citation: actBy?.citation ?? null,
    };
  });
  await to.execute(sql`update items set step = w.step, sentence = w.sentence, act_by_rule = w.act_by_rule,
      act_by_citation = w.act_by_citation, rule_version = '2'
    from json_to_recordset(${JSON.stringify(told)}::json)
      as w (city_id int, id bigint, step text, sentence text, act_by_rule text, act_by_citation text)
    where items.city_id = w.city_id and items.id = w.id`);
}
