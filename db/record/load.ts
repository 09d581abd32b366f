import { and, eq } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import { mapRecord } from '@/lib/sources/record/map';
import type { Db, Tx } from '../engine/types';
import { rebuildFigures } from '../figures/rebuild';
import { openLedger } from '../ledger/ledger';
import { saveCityFacts } from '../ledger/save-city-facts';
import { cities, syncRuns } from '../schema';
import type { Actor } from '../schema/actor';
import { publicFailureWords } from '../sync/failure-words';
import { readRecord } from './read';

const DENVER = {
  slug: 'denver',
  name: 'Denver',
  timeZone: 'America/Denver',
  process: 'denver',
  feed: 'record',
} as const;

/** Each city has one record at most, so none needs a name. */
const RECORD: Actor = { kind: 'record', id: null };

/**
 * Loads Denver's embedded record into the database; `written` counts facts and their changes. A record that is
 * loaded already (its hash stands with the city) writes nothing and reads one row. Throws where the record's files
 * are missing; the run's row then says `failed`, and the next call goes on where this one stopped.
 */
export async function loadRecord(db: Db, folder?: string): Promise<{ written: number }> {
  const { record, hash } = readRecord(folder);
  const [known] = await db.select().from(cities).where(eq(cities.slug, DENVER.slug));
  if (known && (known.feed !== 'record' || known.recordHash === hash)) return { written: 0 };
  const city = known ?? (await addDenver(db));
  const now = new Date();
  const runId = await startRun(db, city.id, now);
  try {
    const facts = mapRecord(record);
    const today = cityDay(city.timeZone, now);
    const ledger = await openLedger(db, { cityId: city.id, actor: RECORD, runId, now, today });
    const saved = await saveCityFacts(ledger, facts);
    await rebuildFigures(db, city.id, now);
    await db.transaction(async (tx) => {
      await tx.update(cities).set({ recordHash: hash, recordAsOf: facts.asOf }).where(eq(cities.id, city.id));
      await endRun(tx, city.id, runId, { outcome: 'done', ...saved });
    });
    return { written: saved.written };
  } catch (error) {
    await endRun(db, city.id, runId, { outcome: 'failed', error: publicFailureWords(error) });
    throw error;
  }
}

async function addDenver(db: Db) {
  const [city] = await db.insert(cities).values(DENVER).returning();
  if (!city) throw new Error('The city of the embedded record could not be added.');
  return city;
}

/** A new run's row; a load that is still said to run was cut off, and is put down as such. */
async function startRun(db: Db, cityId: number, now: Date): Promise<number> {
  await db
    .update(syncRuns)
    .set({ outcome: 'interrupted', finishedAt: now })
    .where(and(eq(syncRuns.cityId, cityId), eq(syncRuns.outcome, 'running')));
  const run = {
    cityId,
    mode: 'record',
    actor: RECORD.kind,
    outcome: 'running',
    startedAt: now,
    heartbeatAt: now,
  } as const;
  const [started] = await db.insert(syncRuns).values(run).returning({ id: syncRuns.id });
  if (!started) throw new Error('The run that loads the embedded record could not be started.');
  return started.id;
}

async function endRun(
  db: Db | Tx,
  cityId: number,
  runId: number,
  set: Partial<typeof syncRuns.$inferInsert>,
) {
  await db
    .update(syncRuns)
    .set({ ...set, finishedAt: new Date() })
    .where(and(eq(syncRuns.cityId, cityId), eq(syncRuns.id, runId)));
}
