import type { ServerResponse } from 'node:http';

/**
 * Calls back once when an answer is over: sent whole, or its connection gone. Node tells no answer that still waits
 * behind another on the same connection that the connection has gone, so the connection is heard too.
 */
export function whenDone(response: ServerResponse, done: () => void): void {
  const { socket } = response.req;
  let isDone = false;
  const over = () => {
    if (isDone) return;
    isDone = true;
    response.off('close', over);
    socket.off('close', over);
    done();
  };
  socket.setMaxListeners(0);
  response.once('close', over);
  socket.once('close', over);
}
