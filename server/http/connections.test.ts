import { createServer, get, type RequestListener } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { boundConnections } from './connections';
import { oneAtATime } from './one-at-a-time';

async function serving(handler: RequestListener, bounds = {}) {
  const server = createServer();
  const connections = boundConnections(server, { most: 1_000, mostOfOne: null, ...bounds });
  server.on(
    'request',
    oneAtATime(handler, (socket) => connections.cutOff(socket, 'pipelined')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { connections, port: typeof address === 'object' && address ? address.port : 0 };
}

/** A client that writes and reads nothing until it is told to. */
async function silent(port: number, bytes = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.pause();
  if (bytes) socket.write(bytes);
  return socket;
}

const isClosed = (socket: Socket) => expect.poll(() => socket.resume().closed, { timeout: 5_000 }).toBe(true);
const status = (port: number) =>
  new Promise((resolve) => {
    get({ port, host: '127.0.0.1', agent: false }, (answer) =>
      answer.resume().on('end', () => resolve(answer.statusCode)),
    ).on('error', (error) => resolve(error.message));
  });
const asked = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';
const quick: RequestListener = (_request, response) => void response.end('whole');

test('requests sent ahead are begun one after the other, in their order', async () => {
  const begun: { url: string; end(): void }[] = [];
  const { port } = await serving(
    ({ url = '' }, response) => void begun.push({ url, end: () => response.end(url) }),
  );
  const socket = await silent(
    port,
    ['/a', '/b', '/c'].map((path) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''),
  );
  let said = '';
  socket
    .setEncoding('utf8')
    .on('data', (text) => {
      said += text;
    })
    .resume();
  for (const [at, path] of ['/a', '/b', '/c'].entries()) {
    await expect
      .poll(() => begun.map(({ url }) => url).join())
      .toBe(['/a', '/b', '/c'].slice(0, at + 1).join());
    begun[at]?.end();
    await expect.poll(() => said).toContain(path);
  }
});

test('who sends more ahead than may wait is cut off, and what waited is not begun', async () => {
  let begun = 0;
  const { port, connections } = await serving(() => {
    begun += 1;
  });
  await isClosed(await silent(port, asked.repeat(150)));
  expect([begun, connections.cut.pipelined]).toEqual([1, 1]);
  await expect.poll(() => connections.open()).toBe(0);
});

test.each([
  { of: 'one address', bounds: { mostOfOne: 10 } },
  { of: 'all', bounds: { most: 10 } },
])(
  'the connection of $of that has asked for nothing the longest makes room for the next',
  async ({ bounds }) => {
    const { port, connections } = await serving(quick, bounds);
    const idle = [];
    for (let n = 0; n < 10; n += 1) idle.push(await silent(port));
    await expect.poll(() => connections.open()).toBe(10);
    expect(await status(port)).toBe(200);
    expect(connections.cut.crowded).toBe(1);
    for (const first of idle.slice(0, 1)) await isClosed(first);
    expect(idle.slice(1).some(({ closed }) => closed)).toBe(false);
  },
);

test('who is being answered is not put out, and the newcomer is', async () => {
  let begun = 0;
  const { port } = await serving(
    () => {
      begun += 1;
    },
    { mostOfOne: 3 },
  );
  const busy = [];
  for (let n = 0; n < 3; n += 1) busy.push(await silent(port, asked));
  await expect.poll(() => begun).toBe(3);
  await isClosed(await silent(port, asked));
  expect(busy.some(({ closed }) => closed)).toBe(false);
});

test('who takes next to nothing of an answer is cut off, and who takes it is not', async () => {
  const large = Buffer.alloc(20_000_000);
  const { port, connections } = await serving((_request, response) => void response.end(large), {
    slow: { bytes: 64_000, ms: 1_500 },
  });
  const unread = await silent(port, asked);
  const slow = await silent(port, asked);
  const sips = setInterval(() => slow.read(100), 20);
  onTestFinished(() => clearInterval(sips));
  expect(await status(port)).toBe(200);
  await expect.poll(() => connections.cut.slow, { timeout: 15_000 }).toBe(2);
  for (const socket of [unread, slow]) await isClosed(socket);
}, 30_000);
