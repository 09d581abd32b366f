import { expect, it } from 'vitest';
import type { Correction } from '@/lib/views/items';
import { correctionWords } from './correction-words';

const passed = { on: '2026-06-04', text: 'Approved by Council' };
const base = {
  at: '2026-06-10T03:00:00.000Z',
  actor: 'source',
  subject: 'item',
  field: null,
  who: null,
  action: null,
  before: null,
  after: null,
} satisfies Correction;

it.each<[Partial<Correction>, string]>([
  [
    {
      subject: 'roll-call',
      field: 'tally',
      action: passed,
      before: { yes: 26, no: 24 },
      after: { yes: 27, no: 24 },
    },
    'Roll call, Approved by Council on June 4, 2026: shown as 26-24 until June 9, 2026; the source changed it to 27-24.',
  ],
  [
    {
      subject: 'roll-call',
      field: 'tally',
      before: { yes: 9, no: 0, absent: 1 },
      after: { yes: 9, no: 0, absent: 0, notVoting: 1 },
    },
    'Roll call: shown as 9-0, 1 absent, 0 not voting until June 9, 2026; the source changed it to 9-0, 0 absent, 1 not voting.',
  ],
  [
    {
      subject: 'vote',
      field: 'vote',
      who: 'Ann Lee',
      action: { on: null, text: null },
      before: { option: 'yes', raw: 'Aye' },
      after: { option: 'not-voting', raw: 'Present' },
    },
    'Vote of Ann Lee: shown as yes until June 9, 2026; the source changed it to not voting.',
  ],
  [
    { subject: 'sponsorship', who: 'Bo Diaz', before: { name: 'Bo Diaz' } },
    'Sponsor Bo Diaz: shown until June 9, 2026; the source no longer lists it.',
  ],
  [
    { subject: 'action', field: 'on', action: passed, before: '2026-06-03', after: '2026-06-04' },
    'Action, Approved by Council on June 4, 2026, on: shown as June 3, 2026 until June 9, 2026; the source changed it to June 4, 2026.',
  ],
  [
    { field: 'enactmentNumber', before: '2026/1', actor: 'person' },
    'Enactment number: shown as 2026/1 until June 9, 2026; a person no longer says.',
  ],
])('%o reads: %s', (parts, words) => {
  expect(correctionWords({ ...base, ...parts }, 'America/New_York')).toBe(words);
});
