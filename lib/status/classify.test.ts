import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { facts } from '../sources/record/fixtures/denver';
import type { Kind } from '../words/vocabulary';
import { ACTION_CLASSES, CLASS_SENTENCES } from './action-classes';
import { DENVER } from './cities/denver';
import { GENERIC } from './cities/generic';
import { NYC } from './cities/nyc';
import { PROCESSES, processFor } from './cities/processes';
import { classify } from './classify';
import { action, body } from './fixtures/action';
import { nycWordings } from './fixtures/nyc-histories';
import type { StatusAction } from './status-item';

const classed = (process: typeof DENVER, kind: Kind, rest: Partial<StatusAction>) =>
  classify(process, action(rest), kind).class;

describe('wordings of New York', () => {
  it.each(nycWordings)('%j has a class', (raw) => {
    expect(classed(NYC, 'bill', { raw })).not.toBeNull();
  });

  it('are seventy-three', () => expect(new Set(nycWordings).size).toBe(73));
});

describe('wordings of Denver', () => {
  it('leaves no action of the record without a class', () => {
    const kinds = new Map(facts.bodies.map((one) => [one.key, one.kind]));
    const unknown = facts.items.flatMap((item) =>
      item.actions.filter((one) => {
        const kind = one.bodyKey === null ? null : (kinds.get(one.bodyKey) ?? null);
        const where = one.bodyKey === null ? null : { key: one.bodyKey, name: one.bodyName ?? '', kind };
        return classify(DENVER, action({ ...one, body: where, tally: null }), item.kind).class === null;
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('knows every action word the record lists as Denver’s vocabulary', () => {
    const listed = facts.process.find((fact) => fact.path === 'process.vocabulary.actions')?.value;
    const words = z.array(z.string()).parse(listed);
    const missing = words.filter(
      (raw) => classed(DENVER, 'bill', { raw, body: body('legislature') }) === null,
    );
    expect(words.length).toBe(21);
    expect(missing).toEqual([]);
  });

  it.each([
    ['the same word in committee and council', 'bill', 'approved', 'committee', 'pass', 'committee-passage'],
    ['the same word in committee and council', 'bill', 'approved', 'legislature', 'pass', 'passage'],
    ['a notice is no reading', 'communication', 'ordered published', 'legislature', 'pass', 'published'],
    ['a bill ordered published', 'bill', 'ordered published', 'legislature', 'pass', 'reading-1'],
    ['a failed first reading', 'bill', 'ordered published', 'legislature', 'fail', 'failure'],
    ['adopted that failed', 'resolution', 'adopted', 'legislature', 'fail', 'failure'],
    [
      'a motion without a result',
      'bill',
      'placed upon final consideration and do pass',
      'legislature',
      null,
      'on-agenda',
    ],
    ['a call-out has no result', 'resolution', 'postponed', 'legislature', null, 'called-out'],
    ['a voted postponement has one', 'resolution', 'postponed', 'legislature', 'pass', 'deferral'],
    ['curly marks and capitals', 'bill', '  Ordered   PUBLISHED ', 'legislature', 'pass', 'reading-1'],
  ] as const)('%s: %s "%s" in %s (%s)', (_, kind, raw, where, result, expected) => {
    expect(classed(DENVER, kind, { raw, result, body: body(where) })).toBe(expected);
  });
});

describe('votes and wordings', () => {
  it.each([
    ['eight yes of the nine an override needs', 8, 5, 'veto-override-failure'],
    ['nine yes', 9, 4, 'veto-override-passage'],
    ['no count at all', null, null, 'veto-override-passage'],
  ])('reads an override without a printed result by its count: %s', (_, yes, no, expected) => {
    const raw = 'passed notwithstanding the disapproval or objections of the Mayor';
    expect(classed(DENVER, 'bill', { raw, tally: { yes, no, abstain: null, absent: null } })).toBe(expected);
  });

  it('reads a tie without a printed result as a failure', () => {
    expect(classed(DENVER, 'bill', { raw: 'passed', tally: { yes: 6, no: 6, abstain: 0, absent: 1 } })).toBe(
      'failure',
    );
  });

  it('keeps a disapproval whose motion passed a failure of the item', () => {
    expect(classed(NYC, 'resolution', { raw: 'Disapproved by Council', result: 'pass' })).toBe('failure');
  });

  it.each(['__proto__', 'constructor', '', 'Approved by Martians'])('does not guess %j', (raw) => {
    expect(classify(NYC, action({ raw }), 'bill')).toMatchObject({ class: null, wording: raw });
  });

  it('has nothing to report where an action has no words', () => {
    expect(classify(NYC, action({}), 'bill')).toMatchObject({ class: null, wording: null });
  });
});

describe('classes and processes', () => {
  it('has a sentence for each class, and uses no class outside the list', () => {
    expect(ACTION_CLASSES.filter((name) => !CLASS_SENTENCES[name].endsWith('.'))).toEqual([]);
    const used = Object.values(PROCESSES).flatMap((process) => Object.values(process.wordings).flat());
    expect(used.filter((meaning) => !ACTION_CLASSES.includes(meaning.class))).toEqual([]);
  });

  it.each([null, 'atlantis', '__proto__', 'toString'])('gives the cautious process for %j', (key) => {
    expect(processFor(key)).toBe(GENERIC);
  });

  it('takes a committee’s yes in an unknown city for no more than a report', () => {
    expect(classed(GENERIC, 'bill', { raw: 'Adopted', body: body('committee') })).toBe('committee-passage');
    expect(classed(GENERIC, 'bill', { raw: 'Adopted', body: null })).toBeNull();
  });
});
