import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

const graceMs = 5_000;
const quietMs = 500;
const tidyEveryMs = 50;
const stillTurns = 5;
const stillTurnMs = 1;
const longSilence = { ms: 100, wantedForMs: 1_000 };
const patienceMs = 2_000;

/**
 * Ends a server so that no request begun is cut. Giving up a port cuts the connections that the kernel has taken and
 * nobody has accepted yet, and closing quiet connections those whose request nobody has read yet, so both are done in
 * still moments; until the port is given up the caller holds back what arrives, and answers it once `onPortClosed` is
 * called. Resolves when the last connection is closed, after five seconds at most.
 */
export async function drainConnections(server: Server, onPortClosed: () => void): Promise<void> {
  await stillMoment(server);
  const closed = closePort(server);
  onPortClosed();
  const giveUp = setTimeout(() => server.closeAllConnections(), graceMs);
  const isOver = closed.then(() => true);
  await Promise.race([isOver, wait(quietMs)]);
  while (!(await Promise.race([isOver, stillMoment(server)]))) {
    server.closeIdleConnections();
    await Promise.race([isOver, wait(tidyEveryMs)]);
  }
  clearTimeout(giveUp);
}

/**
 * Resolves after a few turns of the event loop in which nobody connected and next to nothing ran; for the first second
 * only where nobody was heard for a tenth of one, since a client that shares a busy machine may be late with its next.
 */
async function stillMoment(server: Server): Promise<void> {
  const begun = performance.now();
  let heardAt = begun;
  const hear = () => {
    heardAt = performance.now();
  };
  server.on('connection', hear).on('request', hear);
  for (let still = 0, turn = begun; still < stillTurns && turn - begun < patienceMs; ) {
    await nextTurn();
    const now = performance.now();
    const silenceMs = now - begun < longSilence.wantedForMs ? longSilence.ms : 0;
    const isStill = heardAt < turn && now - turn <= stillTurnMs && now - heardAt >= silenceMs;
    still = isStill ? still + 1 : 0;
    turn = now;
  }
  server.off('connection', hear).off('request', hear);
}

/** Not http's own close: that cuts quiet connections at once, also one whose next request is on its way. */
function closePort(server: Server): Promise<void> {
  return new Promise((resolve) => NetServer.prototype.close.call(server, () => resolve()));
}
