import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { checkInvariants } from '../testing/invariants';
import { startTinySource, type TinySource } from '../testing/sources/tiny-source';
import { temporaryFolder } from '../testing/temporary-folder';
import { addTiny, engines, newPlace, type Place } from './places';

const bills = 40;
const kills = { sync: 16, first: 6, backup: 4, restore: 4 };

async function holds(place: Place) {
  const store = await place.open();
  expect(await checkInvariants(store.db)).toEqual([]);
  await store.close();
}

const hash = async (place: Place, city: string) => (await place.run('state-hash', '--city', city)).out;

test.for(engines)(
  'rows 2 and 3: thirty kills of real processes on %s',
  { timeout: 600_000 },
  async (engine, { skip }) => {
    let place = await newPlace(engine);
    const calm = await newPlace(engine);
    if (!place || !calm) return skip('There is no PostgreSQL here.');
    const source = await startTinySource(bills);
    onTestFinished(() => source.stop());

    const begun = performance.now();
    expect(await calm.run(...addTiny(source.baseUrl))).toMatchObject({ code: 0, err: '' });
    const first = performance.now() - begun;
    const killed = { first: 0, sync: 0, backup: 0, restore: 0 };

    while (killed.first < kills.first) {
      if (await kill(place.begin('city', 'list'), wait(Math.random() * first))) killed.first += 1;
      else place = (await newPlace(engine)) ?? place;
      await holds(place);
    }
    expect(await place.run(...addTiny(source.baseUrl))).toMatchObject({ code: 0, err: '' });
    expect(await hash(place, 'denver')).toBe(await hash(calm, 'denver'));

    while (killed.sync < kills.sync) {
      const running = place.begin('sync', '--city', 'tiny', '--json');
      if (await kill(running, asked(source, Math.ceil(Math.random() * 240)))) killed.sync += 1;
      else renameAll(source);
      await holds(place);
    }
    for (const each of [place, calm])
      expect(await each.run('sync', '--city', 'tiny', '--json')).toMatchObject({ code: 0, err: '' });
    expect(await hash(place, 'tiny')).toBe(await hash(calm, 'tiny'));

    const file = join(temporaryFolder(), 'passage.backup');
    const whole = await calm.run('backup', file);
    expect(whole).toMatchObject({ code: 0, err: '' });
    while (killed.backup < kills.backup)
      if (await kill(calm.begin('backup', file), wait(Math.random() * whole.ms))) killed.backup += 1;
    while (killed.restore < kills.restore) {
      const running = place.begin('restore', file, '--replace');
      if (await kill(running, wait(Math.random() * whole.ms * 1.5))) killed.restore += 1;
      await holds(place);
      expect(await hash(place, 'tiny')).toBe(await hash(calm, 'tiny'));
    }
    expect(await place.run('restore', file, '--replace')).toMatchObject({ code: 0, err: '' });
    for (const city of ['tiny', 'denver']) expect(await hash(place, city)).toBe(await hash(calm, city));
    const all = Object.values(killed).reduce((sum, n) => sum + n, 0);
    console.log(
      `rows 2 and 3 ${engine}: ${all} SIGKILLs (${JSON.stringify(killed)}), 0 broken rules, same hashes`,
    );
    expect(all).toBe(30);
  },
);

/** Kills it when `moment` comes; false where it had come to its end by itself. */
async function kill({ child, finished }: ReturnType<Place['begin']>, moment: Promise<unknown>) {
  await Promise.race([finished, moment]);
  child.kill('SIGKILL');
  await finished;
  return child.signalCode === 'SIGKILL';
}

/** Resolves once the source was asked this often from now on. */
async function asked(source: TinySource, times: number) {
  const from = source.asked.length;
  await new Promise<void>((done) => {
    source.before = () => {
      if (source.asked.length - from >= times) done();
      return undefined;
    };
  });
}

function renameAll({ matters }: TinySource) {
  for (const { row } of matters) row.MatterTitle = `${row.MatterTitle} again`;
}
