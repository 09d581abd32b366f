import type { Db } from '../../engine/types';
import { type Ledger, openLedger } from '../../ledger/ledger';
import { saveBodies, savePeople } from '../../ledger/save-facts';
import { cities } from '../../schema';
import { exampleBodies, examplePeople } from './example-facts';

/** A new city with the example people and council, and a ledger open on it as a source's. */
export async function exampleCity(db: Db, slug = 'example'): Promise<Ledger> {
  const values = {
    slug,
    name: 'Example',
    timeZone: 'America/Denver',
    process: 'denver',
    feed: 'legistar',
  } as const;
  const [city] = await db.insert(cities).values(values).returning();
  if (!city) throw new Error('The example city could not be added.');
  const now = new Date('2026-02-01T12:00:00Z');
  const options = {
    cityId: city.id,
    actor: { kind: 'source', id: 'example' },
    runId: null,
    now,
    today: '2026-02-01',
  } as const;
  const ledger = await openLedger(db, options);
  await saveBodies(ledger, exampleBodies);
  await savePeople(ledger, examplePeople);
  return ledger;
}
