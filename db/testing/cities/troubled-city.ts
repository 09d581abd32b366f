import type { ItemFacts, PersonFacts } from '@/lib/legislation/facts';
import type { VoteOption } from '@/lib/words/vocabulary';
import type { Db } from '../../engine/types';
import { rebuildFigures } from '../../figures/rebuild';
import { saveBodies, savePeople } from '../../ledger/save-facts';
import { saveItems } from '../../ledger/save-items';
import { exampleCity } from './example-city';
import { exampleAction, exampleBodies, exampleItem, examplePeople, exampleRollCall } from './example-facts';

const term = { title: 'Council member', sourceUrl: null, termSourceUrl: null, note: null };

/** Two of one name, one who changed name and seat, one who left. */
const TROUBLED: PersonFacts[] = [
  person('t1', 'Sam Same', [{ ...term, seat: '1', bodyKey: 'council', startOn: '2024-01-01', endOn: null }]),
  person('t2', 'Sam Same', [{ ...term, seat: '2', bodyKey: 'council', startOn: '2024-01-01', endOn: null }]),
  {
    ...person('t3', 'Nora New', [
      { ...term, seat: '4', bodyKey: 'council', startOn: '2026-01-15', endOn: null },
      { ...term, seat: '3', bodyKey: 'council', startOn: '2024-01-01', endOn: '2026-01-14' },
      { ...term, title: 'Chair', seat: null, bodyKey: '77', startOn: '2024-01-01', endOn: null },
      { ...term, title: 'Member', seat: null, bodyKey: '77', startOn: '2024-01-01', endOn: null },
    ]),
    alsoKnownAs: ['Nora Old'],
  },
  person('t4', 'Gus Gone', [
    { ...term, seat: '5', bodyKey: 'council', startOn: '2024-01-01', endOn: '2025-12-31' },
  ]),
];

/** An invented city whose roll calls hold what real ones hold: namesakes, changed seats, strangers, doubles, nobody. */
export async function troubledCity(db: Db): Promise<void> {
  const ledger = await exampleCity(db);
  await saveBodies(ledger, [
    ...exampleBodies,
    { ...councilLike, key: '77', name: 'Committee on Light', kind: 'committee' },
  ]);
  await savePeople(ledger, [...examplePeople, ...TROUBLED]);
  await saveItems(ledger, TROUBLED_ITEMS);
  await rebuildFigures(db, ledger.cityId);
}

const [councilLike] = exampleBodies as [(typeof exampleBodies)[number]];

const TROUBLED_ITEMS: ItemFacts[] = [
  exampleItem({
    key: 'm1',
    number: '26-0001',
    committeeKey: '77',
    sponsors: [
      { personKey: 't1', bodyKey: null, name: 'Sam Same', role: 'sponsor', position: 0, sourceKeys: [] },
      { personKey: 't2', bodyKey: null, name: 'Sam Same', role: 'co-sponsor', position: 1, sourceKeys: [] },
      { personKey: 't1', bodyKey: null, name: 'Sam Same', role: 'co-sponsor', position: 2, sourceKeys: [] },
    ],
    actions: [
      called('a1', '2026-01-10', '77', [['t3', 'yes']]),
      called('a2', '2026-01-12', 'council', [
        ['t1', 'yes'],
        ['t2', 'no'],
        ['t3', 'yes'],
        ['t4', 'yes'],
      ]),
      called('a3', '2026-01-20', 'council', [
        ['t1', 'yes'],
        ['t1', 'yes'],
        ['t2', 'no'],
        ['t3', null],
        [null, 'yes'],
      ]),
      called('a4', '2026-01-21', 'council', []),
    ],
  }),
  exampleItem({
    key: 'm2',
    number: '26-0002',
    committeeKey: '77',
    actions: [exampleAction({ key: 'b1' })],
  }),
];

function person(key: string, name: string, seats: PersonFacts['seats']): PersonFacts {
  return { key, name, sourceName: null, alsoKnownAs: [], note: null, seats };
}

function called(key: string, on: string, bodyKey: string, votes: [string | null, VoteOption | null][]) {
  const count = (option: VoteOption) => votes.filter(([, one]) => one === option).length;
  return exampleAction({
    key,
    on,
    bodyKey,
    text: 'Voted',
    position: Number(key.slice(1)),
    rollCall: {
      ...exampleRollCall([]),
      yes: count('yes'),
      no: count('no'),
      votes: votes.map(([personKey, option]) => ({
        personKey,
        name: TROUBLED.find(({ key: own }) => own === personKey)?.name ?? 'A stranger',
        option,
        raw: null,
        inferred: false,
      })),
    },
  });
}
