import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { listen } from './listen';

/** Clients that keep one connection each and ask once more on it, a millisecond after one another, unless it was closed. */
const clients = `
  const { connect } = require('node:net');
  const { parentPort, workerData: { port, many, from } } = require('node:worker_threads');
  const ask = 'GET / HTTP/1.1\\r\\nhost: x\\r\\n\\r\\n';
  const one = (at) => new Promise((done) => {
    let said = 0, asked = 1;
    const socket = connect(port, '127.0.0.1', () => socket.write(ask));
    socket.on('data', (text) => { said += String(text).split('whole').length - 1; });
    socket.on('error', () => undefined);
    socket.on('close', () => done(asked - said));
    const again = () => { if (!socket.readableEnded && !socket.destroyed) { asked += 1; socket.write(ask); } };
    setTimeout(() => setImmediate(again), from + at);
  });
  Promise.all(Array.from({ length: many }, (_, at) => one(at))).then((lost) =>
    parentPort.postMessage(lost.reduce((sum, n) => sum + n, 0)));
`;

test('closing cuts nobody whose request arrived while the process was busy', async () => {
  const { port, answerWith, close } = await listen('127.0.0.1', 0);
  answerWith((_request, response) => response.end('whole'));
  const many = 200;
  const worker = new Worker(clients, { eval: true, workerData: { port, many, from: 700 } });
  const told = once(worker, 'message');
  await wait(300);
  const closed = close();
  let isOver = false;
  const busy = () => {
    const end = performance.now() + 25;
    while (performance.now() < end);
    if (!isOver) setTimeout(busy, 1);
  };
  busy();
  const [lost] = await told;
  isOver = true;
  await closed;
  expect(lost).toBe(0);
});
