import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openLog } from './log';
import { answering, requestScope } from './request-scope';

function logged(level: string, say: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  say(openLog(level, { write: (line) => void lines.push(line) }));
  return lines.join('');
}

test('a line is one object with its level and instant', () => {
  const line = logged('info', (log) => log.info({ requestId: 'r1' }, 'answered'));
  expect(JSON.parse(line)).toMatchObject({ level: 'info', requestId: 'r1', msg: 'answered' });
  expect(JSON.parse(line).time).toMatch(/^\d{4}-.*Z$/);
});

test.each([
  ['a token in an address', { url: 'https://webapi.example/v1/nyc/Matters?token=abc123&$top=1' }],
  ['a password in an address', { reason: 'postgresql://clerk:abc123@db/passage does not answer' }],
  ['a field named token', { token: 'abc123' }],
  ['a field within', { source: { password: 'abc123' } }],
])('%s is hidden', (_name, fields) => {
  const line = logged('info', (log) => log.info(fields, 'said'));
  expect(line).toContain('[hidden]');
  expect(line).not.toContain('abc123');
});

test('signs that a terminal heeds are escaped, and read as they were', () => {
  const said = '\u001b]52;c;YmFk\u0007\r\n\u009b2J\u0085\u2028\u202eevil\u2069';
  const line = logged('info', (log) => log.info({ reason: said, [said]: 1 }, said));
  expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  expect(JSON.parse(line)).toMatchObject({ reason: said, [said]: 1, msg: said });
});

test('what is below the level is not written', () => {
  expect(logged('warn', (log) => log.info('quiet'))).toBe('');
  expect(logged('silent', (log) => log.error('quiet'))).toBe('');
});

test('what is said while a request is answered bears its id', () => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  response.setHeader('x-request-id', 'r-12345678');
  const line = logged('info', (log) =>
    answering(requestScope(response), () => void log.error('a read failed')),
  );
  expect(JSON.parse(line)).toMatchObject({ requestId: 'r-12345678', msg: 'a read failed' });
});
