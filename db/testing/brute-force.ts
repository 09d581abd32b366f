import { sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import type { SponsorRole } from '@/lib/words/vocabulary';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { bodies, items, people, sponsorships } from '../schema';

type KnownItem = typeof items.$inferSelect & {
  committee: string | null;
  carriers: { slug: string | null; role: SponsorRole }[];
};

/** Every listed item of a small database with what filters ask for, joined in memory. */
export async function readKnownItems(db: Db): Promise<KnownItem[]> {
  const bodySlugs = new Map((await db.select().from(bodies)).map((body) => [body.id, body.slug]));
  const personSlugs = new Map((await db.select().from(people)).map((person) => [person.id, person.slug]));
  const carried = (await db.select().from(sponsorships)).filter((row) => row.goneSince === null);
  const listed = (await db.select().from(items)).filter((item) => item.goneSince === null);
  return listed.map((item) => ({
    ...item,
    committee: item.committeeId === null ? null : (bodySlugs.get(item.committeeId) ?? null),
    carriers: carried
      .filter((row) => row.itemId === item.id)
      .map((row) => ({
        slug: row.personId === null ? null : (personSlugs.get(row.personId) ?? null),
        role: row.role,
      })),
  }));
}

/** The ids whose text matches, by the plainest statement there is. */
export async function readTextMatches(db: Db, q: string): Promise<Set<number>> {
  const statement = sql`select item_id from item_search where document @@ websearch_to_tsquery('passage', ${q})`;
  return new Set((await rows<{ item_id: number }>(db, statement)).map((row) => row.item_id));
}

/** Whether a filter should show an item, read off the filter's definition and nothing else. */
export function isShown(item: KnownItem, filter: Filter, textMatches: ReadonlySet<number>): boolean {
  const anyOf = <T>(wanted: readonly T[], value: T | null) =>
    !wanted.length || (value !== null && wanted.includes(value));
  const last = item.lastActionOn;
  const introduced = item.introducedOn;
  return (
    (filter.q === null || textMatches.has(item.id)) &&
    anyOf(filter.kind, item.kind) &&
    anyOf(filter.stage, item.stage) &&
    anyOf(filter.outcome, item.outcome) &&
    anyOf(filter.route, item.route) &&
    anyOf(filter.activity, item.activity) &&
    anyOf(filter.year, item.year) &&
    anyOf(filter.committee, item.committee) &&
    (!filter.topic.length || item.topics.some((topic) => filter.topic.includes(topic))) &&
    (filter.from === null || (last !== null && last >= filter.from)) &&
    (filter.to === null || (last !== null && last <= filter.to)) &&
    (filter.introducedFrom === null || (introduced !== null && introduced >= filter.introducedFrom)) &&
    (filter.introducedTo === null || (introduced !== null && introduced <= filter.introducedTo)) &&
    (filter.routine === 'show' || item.isRoutine === (filter.routine === 'only')) &&
    ((!filter.sponsor.length && !filter.role.length) ||
      item.carriers.some(
        ({ slug, role }) =>
          anyOf(filter.sponsor, slug) && partsOf(item, role).some((part) => anyOf(filter.role, part)),
      ))
  );
}

/** Who is a co-sponsor of what nobody sponsors stands for its sponsor too. */
function partsOf({ carriers }: KnownItem, role: SponsorRole): SponsorRole[] {
  const isLed = carriers.some((one) => one.role === 'sponsor');
  return role === 'co-sponsor' && !isLed ? [role, 'sponsor'] : [role];
}
