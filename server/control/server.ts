import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { sentenceOf } from '@/lib/errors';
import type { Io } from '../commands/command';
import { controlPath } from './path';

/** Ends the service: tells running commands to stop, unless `letsFinish`, and waits for them. */
export type StopControl = (how?: { letsFinish: boolean }) => Promise<void>;
export type RunArgs = (argv: string[], io: Io) => Promise<number>;

/**
 * Lets commands run inside the owner of a data directory, until the function it gives back is called. Call it only while owning the directory, since it replaces
 * a socket left behind. A caller that goes away aborts its command's signal.
 */
export async function serveControl(dataDir: string, run: RunArgs): Promise<StopControl> {
  const path = controlPath(dataDir);
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(path, { force: true });

  const calls = new Map<Socket, { abort: AbortController; done: Promise<void> }>();
  const server = createServer((socket) => {
    const abort = new AbortController();
    socket.on('error', () => undefined);
    socket.on('close', () => abort.abort());
    const done = answer(socket, run, abort.signal).finally(() => calls.delete(socket));
    calls.set(socket, { abort, done });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (isFile) chmodSync(path, 0o600);

  return async ({ letsFinish } = { letsFinish: false }) => {
    const closed = new Promise((resolve) => server.close(resolve));
    if (!letsFinish) for (const { abort } of calls.values()) abort.abort();
    await Promise.all([...calls.values()].map(({ done }) => done));
    await closed;
  };
}

async function answer(socket: Socket, run: RunArgs, signal: AbortSignal) {
  const send = (message: object) => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  const argv = await firstLine(socket, signal);
  if (!argv) return void socket.destroy();
  const io: Io = {
    out: (out) => send({ out }),
    err: (err) => send({ err }),
    show: (show) => send({ show }),
    signal,
  };
  const exit = await run(argv, io).catch((error: unknown) => {
    send({ err: `${sentenceOf(error)}\n` });
    return 1;
  });
  send({ exit });
  socket.end();
}

/** The arguments a caller sends, or null where it goes away first or sends something else. */
async function firstLine(socket: Socket, signal: AbortSignal): Promise<string[] | null> {
  const lines = createInterface({ input: socket });
  lines.on('error', () => undefined);
  const line = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    signal.addEventListener('abort', () => resolve(''), { once: true });
  });
  lines.close();
  socket.resume();
  try {
    const argv: unknown = JSON.parse(line);
    return Array.isArray(argv) && argv.every((word) => typeof word === 'string') ? argv : null;
  } catch {
    return null;
  }
}
