import { describe, expect, it } from 'vitest';
import { stepsInWords } from '../../words/status/step-words';
import { DENVER } from '../cities/denver';
import { denverItem } from '../fixtures/denver-record';
import { stepsOf } from './steps';

const drawn = (key: string, on = '2026-03-31') =>
  stepsInWords(DENVER, stepsOf(DENVER, denverItem(key), on)).map((step) => [
    step.name,
    step.state,
    step.on,
    step.inferred ? 'inferred' : 'stated',
    step.note,
  ]);

describe('the steps of Denver’s items', () => {
  it('draws CB 17-0940: unveiled, committee skipped, two readings, signed', () => {
    expect(drawn('17-0940')).toEqual([
      ['Filed', 'done', '2017-08-16', 'stated', 'Unveiled'],
      ['Committee', 'skipped', null, 'stated', 'Skipped'],
      ['First reading', 'done', '2017-08-21', 'inferred', null],
      ['Final consideration', 'done', '2017-08-28', 'stated', '10 to 0'],
      ['Mayor', 'done', '2017-08-31', 'stated', 'Signed'],
    ]);
  });

  it('draws the same bill on a past day with what lay ahead', () => {
    expect(drawn('17-0940', '2017-08-28').map(([name, state]) => [name, state])).toEqual([
      ['Filed', 'done'],
      ['Committee', 'skipped'],
      ['First reading', 'done'],
      ['Final consideration', 'done'],
      ['Mayor', 'current'],
    ]);
    expect(drawn('17-0940', '2017-08-15')).toEqual([]);
  });

  it('shows a veto and a lost override as reversed', () => {
    expect(drawn('20-0071').slice(-3)).toEqual([
      ['Final consideration', 'done', '2020-02-10', 'stated', '7 to 4'],
      ['Mayor', 'reversed', '2020-02-14', 'stated', 'Vetoed'],
      ['Override vote', 'reversed', '2020-02-24', 'stated', 'Override failed 8 to 5'],
    ]);
  });

  it('shows an open veto as waiting on the override', () => {
    expect(drawn('24-1791').at(-1)?.slice(0, 2)).toEqual(['Override vote', 'current']);
  });

  it('ends a bill that failed at first reading there, with nothing ahead', () => {
    expect(drawn('22-1102').at(-1)).toEqual([
      'First reading',
      'reversed',
      '2023-06-26',
      'stated',
      'Voted down',
    ]);
  });

  it('shows a step put off as held, with the rest ahead', () => {
    expect(drawn('24-0972').map(([name, state]) => [name, state])).toEqual([
      ['Filed', 'done'],
      ['Committee', 'held'],
      ['First reading', 'ahead'],
      ['Final consideration', 'ahead'],
      ['Mayor', 'ahead'],
    ]);
  });

  it('never says what the mayor did where the record does not, and adds the day of effect', () => {
    expect(drawn('16-0498').slice(-2)).toEqual([
      ['Mayor', 'done', null, 'inferred', 'What happened here is not on record'],
      ['In effect', 'done', '2016-08-25', 'stated', null],
    ]);
  });

  it('closes an item that ended off its path', () => {
    expect(drawn('unnumbered-2017-psepa-first-version').at(-1)?.slice(0, 3)).toEqual([
      'Superseded',
      'done',
      '2017-08-15',
    ]);
    expect(drawn('unnumbered-2017-go-bond-questions').at(-1)?.slice(0, 3)).toEqual([
      'Election',
      'done',
      '2017-11-07',
    ]);
  });
});
