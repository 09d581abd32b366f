import { type IncomingMessage, request } from 'node:http';
import { causeCode } from '@/lib/errors';
import type { Io } from '../commands/command';
import { controlPath } from './path';
import { type ControlEvent, largestCommandLine } from './protocol';

/** The last two: an owner that closed before it began the command, since it answers before it begins. */
const nobodyThere = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/**
 * Runs a command inside the owner of a data directory: its output goes to `io`, its exit code comes back. Gives
 * null where nobody listens. An owner that goes away before the end counts as exit 1, with a sentence.
 */
export async function callControl(dataDir: string, argv: string[], io: Io): Promise<number | null> {
  const words = JSON.stringify(argv);
  if (Buffer.byteLength(words) > largestCommandLine) {
    io.err('The command line is longer than a running server takes.\n');
    return 2;
  }
  let answer: IncomingMessage;
  try {
    answer = await post(controlPath(dataDir), words, io.signal);
  } catch (error) {
    if (io.signal.aborted) return 1;
    if (nobodyThere.includes(causeCode(error) ?? '')) return null;
    throw error;
  }
  const exit = await passOn(answer, io).catch(() => null);
  if (exit === null && !io.signal.aborted) io.err('The server went away before the command had finished.\n');
  return exit ?? 1;
}

/** The answer as soon as its head is there; it has no time-out, since a sync may be silent for long. */
function post(socketPath: string, body: string, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ socketPath, method: 'POST', agent: false, signal }, resolve).on('error', reject).end(body);
  });
}

/** Passes on what the command says, as it comes, and gives its exit code; null where the answer ends without one. */
async function passOn(answer: IncomingMessage, io: Io): Promise<number | null> {
  let rest = '';
  for await (const piece of answer.setEncoding('utf8')) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event: ControlEvent = JSON.parse(line);
      if ('exit' in event) return event.exit;
      if ('out' in event) io.out(event.out);
      else if ('err' in event) io.err(event.err);
      else io.show(event.show);
    }
  }
  return null;
}
