import { sql } from 'drizzle-orm';
import { processFor } from '@/lib/status/cities/processes';
import type { ClockId } from '@/lib/status/process';
import { actByWords } from '@/lib/words/status/act-by-words';
import { statusSentence, stepWords } from '@/lib/words/status/status-sentence';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';
import { actByOf, type FactRow, factColumns, factsOf } from '../queries/items/status-facts';
import { cities, items } from '../schema';

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
      step: stepWords(process, facts),
      sentence: statusSentence(process, row.kind, facts),
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
