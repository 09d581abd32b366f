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
