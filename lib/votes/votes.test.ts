import { describe, expect, it } from 'vitest';
import type { VoteOption } from '../words/vocabulary';
import { ruleFor, votingRules } from './city-rules';
import { neededVotes } from './majority';
import { differingCounts, divisionOf, type StatedCounts, tallyOf } from './tally';
import { typicalSentence } from './typical-waits';

const counts = (yes: number | null, no: number | null, more: Partial<StatedCounts> = {}): StatedCounts => ({
  yes,
  no,
  abstain: null,
  absent: null,
  excused: null,
  recused: null,
  notVoting: null,
  ...more,
});
const cast = (text: string) =>
  text
    .split(' ')
    .map((option) => ({ option: (option === '?' ? null : option) as VoteOption | null, inferred: false }));

describe('a tally', () => {
  it('counts the rows, each option apart', () => {
    expect(tallyOf(cast('yes yes no absent excused recused not-voting ?'))).toEqual({
      yes: 2,
      no: 1,
      abstain: 0,
      absent: 1,
      excused: 1,
      recused: 1,
      'not-voting': 1,
      unknown: 1,
    });
  });

  it('names where the source’s count differs from its rows', () => {
    expect(differingCounts(counts(2, 0, { absent: 1 }), cast('yes yes no absent'))).toEqual(['no']);
    expect(differingCounts(counts(2, null), cast('yes yes no'))).toEqual([]);
    expect(differingCounts(counts(9, 0), [])).toEqual([]);
  });

  it.each<[string, Parameters<typeof divisionOf>[0], ReturnType<typeof divisionOf>]>([
    ['both sides', { ...counts(2, 1), isComplete: null, votes: cast('yes yes no') }, 'divided'],
    ['counts alone', { ...counts(7, 6), isComplete: null, votes: [] }, 'divided'],
    ['silence', { ...counts(12, null), isComplete: null, votes: [] }, 'unknown'],
    ['everybody named', { ...counts(2, 0), isComplete: true, votes: cast('yes yes absent') }, 'unanimous'],
    ['an abstention', { ...counts(2, 0), isComplete: true, votes: cast('yes yes abstain') }, 'no-dissent'],
    ['a row nobody can read', { ...counts(2, 0), isComplete: true, votes: cast('yes yes ?') }, 'no-dissent'],
    ['an incomplete list', { ...counts(2, 0), isComplete: false, votes: cast('yes yes') }, 'no-dissent'],
    ['more counted than named', { ...counts(11, 0), isComplete: null, votes: cast('yes yes') }, 'no-dissent'],
    ['all against', { ...counts(0, 3), isComplete: true, votes: cast('no no no') }, 'no-dissent'],
    ['nobody', { ...counts(0, 0), isComplete: true, votes: cast('absent absent') }, 'unknown'],
  ])('tells %s', (_, rollCall, division) => expect(divisionOf(rollCall)).toBe(division));

  it('never takes a worked-out vote for proof of unanimity', () => {
    const votes = [...cast('yes'), { option: 'yes' as const, inferred: true }];
    expect(divisionOf({ ...counts(2, 0), isComplete: true, votes })).toBe('no-dissent');
  });
});

describe('a majority', () => {
  const rule = (share: 'half' | 'two-thirds', of: 'voting' | 'present' | 'members' | 'unknown') =>
    ({ share, of, sentence: 's', citation: null }) as const;

  it.each([
    ['half of those voting', rule('half', 'voting'), counts(4, 3), null, 4, true],
    ['a tie', rule('half', 'voting'), counts(6, 6), 13, 7, false],
    ['of those present, abstainers too', rule('half', 'present'), counts(4, 2, { abstain: 2 }), 9, 5, false],
    ['of all members', rule('half', 'members'), counts(25, 0), 51, 26, false],
    ['two thirds of all members', rule('two-thirds', 'members'), counts(34, 17), 51, 34, true],
    ['an unknown body', rule('half', 'members'), counts(25, 0), null, null, null],
    ['an unknown count', rule('half', 'members'), counts(null, 0), 51, 26, null],
    ['nobody', rule('half', 'voting'), counts(0, 0), 13, null, null],
    ['no matter of whom: met', rule('half', 'unknown'), counts(7, 6), 13, 7, true],
    ['no matter of whom: not met', rule('half', 'unknown'), counts(5, 6), 13, 7, false],
    ['a question of whom', rule('half', 'unknown'), counts(6, 4), 13, 7, null],
  ])('%s', (_, majority, tally, members, votes, met) =>
    expect(neededVotes(majority, tally, members)).toMatchObject({ votes, met }),
  );

  it('asks nine of thirteen against Denver’s mayor and 34 of 51 against New York’s', () => {
    const override = { class: 'veto-override-passage', bodyKind: 'legislature', bodyMembers: 13 };
    const denver = ruleFor(votingRules('denver'), override);
    expect(neededVotes(denver.rule, counts(7, 6), denver.members)).toMatchObject({ votes: 9, met: false });
    const nyc = ruleFor(votingRules('nyc'), override);
    expect(neededVotes(nyc.rule, counts(44, 3), nyc.members)).toMatchObject({ votes: 34, met: true });
  });

  it('asks 26 in New York’s full council, and in a committee does not pretend to know', () => {
    const rules = votingRules('nyc');
    const full = ruleFor(rules, { class: 'passage', bodyKind: 'legislature', bodyMembers: null });
    expect(neededVotes(full.rule, counts(25, 20), full.members)).toMatchObject({ votes: 26, met: false });
    const committee = ruleFor(rules, {
      class: 'committee-passage',
      bodyKind: 'committee',
      bodyMembers: null,
    });
    expect(neededVotes(committee.rule, counts(5, 1), committee.members)).toMatchObject({
      votes: null,
      met: null,
    });
  });

  it('knows nothing of a city nobody described', () => {
    const { rule, members } = ruleFor(votingRules('toString'), {
      class: null,
      bodyKind: null,
      bodyMembers: null,
    });
    expect(neededVotes(rule, counts(5, 5), members)).toMatchObject({ votes: null, met: false });
  });
});

it('says what is typical only of a sample that bears it', () => {
  const wait = { sample: 812, since: 2014, lower: 7, median: 14, upper: 60 };
  expect(typicalSentence('bills', wait)).toBe(
    'Half of the bills that moved on from here did so within 14 days (812 since 2014).',
  );
  expect(typicalSentence('bills', { ...wait, median: 0 })).toContain('on the same day (812');
  expect(typicalSentence('bills', { ...wait, sample: 19 })).toBeNull();
  expect(typicalSentence('bills', null)).toBeNull();
});
