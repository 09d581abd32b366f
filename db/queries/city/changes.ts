import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Page } from '@/lib/views/items';
import type { ChangeDto } from '@/lib/views/ledger';
import type { ActorKind, Subject } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { beyond, cursorFor, type ListAnswer, orderBy, pageOf, type SortOrder } from '../../reading/keyset';
import { changes, items } from '../../schema';

/** `since` and `until` are instants, ISO 8601, the first counted in and the second not; `item` is a page's address. */
export type ChangesFilter = {
  since: string | null;
  until: string | null;
  item: string | null;
  subject: Subject | null;
  actor: ActorKind | null;
};

export type PagedChangesFilter = ChangesFilter & { limit: number; cursor: string | null };

const ORDER: SortOrder = {
  key: sql`${changes.at}`,
  id: sql`${changes.id}`,
  descending: false,
  cast: 'timestamptz',
};
const LISTED: SortOrder = { ...ORDER, key: sql`listed.sort_key`, id: sql`listed.id` };

/** What binds a cursor of this list. */
export function changesSelection({ since, until, item, subject, actor }: ChangesFilter): string {
  return [since, until, item, subject, actor].map((part) => part ?? '').join('&');
}

/**
 * One page of the ledger, oldest first: what differed and when we first saw it. `field` is null where a whole row
 * came or went. One statement. Throws as listItems.
 */
export async function listChanges(
  db: Db,
  city: StoredCity,
  filter: PagedChangesFilter,
): Promise<Page<ChangeDto>> {
  const selection = changesSelection(filter);
  const cursor = cursorFor('changes', selection, filter.cursor);
  const item = sql`(select ${items.id} from ${items}
    where ${items.cityId} = ${city.id} and ${items.slug} = ${filter.item})`;
  const where = and(
    eq(changes.cityId, city.id),
    filter.since === null ? undefined : gte(changes.at, new Date(filter.since)),
    filter.until === null ? undefined : lt(changes.at, new Date(filter.until)),
    filter.subject === null ? undefined : eq(changes.subject, filter.subject),
    filter.actor === null ? undefined : eq(changes.actor, filter.actor),
    filter.item === null ? undefined : sql`${changes.itemId} = ${item}`,
  );
  const [answer] = await rows<ListAnswer<ChangeRow>>(
    db,
    sql`with page as (
      select ${changes}.*, ${changes.at} as sort_key from ${changes} where ${where} and ${beyond(ORDER, cursor)}
      order by ${orderBy(ORDER, cursor)} limit ${filter.limit + 1})
    select (select count(*) from ${changes} where ${where}) as total,
      (select json_agg(listed order by ${orderBy(LISTED, cursor)}) from (
        select changes.sort_key, ${columns} from page as changes left join ${items}
          on ${items.cityId} = ${changes.cityId} and ${items.id} = ${changes.itemId}) as listed) as listed`,
  );
  const at = { scope: 'changes', selection, cursor, limit: filter.limit } as const;
  return pageOf(city, answer, at, changeOf);
}

type ChangeRow = Omit<ChangeDto, 'id' | 'item'> & {
  id: number;
  sort_key: string;
  number: string | null;
  slug: string | null;
};

const columns = sql`${changes.id}, ${changes.at}, ${changes.actor}, ${changes.subject}, ${changes.field},
  ${changes.before}, ${changes.after}, ${items.number}, ${items.slug}`;

function changeOf(row: ChangeRow): ChangeDto {
  const { id, actor, subject, field, before, after, number, slug } = row;
  const at = new Date(row.at).toISOString();
  return {
    id: String(id),
    at,
    actor,
    subject,
    field,
    before,
    after,
    item: slug === null ? null : { number, slug },
  };
}
