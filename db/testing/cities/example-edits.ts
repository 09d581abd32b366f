import type { ItemFacts } from '@/lib/legislation/facts';
import { exampleAction, exampleItem, exampleRollCall, exampleSponsor } from './example-facts';

/** Edits of one invented bill, each with the changes that tell of it. */
export const bill = exampleItem({
  sponsors: [exampleSponsor(0), exampleSponsor(1)],
  actions: [
    exampleAction({ key: 'a1' }),
    exampleAction({
      key: 'a2',
      on: '2026-01-20',
      text: 'First reading',
      position: 2,
      rollCall: exampleRollCall(['yes', 'no', 'no']),
    }),
  ],
  documents: [{ key: 'd1', title: 'Draft', url: 'https://example.org/d1', kind: null, sourceKeys: [] }],
  texts: [{ version: '1', plain: 'Be it enacted' }],
});
export const [introduced, passed] = bill.actions as [
  ItemFacts['actions'][number],
  ItemFacts['actions'][number],
];
const changed = exampleRollCall(['yes', 'yes', 'no']);

export type Step = {
  name: string;
  facts: Partial<ItemFacts>;
  /** Subject, field, before, after of each change but the status. */
  told: unknown[][];
  tables?: Record<string, number>;
};

export const STEPS: Step[] = [
  {
    name: 'a field',
    facts: { shortTitle: 'Lanterns', topics: ['streets', 'light'] },
    told: [
      ['item', 'shortTitle', null, 'Lanterns'],
      ['item', 'topics', [], ['streets', 'light']],
    ],
  },
  {
    name: 'a child added',
    facts: { sponsors: [...bill.sponsors, exampleSponsor(2)] },
    told: [['sponsorship', null, null, { name: 'Cy Cedar', role: 'co-sponsor', person: 'Cy Cedar' }]],
  },
  {
    name: 'a child gone',
    facts: { sponsors: bill.sponsors.slice(0, 1) },
    told: [['sponsorship', null, { name: 'Bo Birch', role: 'co-sponsor', person: 'Bo Birch' }, null]],
  },
  {
    name: 'children that changed places',
    facts: {
      sponsors: [
        { ...exampleSponsor(1), position: 0 },
        { ...exampleSponsor(0), position: 1 },
      ],
    },
    told: [['sponsorship', 'order', ['Ada Amber', 'Bo Birch'], ['Bo Birch', 'Ada Amber']]],
  },
  {
    name: 'a changed vote and its tally',
    facts: { actions: [introduced, { ...passed, rollCall: changed }] },
    told: [
      ['roll-call', 'tally', { yes: 1, no: 2, isComplete: true }, { yes: 2, no: 1, isComplete: true }],
      [
        'vote',
        'vote',
        { name: 'Bo Birch', person: 'Bo Birch', option: 'no', isInferred: false },
        { name: 'Bo Birch', person: 'Bo Birch', option: 'yes', isInferred: false },
      ],
      ['action', 'class', 'failure', 'reading-1'],
    ],
  },
  {
    name: 'an action gone with its roll call',
    facts: { actions: [introduced] },
    told: [
      [
        'action',
        null,
        {
          on: '2026-01-20',
          precision: 'day',
          body: 'City Council',
          bodyName: 'City Council',
          text: 'First reading',
          confidence: 'stated',
          position: 2,
          rollCall: {
            yes: 1,
            no: 2,
            isComplete: true,
            votes: [
              { name: 'Ada Amber', person: 'Ada Amber', option: 'yes', isInferred: false },
              { name: 'Bo Birch', person: 'Bo Birch', option: 'no', isInferred: false },
              { name: 'Cy Cedar', person: 'Cy Cedar', option: 'no', isInferred: false },
            ],
          },
        },
        null,
      ],
    ],
    tables: { roll_calls: 1, votes: 3, actions: 1 },
  },
  {
    name: 'a renamed document',
    facts: { documents: bill.documents.map((document) => ({ ...document, title: 'Final' })) },
    told: [['document', 'title', 'Draft', 'Final']],
  },
];
