import { oneLine, printable } from '@/lib/printable';
import type { Io } from './commands/command';

type Output = { write(text: string): unknown; isTTY?: boolean };

/** What a command says goes to these outputs, without what a terminal would heed; they are this process's unless told. */
export function terminalIo(
  signal: AbortSignal,
  { stdout, stderr }: { stdout: Output; stderr: Output } = process,
): Io {
  return {
    out: (text) => void stdout.write(printable(text)),
    err: (text) => void stderr.write(printable(text)),
    show: (text) => void (stderr.isTTY && stderr.write(`\r${oneLine(text)}\x1b[K`)),
    signal,
  };
}
