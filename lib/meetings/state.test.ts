import { expect, it } from 'vitest';
import { absenceOf } from './state';

const held = { isCancelled: false, goneSince: null, agendaStatus: 'Final', minutesStatus: 'Final' };

it.each([
  ['held', {}, null],
  ['recessed, which is held and broken off', { minutesStatus: 'Recessed' }, null],
  ['without any word', { agendaStatus: null, minutesStatus: null }, null],
  ['deferred on the agenda', { agendaStatus: 'Deferred', minutesStatus: 'Draft' }, 'deferred'],
  ['deferred in the minutes', { minutesStatus: ' deferred ' }, 'deferred'],
  ['cancelled before it is deferred', { isCancelled: true, agendaStatus: 'Deferred' }, 'cancelled'],
  ['no longer listed', { goneSince: '2026-08-01T00:00:00.000Z' }, 'gone'],
])('%s', (_, more, absence) => expect(absenceOf({ ...held, ...more })).toBe(absence));
