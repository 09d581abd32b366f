import { sql } from 'drizzle-orm';
import { CLOCKS_APART_MS } from '@/lib/dates/lies-ahead';
import { rows } from '../engine/rows';
import type { RunContext } from './context';
import { readMatters } from './read-all';
import { idOf, MATTERS } from './resources';
import { probe, unusedLists, usedLists } from './side-lists';

const listsOfOne = 4;
const mostItems = 10;

/**
 * Reads again the open items that were looked at longest ago, or by a clock that was ahead, as many as the rest of the budget allows and always at
 * least one: so whatever changes without any sign is seen within (open items / items a run) runs. Ids that the source
 * turns out not to have are added to `vanished`. The first of them is also asked for the lists that this city is not
 * known to use.
 */
export async function sweepOpenItems(context: RunContext, budget: number, vanished: number[]): Promise<void> {
  const isAhead = sql`r.checked_at > ${new Date(Date.now() + CLOCKS_APART_MS).toISOString()}::timestamptz`;
  const oldest = await rows<{ key: string; extra: number }>(
    context.db,
    sql`select i.key, (select count(*)::int from roll_calls c
          where c.city_id = i.city_id and c.item_id = i.id and c.gone_since is null)
        + (select count(*)::int from item_texts t
          where t.city_id = i.city_id and t.item_id = i.id and t.gone_since is null) as extra
      from items i join raw_records r on r.city_id = i.city_id and r.resource = 'matter' and r.key = i.key
      where i.city_id = ${context.city.id} and i.outcome is null and i.gone_since is null
        and (r.checked_at < ${context.run.startedAt.toISOString()}::timestamptz or ${isAhead})
      order by ${isAhead} desc, r.checked_at, i.id limit ${mostItems}`,
  );
  const [first] = oldest;
  const probed = first && (await probe(context, [Number(first.key)], unusedLists(context)));
  if (probed?.isFound) readWholeAgain(context);
  const left = budget - context.api.counts.requests;
  const lists = listsOfOne + usedLists(context).length;
  let cost = 1;
  const chosen = oldest.filter(({ extra }, at) => {
    cost += lists + extra + 2;
    return at === 0 || cost <= left;
  });
  if (chosen.length === 0 || left < lists + 2) return;
  const found = await MATTERS.rowsById(
    context.api,
    chosen.map(({ key }) => Number(key)),
  );
  const entries = found.map((row) => ({ key: idOf(row, MATTERS.idField), row }));
  vanished.push(...(await readMatters(context, entries)));
}

/** The next run reads every matter anew, since those stored were read without a list that turned out to be in use. */
function readWholeAgain({ run }: RunContext) {
  run.checkpoint.full ??= { startedAt: new Date().toISOString(), phase: 'matters', after: 0 };
}
