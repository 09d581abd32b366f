import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answering, answerStatus, noting, requestScope, wasCutOff } from './request-scope';

it('gives the status to the response being answered and to no other', async () => {
  const server = createServer((request, response) =>
    answering(requestScope(response), async () => {
      await later(request.url === '/missing' ? 20 : 5);
      const isSet = request.url === '/missing' && answerStatus(404);
      response.end(String(isSet));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const [missing, there] = await Promise.all(
    ['/missing', '/there'].map((path) => fetch(`http://127.0.0.1:${port}${path}`)),
  );
  expect([missing?.status, await missing?.text(), there?.status]).toEqual([404, 'true', 200]);
  server.close();
});

it('says so where no request is being answered', () => {
  expect(answerStatus(404)).toBe(false);
});

const scope = () => requestScope({} as ServerResponse);

it.each(['57014', 'ETIMEDOUT', 'ECONNRESET', '57P01'])(
  'notes for each who waits that a reading was cut off: %s',
  async (code) => {
    const [first, second, other] = [scope(), scope(), scope()];
    const stopped = Promise.reject(Object.assign(new Error('canceling statement'), { code }));
    answering(first, () => void noting(stopped).catch(() => undefined));
    answering(second, () => void noting(stopped).catch(() => undefined));
    answering(other, () => void noting(Promise.reject(new Error('no table'))).catch(() => undefined));
    await expect(noting(stopped)).rejects.toThrow('canceling statement');
    expect([first, second, other].map(wasCutOff)).toEqual([true, true, false]);
  },
);
