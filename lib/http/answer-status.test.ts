import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { answering, answerStatus, noteTooSlow, wasTooSlow } from './answer-status';

it('gives the status to the response being answered and to no other', async () => {
  const server = createServer((request, response) =>
    answering(response, async () => {
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

it('keeps apart which answers were too slow', async () => {
  const [slow, other] = [{}, {}] as [ServerResponse, ServerResponse];
  noteTooSlow();
  answering(slow, noteTooSlow);
  expect([wasTooSlow(slow), wasTooSlow(other)]).toEqual([true, false]);
});
