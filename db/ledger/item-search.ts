import { sql } from 'drizzle-orm';
import { foldAccents } from '@/lib/fold-accents';
import { beginningOf } from '@/lib/well-formed';
import { rows as query } from '../engine/rows';
import type { Tx } from '../engine/types';
import { itemSearch } from '../schema';
import type { Ledger } from './ledger';
import type { ItemState } from './plan/plan-item';

const BODY_LIMIT = 200_000;
/** So that all parts together stay below what a text index takes. */
const LIMITS = { a: 100_000, b: 20_000, c: 150_000, d: BODY_LIMIT };

/** Writes the text index of these items, only where it differs; the rows written. */
export async function writeSearch(tx: Tx, ledger: Ledger, states: ItemState[]): Promise<number> {
  if (!states.length) return 0;
  const records = JSON.stringify(states.map((state) => record(ledger, state)));
  const written = await query<{ item_id: number }>(
    tx,
    sql`insert into ${itemSearch} as stored (city_id, item_id, document, body, spelling)
      select r.city_id, r.item_id,
        setweight(to_tsvector('passage', r.a), 'A') || setweight(to_tsvector('passage', r.b), 'B') ||
        setweight(to_tsvector('passage', r.c), 'C') || setweight(to_tsvector('passage', r.d), 'D'),
        r.body, r.spelling
      from json_to_recordset(${records}::json)
        as r(city_id integer, item_id bigint, a text, b text, c text, d text, body text, spelling text)
      on conflict (city_id, item_id) do update
        set document = excluded.document, body = excluded.body, spelling = excluded.spelling
        where (stored.document, stored.body, stored.spelling)
          is distinct from (excluded.document, excluded.body, excluded.spelling)
      returning item_id`,
  );
  return written.length;
}

function record(ledger: Ledger, { item, lists }: ItemState) {
  const join = (parts: (string | null)[], separator = '\n') => parts.filter(Boolean).join(separator);
  const titles = [item.officialTitle, item.shortTitle, item.titleAsSeen];
  const numbers = [item.number, item.displayNumber, item.enactmentNumber, ...item.alternateNumbers];
  const carried = [
    ...lists.sponsors.map(({ name }) => name),
    ledger.nameOf('bodies', item.committeeId),
    item.seriesMayor,
  ];
  const told = [item.description, item.contents, item.notes, ...item.topics];
  const read = [...lists.texts.map(({ plain }) => plain), ...lists.documents.map(({ title }) => title)];
  return {
    city_id: item.cityId,
    item_id: item.id,
    a: beginningOf(join([...numbers, ...titles]), LIMITS.a),
    b: beginningOf(join(carried), LIMITS.b),
    c: beginningOf(join(told), LIMITS.c),
    d: beginningOf(join(read), LIMITS.d),
    body: beginningOf(join([...titles, ...told, ...read]), BODY_LIMIT),
    spelling: beginningOf(foldAccents(join([...numbers, ...titles], ' ')), 1_000),
  };
}
