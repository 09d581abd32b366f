import { expect, inject, test } from 'vitest';
import { payloads } from '../testing/sources/fixtures/payloads';
import { addressesWith, answers, forEachOf, pages, parameters, sendRequest } from './requests';
import { engines, serving } from './serving';

const isReflected = (text: string, payload: string) => /[<>]/.test(payload) && text.includes(payload);
/** Next tells the browser of the address in JSON within a script, where it writes `<` as an escape. */
const leak =
  /\bat [\w.<>]+ \(|node_modules|\/tmp\/|\.next\/server|ECONN|Failed query|(?<!<)\bselect [^<>]{1,400} from |postgres:/i;

/** Row 28 of the plan of faults: texts that would run, in every parameter and every part of an address. */
test.for(engines)(
  'row 28: nothing sent to %s comes back as markup',
  { timeout: 290_000 },
  async (engine, { skip }) => {
    if (engine === 'postgres' && !inject('postgres')) return skip('There is no PostgreSQL here.');
    const { address } = await serving(engine);
    const found: string[] = [];
    let asked = 0;
    const look = async (path: string, sent: readonly string[]) => {
      const { status, text } = await sendRequest(address + path);
      asked += 1;
      const echoed = sent.filter((payload) => isReflected(text, payload));
      if (echoed.length > 0) found.push(`${path.slice(0, 200)} echoes ${echoed[0]}`);
      if (leak.test(text)) found.push(`${path.slice(0, 200)} tells ${leak.exec(text)?.[0].slice(0, 200)}`);
      if (status >= 500) found.push(`${path.slice(0, 200)} is ${status}`);
    };
    const each = payloads.map((payload, at) => ({ payload, at }));
    await forEachOf(each, async ({ payload, at }) => {
      for (const place of addressesWith(payload)) await look(place, [payload]);
      const sent = parameters.map((name, nth) => [name, payloads[(at + nth) % payloads.length] ?? '']);
      for (const path of [pages[at % pages.length], answers[at % answers.length]])
        await look(
          `${path}?${new URLSearchParams(sent)}`,
          sent.map(([, text]) => text ?? ''),
        );
    });
    console.log(`row 28 ${engine}: ${asked} requests with ${payloads.length} texts, ${found.length} wrong`);
    expect(found.slice(0, 20)).toEqual([]);
  },
);
