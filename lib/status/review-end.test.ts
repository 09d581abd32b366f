import { expect, it } from 'vitest';
import { reviewEndOf } from './review-end';

it.each([
  [['30-day review ends at the 8-14-17 meeting'], '2017-08-14'],
  [[null, 'Review period ends at the 8-28-17 meeting.'], '2017-08-28'],
  [['Direct filing approved on 8-24-2023; 30-day review ends 9-18-2023'], '2023-09-18'],
  [
    ['The last regularly scheduled Council meeting within the 30-day review period is on 8-14-17.'],
    '2017-08-14',
  ],
  [['30-day review ends at the 13-45-17 meeting'], null],
  [['no review named'], null],
  [[null], null],
])('reads the end of a review from %j: %s', (texts, on) => expect(reviewEndOf(texts)).toBe(on));
