import { expect, test } from 'vitest';
import { readAnswer } from './answer';
import { boundedBody } from './bounded-body';

async function* inPieces(text: string, size = 65_536) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** How many pieces were taken before the body was refused. */
async function takenOf(text: string, times: number) {
  let taken = 0;
  async function* endless() {
    for (let n = 0; n < times; n += 1) {
      taken += 1;
      yield Buffer.from(text.repeat(10_000));
    }
  }
  const error = await boundedBody(endless()).catch((thrown: unknown) => thrown);
  return { taken, error };
}

test.each([
  ['rows without end', '{},'],
  ['lists without end', '[],'],
  ['numbers without end', '1,'],
  ['levels without end', '['],
  ['levels of objects without end', '{"a":'],
])('%s are refused long before all is there', async (_name, text) => {
  const { taken, error } = await takenOf(text, 1_000);
  expect(error).toMatchObject({ kind: 'too-large' });
  expect(taken).toBeLessThan(60);
});

test.each([
  ['a text of signs that elsewhere count', JSON.stringify([{ MatterTextPlain: '[{,'.repeat(800_000) }])],
  ['a text that ends in backslashes', JSON.stringify([{ a: '\\'.repeat(100_001), b: '"],[' }])],
  [
    'a page of a thousand rows of eighty fields',
    JSON.stringify(
      Array.from({ length: 1_000 }, () =>
        Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`f${n}`, n])),
      ),
    ),
  ],
  ['signs of four bytes', JSON.stringify(['😀'.repeat(50_000)])],
])('%s is read whole, in pieces of any size', async (_name, text) => {
  for (const size of [7, 65_536]) expect(await boundedBody(inPieces(text, size))).toBe(text);
});

test('a field nested deeper than any row of the service costs what is below it, not the row', () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  for (const levels of [100, 5_000, 9_000]) {
    const body = readAnswer(
      {
        status: 200,
        type: 'application/json',
        retryAfter: null,
        text: `[{"MatterId":1,"X":${deep(levels)}},{"MatterId":2}]`,
      },
      'array',
    ) as object[];
    expect(body.map((row) => Reflect.get(row, 'MatterId'))).toEqual([1, 2]);
    expect(() => JSON.stringify(body)).not.toThrow();
  }
});
