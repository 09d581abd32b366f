import { expect, it } from 'vitest';
import { shortParts } from './agenda-lines';

const line = {
  sequence: 1,
  agendaNumber: null,
  title: null,
  action: null,
  result: null,
  consent: null,
  note: null,
  class: null,
  rollCall: null,
  item: null,
};
const item = { number: '26-0001', slug: '26-0001', title: 'A bill about lanterns' };

it.each([
  [
    { title: 'Roll Call', note: 'ROLL CALL' },
    { title: 'Roll Call', note: null, action: null },
  ],
  [{ note: 'None.' }, { title: null, note: 'None.', action: null }],
  [{}, { title: 'Untitled line', note: null }],
  [{ item }, { url: '/nyc/legislation/26-0001', number: '26-0001', action: 'No action on record' }],
  [
    { item, action: 'Adopted', result: 'pass', consent: true, class: 'hearing-held', rollCall: '7/1' },
    { result: 'Passed', rollCallUrl: '/nyc/votes/7%2F1', marks: ['By consent', 'Hearing'] },
  ],
] as const)('shows %o', (given, shown) => {
  const [part] = shortParts({ items: [{ ...line, ...given }] }, 'nyc');
  expect(part?.lines[0]).toMatchObject(shown);
});

it('has no parts without lines', () => expect(shortParts({ items: [] }, 'nyc')).toEqual([]));
