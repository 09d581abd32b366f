import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Page } from '@/lib/views/items';
import type { ChangeDto } from '@/lib/views/ledger';
import type { ActorKind, Subject } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import type { SortOrder } from '../../reading/keyset';
import { listPage } from '../../reading/list-page';
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
  const { limit, cursor } = filter;
  return listPage(
    db,
    city,
    { table: sql`changes`, order: ORDER, from: sql`${changes}`, where: where ?? sql`true`, columns, joins },
    { scope: 'changes', selection: changesSelection(filter), cursor, limit },
    changeOf,
  );
}

type ChangeRow = Omit<ChangeDto, 'id' | 'item'> & {
  id: number;
  sort_key: string;
  number: string | null;
  slug: string | null;
};

const columns = sql`${changes.at}, ${changes.actor}, ${changes.subject}, ${changes.field},
  ${changes.before}, ${changes.after}, ${items.number}, ${items.slug}`;

const joins = sql`left join ${items} on ${items.cityId} = ${changes.cityId} and ${items.id} = ${changes.itemId}`;

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
