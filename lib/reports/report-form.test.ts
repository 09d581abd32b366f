import { describe, expect, it } from 'vitest';
import { NO_MESSAGE, NOT_CHOSEN, UNREADABLE_MESSAGE } from '../words/report-words';
import { MESSAGE_MOST, parseReport } from './report-form';

const parse = (about: string | null, message: string | null) =>
  parseReport(
    new URLSearchParams(
      Object.entries({ about, message }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
  );

describe('a report', () => {
  it.each([
    ['vote', 'Ten voted yes.', 'Ten voted yes.'],
    ['other', '  two\r\nlines\t ', 'two\nlines'],
    ['status', '<script>alert(1)</script> =1+1', '<script>alert(1)</script> =1+1'],
    ['date', 'x'.repeat(MESSAGE_MOST), 'x'.repeat(MESSAGE_MOST)],
  ] as const)('of %s is taken as it was typed', (about, typed, message) => {
    expect(parse(about, typed)).toMatchObject({ report: { about, message }, problems: [] });
  });

  it.each([
    [null, null, { about: NOT_CHOSEN, message: NO_MESSAGE }],
    ['everything', 'It is wrong.', { about: NOT_CHOSEN }],
    ['vote', ' \n ', { message: NO_MESSAGE }],
    ['vote', 'x'.repeat(MESSAGE_MOST + 3), { message: expect.stringContaining('3 characters too long') }],
    ['vote', 'a\u0000b', { message: UNREADABLE_MESSAGE }],
    ['vote', '\u001b[31mred', { message: UNREADABLE_MESSAGE }],
  ])('of %s saying %j is refused by field, and what was typed stays', (about, message, said) => {
    const { report, fields, problems } = parse(about, message);
    expect(report).toBe(null);
    expect(Object.fromEntries(problems.map((problem) => [problem.field, problem.message]))).toEqual(said);
    expect(fields.message).toBe((message ?? '').trim());
  });
});
