import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '@/db/testing/temporary-folder';
import { causeCode } from '@/lib/errors';
import { listener } from '../testing/listener';
import { callControl } from './client';
import { controlPath } from './path';
import { type RunArgs, serveControl } from './server';

const longName = 'a-long-name-'.repeat(12);

async function serve(dir: string, run: RunArgs) {
  const stop = await serveControl(dir, run);
  onTestFinished(() => stop());
  return stop;
}

test.each(['data', longName])('output and exit code come back from %s', async (name) => {
  const dir = join(temporaryFolder(), name);
  mkdirSync(dir);
  await serve(dir, async (argv, io) => {
    io.out('Dénver ✓\nand two\n');
    io.err(argv.join('+'));
    io.show('half');
    return 7;
  });
  const { said, io } = listener();
  expect(await callControl(dir, ['city', 'two words', 'a\nb'], io)).toBe(7);
  expect(said('out')).toBe('Dénver ✓\nand two\n');
  expect(said('err')).toBe('city+two words+a\nb');
  expect(said('show')).toBe('half');
});

test('a socket path never exceeds what the system takes', () => {
  const dir = join(temporaryFolder(), longName);
  mkdirSync(dir);
  expect(Buffer.byteLength(controlPath(dir))).toBeLessThanOrEqual(100);
});

test('nobody there is told from an answer', async () => {
  const dir = temporaryFolder();
  const { io } = listener();
  expect(await callControl(dir, ['x'], io)).toBeNull();
  expect(await callControl(join(dir, 'missing'), ['x'], io)).toBeNull();
});

test('a socket left behind is replaced', async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'control.sock'), '');
  await serve(dir, async () => 0);
  expect(await callControl(dir, [], listener().io)).toBe(0);
});

test.skipIf(process.platform === 'win32')('only the owner of the directory may speak to it', async () => {
  const dir = temporaryFolder();
  await serve(dir, async () => 0);
  expect(statSync(controlPath(dir)).mode & 0o777).toBe(0o600);
});

test('what a command says comes as it is said', async () => {
  const dir = temporaryFolder();
  let goOn = () => {};
  await serve(dir, async (_argv, io) => {
    io.out('first');
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return 0;
  });
  const { io } = listener();
  expect(await callControl(dir, [], { ...io, out: () => goOn() })).toBe(0);
});

test.each([
  ['another method', 'GET', ''],
  ['something else than words', 'POST', '{"run":"city"}'],
  ['half a list', 'POST', '["city"'],
  ['more than is read', 'POST', JSON.stringify(['x'.repeat(5_000_000)])],
])('%s runs nothing', async (_name, method, body) => {
  const dir = temporaryFolder();
  const ran: string[][] = [];
  await serve(dir, async (argv) => ran.push(argv));
  const answer = await new Promise((resolve) => {
    request({ socketPath: controlPath(dir), method }, (response) => resolve(response.resume().statusCode))
      .on('error', (error) => resolve(causeCode(error)))
      .end(body);
  });
  expect(ran).toEqual([]);
  expect([400, 'ECONNRESET', 'EPIPE']).toContain(answer);
});

test('a command line that no server takes is told so', async () => {
  const dir = temporaryFolder();
  await serve(dir, async () => 0);
  const { io, said } = listener();
  expect(await callControl(dir, ['x'.repeat(70_000)], io)).toBe(2);
  expect(said('err')).toBe('The command line is longer than a running server takes.\n');
});

test('a caller that never says what it wants does not hold up the end', async () => {
  const dir = temporaryFolder();
  const stop = await serveControl(dir, async () => 0);
  const silent = connect(controlPath(dir)).on('error', () => undefined);
  const halting = connect(controlPath(dir)).on('error', () => undefined);
  halting.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n["');
  await Promise.all([silent, halting].map((socket) => once(socket, 'connect')));
  await wait(50);
  await stop();
});

async function dyingOwner(dir: string, answer: RequestListener) {
  const server = createServer(answer).listen(controlPath(dir));
  await once(server, 'listening');
  onTestFinished(() => void server.close());
}

test('an owner that dies while a command runs is exit 1, and said', async () => {
  const dir = temporaryFolder();
  await dyingOwner(dir, (_request, response) => {
    response.write('{"out":"begun"}\n', () => response.destroy());
  });
  const { heard, io } = listener();
  expect(await callControl(dir, [], io)).toBe(1);
  expect(heard).toEqual([
    { stream: 'out', text: 'begun' },
    { stream: 'err', text: 'The server went away before the command had finished.\n' },
  ]);
});

test('an owner that closes before it began the command counts as nobody there', async () => {
  const dir = temporaryFolder();
  await dyingOwner(dir, ({ socket }) => void socket.destroy());
  const { heard, io } = listener();
  expect(await callControl(dir, [], io)).toBeNull();
  expect(heard).toEqual([]);
});

test('a command that throws is exit 1 with its sentence', async () => {
  const dir = temporaryFolder();
  await serve(dir, async () => {
    throw new Error('It broke.');
  });
  const { heard, io } = listener();
  expect(await callControl(dir, [], io)).toBe(1);
  expect(heard).toEqual([{ stream: 'err', text: 'It broke.\n' }]);
});

const untilAborted: RunArgs = (_argv, io) => {
  io.out('begun');
  return new Promise((resolve) => io.signal.addEventListener('abort', () => resolve(3), { once: true }));
};

test('a caller that goes away aborts its command', async () => {
  const dir = temporaryFolder();
  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  await serve(dir, async (argv, io) => {
    const code = await untilAborted(argv, io);
    end(code);
    return code;
  });
  const { io, abort } = listener();
  const call = callControl(dir, [], { ...io, out: () => abort.abort() });
  expect(await ended).toBe(3);
  expect(await call).toBe(1);
});

test('stopping aborts a running command, waits for it and sends its exit code', async () => {
  const dir = temporaryFolder();
  const stop = await serveControl(dir, untilAborted);
  const { io } = listener();
  const stopped: Promise<void>[] = [];
  const code = await callControl(dir, [], { ...io, out: () => void stopped.push(stop()) });
  expect(code).toBe(3);
  await Promise.all(stopped);
  expect(await callControl(dir, [], io)).toBeNull();
});
