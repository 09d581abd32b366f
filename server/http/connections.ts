import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { clientKey } from './client-address';

export type CutFor = 'slow' | 'crowded' | 'pipelined' | 'upgrade';

export type Connections = {
  /** How many are open. */
  open(): number;
  /** How many of them the address with the most has. */
  mostOfOne(): number;
  /** How many were cut off, by why. */
  cut: Readonly<Record<CutFor, number>>;
  cutOff(socket: Duplex, why: CutFor): void;
};

type Bounds = {
  /** The most that are open at once. */
  most: number;
  /** The most of one address; null: any number, as where all come from a proxy. */
  mostOfOne: number | null;
  /** Who takes fewer bytes than this of what waits for them, for so long, is cut off: unless given, some two kilobytes a second. */
  slow?: { bytes: number; ms: number };
};

type Standing = { address: string; busy: number; taken: number; slowLooks: number };

const SLOW = { bytes: 64_000, ms: 30_000 };
const LOOKS = 6;
const FILES_OF_OTHERS = 192;
const FILES_USUAL = 4_096;

/**
 * Keeps the connections of a server within bounds. One too many, of an address or of all, takes the place of the one that
 * has asked for nothing the longest, of that address or of all, and where each is being answered it is refused. A client
 * that takes next to nothing of its answer for half a minute is cut off.
 */
export function boundConnections(server: Server, { most, mostOfOne, slow = SLOW }: Bounds): Connections {
  const standing = new Map<Socket, Standing>();
  const ofAddress = new Map<string, number>();
  const cut = { slow: 0, crowded: 0, pipelined: 0, upgrade: 0 };
  const cutOff = (socket: Duplex, why: CutFor) => {
    if (socket.destroyed) return;
    cut[why] += 1;
    socket.destroy();
  };
  const idleLongest = (address: string | null) =>
    [...standing].find(([, one]) => one.busy === 0 && (address === null || one.address === address))?.[0];
  const makeRoom = (socket: Socket, address: string | null) =>
    cutOff(idleLongest(address) ?? socket, 'crowded');

  server.on('connection', (socket: Socket) => {
    const address = clientKey(socket.remoteAddress ?? 'unknown');
    const ofOne = ofAddress.get(address) ?? 0;
    if (mostOfOne !== null && ofOne >= mostOfOne) makeRoom(socket, address);
    else if (standing.size >= most) makeRoom(socket, null);
    if (socket.destroyed) return;
    standing.set(socket, { address, busy: 0, taken: 0, slowLooks: 0 });
    ofAddress.set(address, ofOne + 1);
    socket.once('close', () => {
      standing.delete(socket);
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left > 0) ofAddress.set(address, left);
      else ofAddress.delete(address);
    });
  });
  server.on('request', ({ socket }, response) => {
    const one = standing.get(socket);
    if (!one) return;
    one.busy += 1;
    response.once('close', () => {
      one.busy -= 1;
      // Last in the order of who has asked for nothing the longest.
      if (standing.delete(socket) && !socket.destroyed) standing.set(socket, one);
    });
  });
  const looking = setInterval(() => {
    for (const [socket, one] of standing) {
      const { taken, waits } = progressOf(socket);
      const isSlow = waits && taken - one.taken < slow.bytes / LOOKS;
      one.slowLooks = isSlow ? one.slowLooks + 1 : 0;
      one.taken = taken;
      if (one.slowLooks >= LOOKS) cutOff(socket, 'slow');
    }
  }, slow.ms / LOOKS).unref();
  server.once('close', () => clearInterval(looking));
  return {
    open: () => standing.size,
    mostOfOne: () => Math.max(0, ...ofAddress.values()),
    cut,
    cutOff,
  };
}

/** How many connections this process may hold open, beside its other files. */
export function connectionsAllowed(): number {
  return Math.max(64, filesAllowed() - FILES_OF_OTHERS);
}

function filesAllowed(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return Number(soft ?? FILES_USUAL);
  } catch {
    return FILES_USUAL;
  }
}

/**
 * How many bytes of its answers the kernel has taken for a client, and whether more wait. Node tells neither of a large
 * piece that is under way, but by the handle, as its own time-out asks.
 */
function progressOf(socket: Socket): { taken: number; waits: boolean } {
  const { _handle: handle } = socket as { _handle?: { bytesWritten: number; writeQueueSize: number } | null };
  if (!handle) return { taken: 0, waits: false };
  return { taken: handle.bytesWritten - handle.writeQueueSize, waits: handle.writeQueueSize > 0 };
}
