import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { addAbortSignal } from 'node:stream';
import { sentenceOf } from '@/lib/errors';
import { oneLine } from '@/lib/printable';
import type { Io } from '../commands/command';
import { controlPath } from './path';
import { type ControlEvent, largestCommandLine } from './protocol';

/** Ends the service: tells running commands to stop, unless `letsFinish`, and waits for them. */
type StopControl = (how?: { letsFinish: boolean }) => Promise<void>;
export type RunArgs = (argv: string[], io: Io) => Promise<number>;

/** For the request alone: its answer takes as long as its command does. */
const timeToAsk = { headersTimeout: 10_000, requestTimeout: 10_000 };

/**
 * Lets commands run inside the owner of a data directory, until the function it gives back is called: HTTP over the
 * directory's socket, where a POST of a command's words is answered by a line of JSON for each event. Call it only
 * while owning the directory, since it replaces a socket left behind. A caller that goes away aborts its command.
 */
export async function serveControl(dataDir: string, run: RunArgs): Promise<StopControl> {
  const path = controlPath(dataDir);
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(path, { force: true });

  const calls = new Map<AbortController, Promise<void>>();
  const server = createServer(timeToAsk, (request, response) => {
    const abort = new AbortController();
    const gone = new Promise<void>((resolve) => response.once('close', resolve));
    void gone.then(() => abort.abort());
    const done = answer(request, response, run, abort.signal).then(() => gone);
    calls.set(
      abort,
      done.finally(() => calls.delete(abort)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  if (isFile) chmodSync(path, 0o600);

  return async ({ letsFinish } = { letsFinish: false }) => {
    const closed = new Promise((resolve) => server.close(resolve));
    if (!letsFinish) for (const abort of calls.keys()) abort.abort();
    await Promise.all(calls.values());
    server.closeAllConnections();
    await closed;
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  run: RunArgs,
  signal: AbortSignal,
): Promise<void> {
  response.setHeader('connection', 'close');
  const argv = await wordsOf(request, signal);
  if (!argv) return void response.writeHead(400).end();
  // Sent before the command begins: a caller that saw no head knows that nothing was begun.
  response.writeHead(200, { 'content-type': 'application/x-ndjson' }).flushHeaders();
  const send = (event: ControlEvent) => {
    if (!response.destroyed) response.write(`${JSON.stringify(event)}\n`);
  };
  const io: Io = {
    out: (out) => send({ out }),
    err: (err) => send({ err }),
    show: (show) => send({ show }),
    signal,
  };
  const exit = await run(argv, io).catch((error: unknown) => {
    send({ err: `${oneLine(sentenceOf(error))}\n` });
    return 1;
  });
  send({ exit });
  response.end();
}

/** The words of a command that a caller posts; null where it goes away first, is told to, or sends something else. */
async function wordsOf(request: IncomingMessage, signal: AbortSignal): Promise<string[] | null> {
  if (request.method !== 'POST') return null;
  let body = '';
  try {
    for await (const piece of addAbortSignal(signal, request).setEncoding('utf8')) {
      body += piece;
      if (body.length > largestCommandLine) return null;
    }
    const words: unknown = JSON.parse(body);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : null;
  } catch {
    return null;
  }
}
