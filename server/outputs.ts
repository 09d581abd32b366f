import { setImmediate as nextTurn } from 'node:timers/promises';
import { causeCode, sentenceOf } from '@/lib/errors';

let lost: string | null = null;

/** From here on an output that takes nothing (a full disk, a closed pipe) loses what is said there, and ends nothing. */
export function surviveFullOutputs(): void {
  process.stdout.on('error', note);
  process.stderr.on('error', () => undefined);
}

/** Says a text on an output of this process; one that takes nothing loses it. */
export function say(text: string, output: NodeJS.WriteStream = process.stdout): void {
  try {
    output.write(text);
  } catch (error) {
    // Node 20 throws here where a file takes nothing, later ones tell it as an event.
    if (output === process.stdout) note(error);
  }
}

/** Why standard output did not take all that was said so far; null where it did, or its reader had read enough. */
export async function lostOutput(): Promise<string | null> {
  await nextTurn();
  return lost;
}

function note(error: unknown) {
  if (causeCode(error) !== 'EPIPE') lost = sentenceOf(error);
}
