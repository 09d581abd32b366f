import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { whenDone } from './when-done';

/** How many requests may wait behind one on their connection: browsers send none ahead, a proxy of ours none either. */
const MOST_WAITING = 100;

/**
 * Begins a request only once the one before it on its connection was sent, for Node begins all that are there at once: a
 * client that sends a hundred and reads nothing then holds one place, not all. One that sends more ahead than may wait is
 * given to `cut`.
 */
export function oneAtATime(answer: RequestListener, cut: (socket: Socket) => void): RequestListener {
  const queues = new WeakMap<Socket, (() => void)[]>();
  return (request, response) => {
    const { socket } = request;
    const begin = () => {
      whenDone(response, () => next(socket));
      answer(request, response);
    };
    const queue = queues.get(socket);
    if (!queue) {
      queues.set(socket, []);
      begin();
    } else if (queue.length < MOST_WAITING) queue.push(begin);
    else cut(socket);
  };

  function next(socket: Socket) {
    const begin = socket.destroyed ? undefined : queues.get(socket)?.shift();
    if (begin) begin();
    else queues.delete(socket);
  }
}
