import { pendingMigrations } from '@/db/engine/migrate';
import { store } from '@/db/engine/store';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';

const patienceMs = 3_000;

/** Whether the database answers within three seconds and is migrated: 200, else 503 without saying why to strangers. */
export async function GET(): Promise<Response> {
  try {
    await within(patienceMs, requireMigrated());
    return answer(200, 'ready\n');
  } catch (error) {
    log().error({ reason: sentenceOf(error) }, 'not ready');
    return answer(503, 'not ready\n');
  }
}

async function requireMigrated() {
  const { db } = await store();
  const pending = await pendingMigrations(db);
  if (pending > 0) throw new Error(`${pending} migrations are missing.`);
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`The database did not answer within ${ms} ms.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function answer(status: number, body: string) {
  return new Response(body, { status, headers: { 'cache-control': 'no-store' } });
}
