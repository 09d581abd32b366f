import type { Page } from '@/lib/sources/legistar/api';
import { mapBodies } from '@/lib/sources/legistar/map-bodies';
import { sourceKey } from '@/lib/sources/legistar/map-context';
import { mapPeople } from '@/lib/sources/legistar/map-people';
import { saveBodies, savePeople, saveSources } from '../ledger/save-facts';
import type { Saved } from '../ledger/saved';
import { type RunContext, seenNow } from './context';
import { noteIssues } from './note-issues';
import { storeEach } from './unstorable';

/**
 * Reads and stores the city's source, bodies and people with their offices. Offices that are all gone are believed
 * only while the list of offices still has others. Whoever is no longer listed stays.
 */
export async function syncPeople(context: RunContext): Promise<void> {
  const { api, ledger, map, city } = context;
  const bodies = await all(api.bodies());
  const persons = await all(api.persons());
  const offices = await all(api.officeRecords());
  seenNow(context);
  map.issues.length = 0;
  const source = {
    key: sourceKey,
    url: map.pageBase,
    publisher: city.name,
    title: `Legistar, ${city.name}`,
    publishedOn: null,
    kind: 'official-record',
    hosting: null,
    note: null,
  };
  count(context, await saveSources(ledger, [source]));
  const refused = [
    ...(await storeEach('body', mapBodies(map, bodies), async (some) =>
      count(context, await saveBodies(ledger, some)),
    )),
    ...(await storeEach('person', mapPeople(map, persons, offices), async (some) =>
      count(context, await savePeople(ledger, some, { trusts: offices.length > 0 })),
    )),
  ];
  const issues = [...map.issues, ...refused];
  if (issues.length > 0) await context.db.transaction((tx) => noteIssues(tx, context, 'item', issues, []));
}

async function all(pages: AsyncIterable<Page>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const page of pages) rows.push(...page.rows);
  return rows;
}

function count(context: RunContext, saved: Saved) {
  context.run.counts.written += saved.written;
  context.run.counts.changes += saved.changes;
}
