import { expect, inject, test } from 'vitest';
import { answers, forEachOf, pages, parameters, sendRequest } from '../requests';
import { engines, serving } from '../serving';

const encoded = encodeURIComponent;
/** As they stand in an address, encoded already. */
const odd = [
  '%00',
  'a%00b',
  '%ed%a0%80',
  '%ff%fe',
  '%F0%9F',
  '%',
  '%25',
  '%22',
  '%22unbalanced',
  "'",
  "''",
  '%27%20or%201=1--',
  '%5C',
  '(((',
  ')',
  encoded("' & | ! <->"),
  encoded('& | !'),
  encoded('<-> <2>'),
  encoded(':*'),
  encoded('a:* & !b'),
  encoded('"" ""'),
  '-',
  '--',
  '-a',
  encoded('a -"'),
  'or',
  'and%20or',
  encoded("'; drop table items; --"),
  encoded("1' union select 1,2,3--"),
  encoded('$1'),
  encoded('%_%'),
  '%25'.repeat(90),
  '*'.repeat(200),
  encoded('a or '.repeat(60)),
  'x'.repeat(7_000),
  encoded('tax or '.repeat(1_000)).slice(0, 7_000),
  '-1',
  '0',
  '1e9',
  '1000000',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '2017-02-30',
  '2017-13-01',
  '0000-00-00',
  '9999-12-31',
  '-2017-01-01',
  '275761-01-01',
  'yesterday',
  '2017-08-28T25:00:00Z',
  '1970-01-01T00:00:00.000000001Z',
  'true',
  'null',
  'undefined',
  '[]',
  '%7B%7D',
  '__proto__',
  'constructor',
  '..%2F..%2Fetc%2Fpasswd',
  '%E2%80%AEabc',
  '%F0%9F%8F%9B',
  'Zm9yZ2Vk',
  encoded('{"key":1}'),
  Buffer.from(JSON.stringify({ list: 'legislation', key: "x'y", id: 'z' })).toString('base64url'),
  Buffer.from('null').toString('base64url'),
];
const whole = [
  Array.from({ length: 400 }, () => 'kind=bill').join('&'),
  Array.from({ length: 400 }, (_, n) => `sponsor=nobody-${n}`).join('&'),
  Array.from({ length: 400 }, (_, n) => `p${n}=1`).join('&'),
  'q[]=a&q[b]=c&kind[0]=bill',
  '&&&===',
  '?????',
  'limit=1000000&cursor=x&sort=evil&q=%00',
  'from=2020-01-01&to=2019-01-01',
];

/** Row 39 of the plan of faults: what nobody means to ask gets a notice or a 400 within half a second, never a 500. */
test.for(engines)('row 39: odd input on %s', { timeout: 290_000 }, async (engine, { skip }) => {
  if (engine === 'postgres' && !inject('postgres')) return skip('There is no PostgreSQL here.');
  const { address } = await serving(engine);
  for (const path of [...pages, ...answers]) await sendRequest(address + path);
  const paths = [...pages, ...answers];
  const wrong: string[] = [];
  const slow: string[] = [];
  const statuses: Record<string, number> = {};
  let worst = 0;
  let again = 0;
  const look = async (path: string) => {
    const isPage = pages.some((page) => path.startsWith(`${page}?`));
    const isFine = isPage ? [200, 307, 308, 404] : [200, 400, 404];
    let best = Number.POSITIVE_INFINITY;
    for (let times = 0; times < 3 && best > 500; times += 1) {
      const { status, ms } = await sendRequest(address + path);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (![...isFine, 414].includes(status) && !(status === 400 && path.includes('%')))
        wrong.push(`${status} ${path.slice(0, 160)}`);
      best = Math.min(best, ms);
      again += Number(times > 0);
    }
    worst = Math.max(worst, best);
    if (best > 500) slow.push(`${Math.round(best)} ms ${path.slice(0, 160)}`);
  };
  const nth = (list: readonly string[], at: number) => list[at % list.length] ?? '';
  const short = odd.filter((text) => text.length < 250);
  const single = parameters.flatMap((name, at) =>
    odd.map((text, nthText) => `${nthText % 4 ? answers[1] : nth(answers, at + nthText)}?${name}=${text}`),
  );
  const joined = short.flatMap((_, at) => {
    const query = parameters.map((name, step) => `${name}=${nth(short, at + step)}`).join('&');
    return ['/denver/legislation', '/denver/timeline', nth(pages, at), nth(pages, at + 7)].map(
      (path) => `${path}?${query}`,
    );
  });
  const long = odd.filter((text) => text.length >= 250).map((text) => `/denver/legislation?q=${text}`);
  const asked = [...single, ...joined, ...long];
  const everywhere = whole.flatMap((query) => paths.map((path) => `${path}?${query}`));
  await forEachOf([...asked, ...everywhere], look);
  console.log(
    `row 39 ${engine}: ${asked.length + everywhere.length} requests and ${again} again, ${JSON.stringify(statuses)}, ` +
      `slowest ${Math.round(worst)} ms`,
  );
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(slow.slice(0, 20)).toEqual([]);
});

test.for(engines)(
  'row 39: page tokens of another list, filter or hand on %s',
  { timeout: 290_000 },
  async (engine, { skip }) => {
    if (engine === 'postgres' && !inject('postgres')) return skip('There is no PostgreSQL here.');
    const { address } = await serving(engine);
    const next = async (path: string): Promise<string> =>
      JSON.parse((await sendRequest(address + path)).text).next;
    const tokens = [
      await next('/api/v1/denver/legislation?limit=5'),
      await next('/api/v1/denver/legislation?limit=5&q=police'),
      await next('/api/v1/denver/timeline?limit=5'),
      await next('/api/v1/denver/changes?limit=5'),
    ];
    const lists = [
      'legislation?limit=5&kind=resolution',
      'timeline?limit=5&kind=resolution',
      'changes?limit=5&item=17-0940',
    ];
    for (const token of tokens.filter(Boolean)) {
      for (const list of lists) {
        for (const text of [token, `${token}x`, token.slice(0, -2), token.slice(2)]) {
          const { status, text: body } = await sendRequest(
            `${address}/api/v1/denver/${list}&cursor=${encoded(text)}`,
          );
          expect({ list, token: text.slice(0, 60), status }).toEqual({
            list,
            token: text.slice(0, 60),
            status: 400,
          });
          expect(JSON.parse(body).error.field).toBe('cursor');
        }
      }
    }
  },
);
