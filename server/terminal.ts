import { oneLine, printable } from '@/lib/printable';
import type { Io } from './commands/command';
import { say } from './outputs';

type Output = { write(text: string): unknown; isTTY?: boolean };

const ofThisProcess = {
  stdout: { write: (text: string) => say(text) },
  stderr: { write: (text: string) => say(text, process.stderr), isTTY: process.stderr.isTTY },
};

/** What a command says goes to these outputs, without what a terminal would heed; they are this process's unless told. */
export function terminalIo(
  signal: AbortSignal,
  { stdout, stderr }: { stdout: Output; stderr: Output } = ofThisProcess,
): Io {
  return {
    out: (text) => void stdout.write(printable(text)),
    err: (text) => void stderr.write(printable(text)),
    show: (text) => void (stderr.isTTY && stderr.write(`\r${oneLine(text)}\x1b[K`)),
    signal,
  };
}
