import { expect, it } from 'vitest';
import { noticeOf } from './notice';

it.each([
  ['2026-08-12T17:30:00Z', '2026-08-13T17:30:00Z', 'met'],
  ['2026-08-12T17:30:01Z', '2026-08-13T17:30:00Z', 'unknown'],
  [null, '2026-08-13T17:30:00Z', 'unknown'],
  ['2026-08-12T17:30:00Z', null, 'unknown'],
] as const)('published %s for %s: %s', (published, starts, notice) =>
  expect(noticeOf(published, starts)).toBe(notice),
);
