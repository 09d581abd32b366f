import { Socket } from 'node:net';
import { expect, inject, onTestFinished, test } from 'vitest';
import { causeCode } from '@/lib/errors';
import { openPool } from './pool';

const url = () => inject('postgres')?.url ?? '';
const pidOf = `select pg_backend_pid() as pid`;

test.skipIf(!inject('postgres'))(
  'a statement that the server does not break off is given up, with its connection',
  async () => {
    const pool = openPool(url(), { max: 1, statementTimeoutMs: 100 });
    onTestFinished(() => pool.end());
    await pool.query('set statement_timeout = 0');
    const before = await pool.query(pidOf);
    expect(await pool.query('select pg_sleep(60)').catch(causeCode)).toBe('ETIMEDOUT');
    const after = await pool.query(pidOf);
    expect(after.rows[0].pid).not.toBe(before.rows[0].pid);
  },
);

test.skipIf(!inject('postgres'))('a connection lost in the middle of a statement has a code', async () => {
  const sockets: Socket[] = [];
  const stream = () => {
    const socket = new Socket();
    sockets.push(socket);
    return socket;
  };
  const pool = openPool(url(), { max: 1, statementTimeoutMs: 0, stream });
  onTestFinished(() => pool.end());
  await pool.query('select 1');
  const asked = pool.query('select pg_sleep(60)').catch(causeCode);
  for (const socket of sockets) socket.destroy();
  expect(await asked).toBe('ECONNRESET');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
