import { get } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { causeCode } from '@/lib/errors';
import { listen } from './listen';

async function listening() {
  const listener = await listen('127.0.0.1', 0);
  onTestFinished(() => void listener.server.close());
  return { ...listener, address: `http://127.0.0.1:${listener.port}/` };
}

test('before it knows how to answer it says that Passage is starting', async () => {
  const { address } = await listening();
  const response = await fetch(address);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('1');
});

test('a taken port is refused with one sentence', async () => {
  const { port } = await listening();
  const sentence = `The port ${port} is in use: stop what listens there, or set PORT to another.`;
  await expect(listen('127.0.0.1', port)).rejects.toThrow(sentence);
});

test('closing lets a running request finish and soon takes no new one', async () => {
  const { address, answerWith, close } = await listening();
  const begun: (() => void)[] = [];
  answerWith((_request, response) => {
    if (begun.length > 0) response.end('another');
    else begun.push(() => response.end('whole'));
  });
  const asked = fetch(address).then((response) => response.text());
  await expect.poll(() => begun.length).toBe(1);
  const closed = close();
  await expect.poll(() => fetch(address).catch(causeCode)).toBe('ECONNREFUSED');
  begun[0]?.();
  expect(await asked).toBe('whole');
  const before = performance.now();
  await closed;
  expect(performance.now() - before).toBeLessThan(2000);
});

test('closing under load cuts nobody who was connected, also those on a connection of their own each time', async () => {
  const { address, answerWith, close } = await listening();
  answerWith((_request, response) => {
    setTimeout(() => {
      const end = performance.now() + 5;
      while (performance.now() < end);
      response.end('whole');
    }, 5);
  });
  const failed: string[] = [];
  let isOver = false;
  const client = async () => {
    while (!isOver) {
      await new Promise<void>((done) => {
        get(address, { agent: false }, (answer) => answer.resume().on('close', done)).on('error', (error) => {
          failed.push(String(causeCode(error)));
          isOver ||= failed.at(-1) === 'ECONNREFUSED';
          done();
        });
      });
    }
  };
  const clients = Array.from({ length: 16 }, client);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await close();
  isOver = true;
  await Promise.all(clients);
  expect(failed.filter((code) => code !== 'ECONNREFUSED')).toEqual([]);
});

/** What the server says to these bytes until it closes the connection, and after how many milliseconds it does. */
async function saidTo(port: number, bytes: string) {
  const begun = performance.now();
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  let said = '';
  socket.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return { said, ms: performance.now() - begun };
}

test('who asks for another protocol is cut off and counted', async () => {
  const { port, address, answerWith, connections } = await listening();
  answerWith((_request, response) => response.end('whole'));
  const asks = 'GET / HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n';
  expect((await saidTo(port, asks)).said).toBe('');
  expect(connections.cut.upgrade).toBe(1);
  expect(await (await fetch(address)).text()).toBe('whole');
});

const head = 'GET / HTTP/1.1\r\nhost: x\r\n';

test.each([
  ['an endless address', `GET /${'x'.repeat(100_000)}`, '414'],
  ['endless headers', `${head}x: ${'x'.repeat(100_000)}\r\n\r\n`, '431'],
  ['no request at all', 'Dear council,\r\n\r\n', '400'],
])('%s is refused with a status', async (_name, bytes, status) => {
  const { port } = await listening();
  const { said, ms } = await saidTo(port, bytes);
  expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(ms).toBeLessThan(5_000);
});

test('a request that dribbles in is cut off while others are answered', async () => {
  const { port, address, answerWith } = await listening();
  answerWith((_request, response) => response.end('whole'));
  const slow = saidTo(port, head);
  expect(await (await fetch(address)).text()).toBe('whole');
  const { said, ms } = await slow;
  console.log(`row 26: a request that dribbles in is closed after ${Math.round(ms)} ms, others answered`);
  expect(said).toMatch(/^HTTP\/1.1 408 /);
  expect(ms).toBeLessThan(20_000);
}, 30_000);
