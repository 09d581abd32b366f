import type { ServerResponse } from 'node:http';
import onFinished from 'on-finished';

/**
 * Calls back once when an answer is over: sent whole, or its connection gone. One that still waits behind another on
 * its connection has no socket yet, by which alone `on-finished` would know that the connection has gone.
 */
export function whenDone(response: ServerResponse, done: () => void): void {
  const isQueued = response.socket === null && !response.writableEnded;
  if (!isQueued) return void onFinished(response, done);
  const { socket } = response.req;
  const over = () => done();
  socket.setMaxListeners(0);
  socket.once('close', over);
  response.once('socket', () => {
    socket.off('close', over);
    onFinished(response, done);
  });
}
