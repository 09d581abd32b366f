import { eq } from 'drizzle-orm';
import { processFor } from '@/lib/status/cities/processes';
import type { CityProcess } from '@/lib/status/process';
import type { Db } from '../engine/types';
import * as schema from '../schema';
import type { Actor } from '../schema/actor';
import { Directory, type Named } from './directory';
import { IdPool } from './id-pool';
import { Statistics } from './statistics';

export type LedgerOptions = {
  cityId: number;
  /** Who makes the changes: a source for a sync, the record for the embedded record. */
  actor: Actor;
  runId: number | null;
  /** When we saw what we are about to save. */
  now: Date;
  /** The city's own date, by which clocks are judged. */
  today: string;
};

/** Who writes, for which city and when; with the city's people, bodies and sources by key. */
export type Ledger = LedgerOptions & {
  db: Db;
  process: CityProcess;
  city: { slug: string; process: string | null; timeZone: string };
  people: Directory;
  bodies: Directory;
  sources: Directory;
  ids: IdPool;
  statistics: Statistics;
  nameOf(of: Named, id: number | null): string | null;
};

/**
 * A ledger for one city: the only way its rows change. One at a time may write to a city; it remembers people,
 * bodies and sources, so open a new one for each run. Throws where the city is not there.
 */
export async function openLedger(db: Db, options: LedgerOptions): Promise<Ledger> {
  const { cities, people, bodies, sources } = schema;
  const [city] = await db.select().from(cities).where(eq(cities.id, options.cityId));
  if (!city) throw new Error(`There is no city ${options.cityId}.`);
  const columns = <T extends typeof people | typeof bodies>(table: T) => ({
    id: table.id,
    key: table.key,
    name: table.name,
  });
  const directories = {
    people: new Directory(
      await db.select(columns(people)).from(people).where(eq(people.cityId, options.cityId)),
    ),
    bodies: new Directory(
      await db
        .select({ ...columns(bodies), kind: bodies.kind })
        .from(bodies)
        .where(eq(bodies.cityId, options.cityId)),
    ),
    sources: new Directory(
      await db
        .select({ id: sources.id, key: sources.key, name: sources.title })
        .from(sources)
        .where(eq(sources.cityId, options.cityId)),
    ),
  };
  return {
    ...options,
    ...directories,
    db,
    city,
    process: processFor(city.process),
    ids: new IdPool(),
    statistics: new Statistics(),
    nameOf: (of, id) => directories[of].byId(id)?.name ?? null,
  };
}
