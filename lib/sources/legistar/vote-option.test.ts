import { expect, it } from 'vitest';
import { voteOption } from './vote-option';

it.each([
  [1, 'Affirmative', 'yes'],
  [2, 'Negative', 'no'],
  [1, 'In Favor', 'yes'],
  [1, 'Concur', 'yes'],
  [0, 'Absent', 'absent'],
  [0, 'Jury Duty', 'excused'],
  [0, 'Conflict', 'recused'],
  [0, 'Suspended', 'not-voting'],
  [0, 'Non-voting', 'not-voting'],
  [null, 'Aye', 'yes'],
  [2, 'Aye', null],
  [0, 'Aye', null],
  [0, 'Telepathy', null],
  [null, null, null],
])('result %s, %s: %s', (result, name, option) => expect(voteOption(result, name)).toBe(option));
