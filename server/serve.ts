import { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import { findCityNow } from '@/db/cities/city-now';
import { pendingMigrations } from '@/db/engine/migrate';
import { openWorking, store as sharedStore } from '@/db/engine/store';
import type { Store } from '@/db/engine/types';
import { watchDatabase } from '@/db/engine/watch';
import { readIndexesAhead } from '@/db/queries/explorer/index-ahead';
import { loadIntoEmpty } from '@/db/record/load-into-empty';
import { type Env, readEnv } from '@/lib/env';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';
import { oneLine } from '@/lib/printable';
import { buildPages } from './build-pages';
import { runCommand } from './commands/run-command';
import { serveControl } from './control/server';
import type { KeepSettings } from './http/answers/answer-kept';
import { addAnswerMetrics } from './http/answers/answer-metrics';
import { type KeptAnswers, keptAnswers } from './http/answers/kept-answers';
import { addConnectionMetrics } from './http/connection-metrics';
import { guard } from './http/guard';
import { probes } from './http/probes';
import { type Listener, listen } from './listen';
import { addDatabaseMetrics } from './metrics';
import { say, surviveFullOutputs } from './outputs';
import { logPrintedErrors } from './printed-errors';
import { addReplicaMetrics } from './replica-metrics';
import { startSchedule } from './schedule';
import { endings, killMyselfAfter } from './told-to-end';

export { buildPages };

type Serving = { dev: boolean; hash: string };
type Undo = () => Promise<unknown>;

const patienceMs = 20_000;
const lastPatienceMs = 25_000;
/** So long at most a start waits for the indexes that readers will ask for. */
const aheadMs = 20_000;

/**
 * Serves until SIGTERM, SIGINT or SIGHUP, in this one process: takes the port, opens the database, builds what changed, reads the
 * indexes of the cities asked for lately, for twenty seconds at most, then answers. Ends the process: exit 0 when told to
 * stop, 1 with one sentence where it cannot start.
 */
export async function serve(serving: Serving): Promise<void> {
  surviveFullOutputs();
  const undos: Undo[] = [];
  const abort = new AbortController();
  let ending: Promise<void> | undefined;
  const end = (code: number) => {
    ending ??= undo(undos, code);
    abort.abort();
  };
  for (const signal of endings) process.on(signal, () => end(0));
  try {
    await start(serving, undos, abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) complain(error);
    end(1);
  }
  await ending;
}

async function start({ dev, hash }: Serving, undos: Undo[], signal: AbortSignal) {
  const env = readEnv();
  const listener = await listen(env.HOST, env.PORT, { trustProxy: env.TRUST_PROXY, upgrades: dev });
  undos.push(listener.close);

  const store = await sharedStore();
  undos.push(store.close);
  const working = await openWorking(store);
  undos.push(working.close);
  signal.throwIfAborted();
  if (!dev) say('Preparing the pages and the database ...\n');
  const built = dev ? Promise.resolve(false) : buildPages(hash, signal);
  await Promise.all([built, loadIntoEmpty(working)]);
  await Promise.race([
    readIndexesAhead({ serving: store.db, working: working.db }),
    wait(aheadMs, undefined, { ref: false }),
  ]);
  signal.throwIfAborted();

  undos.push(await control(store, env));
  undos.push(await answer(listener, store, env, dev));
  undos.push(startSchedule(working));
  signal.throwIfAborted();
  say(`Passage is ready at http://localhost:${listener.port}\n`);
}

async function control(store: Store, env: Env): Promise<Undo> {
  if (store.engine === 'postgres') return async () => undefined;
  const stop = await serveControl(env.DATA_DIR, (argv, io) => runCommand(store, argv, io));
  return () => stop();
}

async function answer(
  { server, port, connections, answerWith }: Listener,
  store: Store,
  env: Env,
  dev: boolean,
): Promise<Undo> {
  // Given none, Next listens for upgrades on ours, and each such connection is then open until its client ends it.
  const httpServer = dev ? server : new Server();
  const app = next({ dev, dir: process.cwd(), hostname: env.HOST, port, httpServer });
  await app.prepare();
  if (!dev) logPrintedErrors(log());
  const watch = watchDatabase(store.engine, env.DATABASE_URL);
  const pages = app.getRequestHandler();
  const { replicas } = store;
  const answers = keptAnswers();
  const { answer: guarded, registry } = guard(pages, {
    isDevelopment: dev,
    trustProxy: env.TRUST_PROXY,
    publicUrl: env.PUBLIC_URL ?? null,
    perMinute: env.RATE_LIMIT_PER_MINUTE,
    maxInFlight: env.MAX_IN_FLIGHT,
    keep: dev ? undefined : keepSettings(env, answers),
    probesOf: (counted) => probes(() => requireMigrated(store), counted),
    isAway: () => watch.isAway() && !replicas?.standings().some(({ isUsed }) => isUsed),
    log: log(),
  });
  addDatabaseMetrics(registry, store.db, watch);
  addAnswerMetrics(registry, answers);
  addConnectionMetrics(registry, connections);
  if (replicas) addReplicaMetrics(registry, replicas);
  answerWith(guarded);
  return async () => {
    await watch.stop();
    await app.close();
  };
}

async function requireMigrated({ db }: Store) {
  const pending = await pendingMigrations(db);
  if (pending > 0) throw new Error(`${pending} migrations are missing.`);
}

function keepSettings(env: Env, answers: KeptAnswers): KeepSettings {
  return {
    answers,
    host: env.PUBLIC_URL ?? null,
    trustProxy: env.TRUST_PROXY,
    cityOf: async (slug) => findCityNow(await sharedStore(), slug),
  };
}

function complain(error: unknown) {
  say(`${oneLine(sentenceOf(error))}\n`, process.stderr);
}

/** Last begun, first ended, except that requests finish before anything they need goes. */
async function undo(undos: Undo[], code: number): Promise<void> {
  setTimeout(() => process.exit(1), patienceMs).unref();
  killMyselfAfter(lastPatienceMs);
  const [closeListener, ...others] = undos;
  for (const step of [closeListener, ...others.reverse()]) {
    await step?.().catch(complain);
  }
  process.exit(code);
}
