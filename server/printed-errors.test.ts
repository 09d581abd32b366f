import { Writable } from 'node:stream';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openLog } from '@/lib/log';
import { logPrintedErrors } from './printed-errors';

it.each([
  {
    printed: [' ⨯ ', new Error('Failed query: x\nparams: privately', { cause: new Error('It is gone.') })],
    line: { reason: 'It is gone.', said: '⨯', msg: 'a page failed' },
  },
  { printed: ['Out of', 'order\n'], line: { said: 'Out of order', msg: 'an error was printed' } },
])('makes a line of what is printed: $line.msg', ({ printed, line }) => {
  const spied = vi.spyOn(console, 'error');
  onTestFinished(() => spied.mockRestore());
  let written = '';
  const to = new Writable({
    write(chunk, _, done) {
      written += chunk;
      done();
    },
  });
  logPrintedErrors(openLog('info', to));
  console.error(...printed);
  expect(JSON.parse(written)).toMatchObject({ level: 'error', ...line });
  expect(written).not.toContain('privately');
});
