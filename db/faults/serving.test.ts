import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { load, once } from './serving';

test.each([
  ['whole', 200, null],
  ['cut in its middle', 0, expect.stringMatching(/other side closed|ECONNRESET/)],
  ['cut before its head', 0, expect.stringMatching(/other side closed|ECONNRESET/)],
])('an answer that is %s counts as %i', async (name, status, error) => {
  const server = createServer((_request, response) => {
    if (name === 'cut before its head') return response.destroy();
    response.writeHead(200, { 'content-length': '10' }).write('01234');
    setTimeout(() => (name === 'whole' ? response.end('56789') : response.destroy()), 20);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await load(address, 1, once())).toEqual([{ status, ms: expect.any(Number), error }]);
});
