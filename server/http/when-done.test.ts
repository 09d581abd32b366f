import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { whenDone } from './when-done';

async function listening(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

it('calls once for each answer of a kept connection, and leaves no listener behind', async () => {
  const left: number[] = [];
  const port = await listening((response) => {
    whenDone(response, () => left.push(response.req.socket.listenerCount('close')));
    response.end('x');
  });
  for (let asked = 0; asked < 3; asked += 1) await (await fetch(`http://127.0.0.1:${port}/`)).text();
  await vi.waitFor(() => expect(left).toHaveLength(3));
  expect(new Set(left).size).toBe(1);
});

it('calls for every answer that was asked for at once on a connection that is cut', async () => {
  const done: string[] = [];
  let begun = 0;
  const port = await listening((response) => {
    begun += 1;
    whenDone(response, () => done.push(response.req.url ?? ''));
  });
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(['/1', '/2', '/3'].map((url) => `GET ${url} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''));
  await vi.waitFor(() => expect(begun).toBe(3));
  socket.destroy();
  await vi.waitFor(() => expect(done.toSorted()).toEqual(['/1', '/2', '/3']));
});
