import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openPostgres } from './postgres';

/** A server that asks for the password as it is (message R, 3), and what it was given. */
async function asking() {
  let given = '';
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
      socket.once('data', (data) => {
        given = data.subarray(5, -1).toString();
        socket.destroy();
      });
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { given: () => given, url: `postgresql://passage@127.0.0.1:${port}/passage` };
}

it.each(['12/S3CRET', 'a#b', 'a?b', 'a@b', 'a:b', 'a%2Fb', 'a%b', 'a b', '/#?@:%'])(
  'row 93: the password %s reaches PostgreSQL from PGPASSWORD as it is',
  async (password) => {
    const { given, url } = await asking();
    vi.stubEnv('PGPASSWORD', password);
    onTestFinished(() => void vi.unstubAllEnvs());
    const refused = await openPostgres(url, { max: 2, statementTimeoutMs: 0 }).catch(String);
    expect(given()).toBe(password);
    expect(refused).not.toContain(password);
  },
);
