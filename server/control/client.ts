import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { causeCode } from '@/lib/errors';
import type { Io } from '../commands/command';
import { controlPath } from './path';

const nobodyThere = ['ENOENT', 'ECONNREFUSED'];

/**
 * Runs a command inside the owner of a data directory: its output goes to `io`, its exit code comes back. Gives
 * null where nobody listens. An owner that goes away before the end counts as exit 1, with a sentence.
 */
export async function callControl(dataDir: string, argv: string[], io: Io): Promise<number | null> {
  try {
    return await call(controlPath(dataDir), argv, io);
  } catch (error) {
    if (nobodyThere.includes(causeCode(error) ?? '')) return null;
    throw error;
  }
}

function call(path: string, argv: string[], io: Io): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const leave = () => void socket.destroy();
    io.signal.addEventListener('abort', leave);
    let isConnected = false;
    let exit: number | null = null;
    socket.once('connect', () => {
      isConnected = true;
      socket.write(`${JSON.stringify(argv)}\n`);
    });
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => {
      const message: { out?: string; err?: string; show?: string; exit?: number } = JSON.parse(line);
      if (message.out) io.out(message.out);
      if (message.err) io.err(message.err);
      if (message.show) io.show(message.show);
      exit = message.exit ?? exit;
    });
    socket.on('error', (error) => {
      if (!isConnected) reject(error);
    });
    lines.on('error', () => undefined);
    socket.on('close', () => {
      io.signal.removeEventListener('abort', leave);
      if (exit === null && isConnected && !io.signal.aborted) {
        io.err('The server went away before the command had finished.\n');
      }
      resolve(exit ?? 1);
    });
  });
}
