import { once } from 'node:events';
import type { Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { onTestFinished, vi } from 'vitest';

/**
 * `before`: the process dies before the write; `after`: it dies once the database has taken it, unheard;
 * `refused`: this one write fails and the process lives on.
 */
export const WAYS = ['before', 'after', 'refused'] as const;
export type Way = (typeof WAYS)[number];

/** What a fault point throws, and every statement after a death. */
export class Fault extends Error {}

export type FaultPoints = {
  /** Counts writes from here on; the `at`-th ends in this way. */
  arm(at: number, way: Way): void;
  /** For writes that go elsewhere, to a file: throws where this one must not happen. */
  meet(text: string): { isLast: boolean };
  /** Lets everything pass again and gives how many writes there were; a dead process is a new one from here on. */
  disarm(): number;
};

const writing =
  /^\s*(insert|update|delete|truncate|create|alter|drop|analyze|commit|checkpoint|lock|with\b.*\b(insert into|update \w+ set|delete from))\b|\b(nextval|setval)\(/is;

/**
 * Fault points at every write that this process sends through either engine's driver, `create` to `commit`, until the
 * test ends; at every statement that `counted` names. Only what is sent inside `arm` and `disarm` is counted.
 */
export function faultPoints(counted = writing): FaultPoints {
  const state = { isArmed: false, isDead: false, at: 0, way: 'before' as Way, writes: 0 };

  const meet: Meet = (text) => {
    if (state.isDead) throw new Fault('The process is dead.');
    if (!state.isArmed || !counted.test(text)) return { isLast: false };
    state.writes += 1;
    if (state.writes !== state.at) return { isLast: false };
    if (state.way === 'refused') throw new Fault(`Write ${state.at} was refused.`);
    state.isDead = true;
    if (state.way === 'before') throw new Fault(`The process died before write ${state.at}.`);
    return { isLast: true };
  };

  const said = vi.spyOn(console, 'error');
  const undos = [onPostgres(meet, () => state.isDead), onEmbedded(meet), () => said.mockRestore()];
  onTestFinished(() => {
    for (const undo of undos) undo();
  });
  return {
    arm: (at, way) => {
      said.mockImplementation(() => undefined);
      Object.assign(state, { isArmed: true, isDead: false, at, way, writes: 0 });
    },
    meet,
    disarm: () => {
      said.mockReset();
      Object.assign(state, { isArmed: false, isDead: false });
      return state.writes;
    },
  };
}

/** Throws where a statement must not be sent; `isLast` where the process dies once it is done. */
type Meet = (text: string) => { isLast: boolean };

async function pass<T>(meet: Meet, text: string, run: () => Promise<T>): Promise<T> {
  const { isLast } = meet(text);
  const result = await run();
  if (isLast) throw new Fault(`The process died after: ${text.slice(0, 60)}`);
  return result;
}

type Callback = (error: unknown, result?: unknown) => void;

/** A death cuts the connection, so that the server does what it does for a process that is gone. */
function onPostgres(meet: Meet, isDead: () => boolean) {
  const prototype = pg.Client.prototype as unknown as { query(...args: unknown[]): Promise<unknown> };
  const original = prototype.query;
  prototype.query = function query(this: unknown, ...args: unknown[]) {
    const callback = typeof args.at(-1) === 'function' ? (args.pop() as Callback) : null;
    const [config] = args as [string | { text: string }];
    const { stream } = (this as { connection: { stream: Socket } }).connection;
    const text = typeof config === 'string' ? config : config.text;
    const passed = pass(meet, text, () => original.apply(this, args)).catch(async (error: unknown) => {
      if (isDead() && !stream.closed) await once(stream.destroy(), 'close');
      throw error;
    });
    if (!callback) return passed;
    passed.then((result) => callback(null, result), callback);
    return Promise.resolve();
  };
  return () => {
    prototype.query = original;
  };
}

type Sender = Record<'query' | 'exec', (...args: unknown[]) => Promise<unknown>>;
type Engine = Sender & { transaction(work: (tx: Sender) => Promise<unknown>): Promise<unknown> };

/** The embedded engine lives on and rolls an open transaction back, as its recovery does for a process that is gone. */
function onEmbedded(meet: Meet) {
  const prototype = PGlite.prototype as unknown as Engine;
  const { query, exec, transaction } = prototype;
  prototype.query = function (...args) {
    return pass(meet, String(args[0]), () => query.apply(this, args));
  };
  prototype.exec = function (...args) {
    return pass(meet, String(args[0]), () => exec.apply(this, args));
  };
  prototype.transaction = async function (work) {
    let isLast = false;
    const result = await transaction.call(this, async (tx) => {
      const done = await work(passing(meet, tx));
      isLast = meet('commit').isLast;
      return done;
    });
    if (isLast) throw new Fault('The process died after: commit');
    return result;
  };
  return () => Object.assign(prototype, { query, exec, transaction });
}

function passing(meet: Meet, tx: Sender): Sender {
  const through =
    (name: keyof Sender) =>
    (...args: unknown[]) =>
      pass(meet, String(args[0]), () => tx[name](...args));
  return Object.assign(Object.create(tx) as Sender, { query: through('query'), exec: through('exec') });
}
