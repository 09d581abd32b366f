import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { OUTCOMES, STAGES } from '@/lib/words/vocabulary';
import { StatusBadge } from './status-badge';

const alive = { stage: 'on-floor', outcome: null, route: null, activity: 'moving', inferred: false } as const;
const ended = { ...alive, stage: 'concluded', activity: null } as const;

describe('a status badge', () => {
  it.each([
    [{ ...ended, outcome: 'enacted', route: 'signed' }, 'carried', 'Enacted, signed'],
    [{ ...ended, outcome: 'enacted', route: null }, 'carried', 'Enacted, not on record how'],
    [{ ...ended, outcome: 'enacted', route: 'override' }, 'carried', 'Enacted, over a veto'],
    [{ ...ended, outcome: 'adopted' }, 'carried', 'Adopted'],
    [{ ...ended, outcome: 'in-force' }, 'carried', 'In force'],
    [{ ...ended, outcome: 'failed' }, 'against', 'Failed'],
    [{ ...ended, outcome: 'vetoed' }, 'against', 'Vetoed'],
    [{ ...ended, outcome: 'rescinded' }, 'against', 'Rescinded'],
    [{ ...ended, outcome: 'superseded' }, 'closed', 'Superseded'],
    [{ ...ended, outcome: 'referred-to-voters' }, 'closed', 'Sent to the voters'],
    [{ ...alive, stage: 'with-executive' }, 'moving', 'With the mayor'],
    [{ ...alive, activity: 'held' }, 'waiting', 'Before the council'],
    [{ ...alive, stage: null, activity: null }, 'unknown', 'Status not known'],
  ] as const)('%o looks %s and says %s', (status, family, word) => {
    const html = renderToStaticMarkup(<StatusBadge status={status} />);
    expect(html).toContain(`data-family="${family}"`);
    expect(html).toContain(`>${word}</span>`);
    expect(html).toContain('<svg');
  });

  it('says of an order that it expired, of all else that it ended with the term', () => {
    const status = { ...ended, outcome: 'expired' } as const;
    expect(renderToStaticMarkup(<StatusBadge status={status} kind="bill" />)).toContain(
      '>Ended with the term<',
    );
    expect(renderToStaticMarkup(<StatusBadge status={status} kind="executive-order" />)).toContain(
      '>Expired<',
    );
  });

  it.each([
    ...OUTCOMES.map((outcome) => ({ ...ended, outcome })),
    ...STAGES.map((stage) => ({ ...alive, stage })),
  ])('always has a word: %o', (status) => {
    expect(renderToStaticMarkup(<StatusBadge status={status} />)).toMatch(/<\/svg>[A-Z][a-z ,]+<\/span>/);
  });

  it('says what is inferred in words', () => {
    const html = renderToStaticMarkup(
      <StatusBadge status={{ ...ended, outcome: 'adopted', inferred: true }} />,
    );
    expect(html).toContain('Adopted (inferred)');
  });
});
