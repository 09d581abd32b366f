import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { sendPagesInOnePiece } from './one-piece';

async function asked(answer: RequestListener) {
  const server = createServer((request, response) => {
    sendPagesInOnePiece(response);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const { headers, status } = response;
  return { status, text: await response.text(), length: headers.get('content-length') };
}

it.each([
  ['pieces and an empty end', ['<p>Caf', 'é', '</p>'], undefined],
  ['a last piece with the end', ['<p>Caf', 'é'], '</p>'],
])('sends a page as one: %s', async (_, pieces, last) => {
  const answer = await asked((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.flushHeaders();
    for (const piece of pieces) expect(response.write(piece)).toBe(true);
    response.end(last);
  });
  expect(answer).toEqual({ status: 200, text: '<p>Café</p>', length: '12' });
});

it('lets the status change until the page is whole', async () => {
  const { status } = await asked((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.write(Buffer.from('<p>'));
    response.statusCode = 500;
    response.end();
  });
  expect(status).toBe(500);
});

it('tells who waits for a piece that it may go on', async () => {
  const order: string[] = [];
  await asked((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.write('a', 'utf8', () => order.push('written'));
    response.end('b', () => order.push('ended'));
  });
  expect(order).toEqual(['written', 'ended']);
});

it('lets what is no page go out as it is made', async () => {
  const answer = await asked((_request, response) => {
    response.setHeader('content-type', 'text/csv');
    response.write('a,b\n');
    expect(response.headersSent).toBe(true);
    response.end('1,2\n');
  });
  expect(answer).toEqual({ status: 200, text: 'a,b\n1,2\n', length: null });
});
