import { expect, it } from 'vitest';
import { byHour } from './by-hour';

const meeting = (heldOn: string | null, time: string | null, body: string | null) => ({ heldOn, time, body });

it('keeps the days and puts those of a day by hour and body, hours not known last', () => {
  const given = [
    meeting('2026-12-02', '10:00', 'Land Use'),
    meeting('2026-12-01', null, 'Rules'),
    meeting('2026-12-01', '13:00', 'Finance'),
    meeting('2026-12-01', '10:00', 'Health'),
    meeting('2026-12-01', '10:00', 'Aging'),
    meeting('2026-12-01', '10:00', null),
    meeting(null, '09:00', 'Ethics'),
  ];
  expect(byHour(given).map(({ heldOn, time, body }) => [heldOn, time, body].join(' '))).toEqual([
    '2026-12-02 10:00 Land Use',
    '2026-12-01 10:00 ',
    '2026-12-01 10:00 Aging',
    '2026-12-01 10:00 Health',
    '2026-12-01 13:00 Finance',
    '2026-12-01  Rules',
    ' 09:00 Ethics',
  ]);
  expect(byHour([])).toEqual([]);
});
