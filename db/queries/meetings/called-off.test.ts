import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { absenceOf } from '@/lib/meetings/state';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import { rebuildFigures } from '../../figures/rebuild';
import { saveMeetings } from '../../ledger/save-facts';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleMeeting } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { readCommittee } from '../people/committee';
import { type BodyRef, readCommitteeDesk } from '../people/committee-desk';

const TOLD = [
  {},
  { isCancelled: true },
  { isCancelled: true, agendaStatus: 'Deferred' },
  { agendaStatus: 'Deferred' },
  { agendaStatus: null, minutesStatus: ' postponed ' },
  { agendaStatus: null, minutesStatus: null },
  { agendaStatus: 'DEFERRED', minutesStatus: 'Final' },
  { agendaStatus: 'Not deferred' },
  { agendaStatus: 'Deferred\nin part' },
  { minutesStatus: 'Recessed' },
];

describeOnEachEngine('meetings called off, of a body', (ctx) => {
  let city: StoredCity;
  let council: BodyRef & { slug: string };

  beforeAll(async () => {
    const ledger = await exampleCity(ctx.db);
    city = await requireCity(ctx.db, 'example');
    const [body] = await rows<BodyRef & { slug: string }>(
      ctx.db,
      sql`select id, kind, slug from bodies where city_id = ${city.id}`,
    );
    if (!body) throw new Error('The example city has no council.');
    council = body;
    await saveMeetings(
      ledger,
      TOLD.map((told, at) =>
        exampleMeeting({ key: `e${at}`, heldOn: `2025-${String(at + 1).padStart(2, '0')}-07`, ...told }),
      ),
    );
    await rebuildFigures(ctx.db, ledger.cityId);
    city = await requireCity(ctx.db, 'example');
  });

  it('counts as held just those that the list does not label', async () => {
    const months = (await readCommittee(ctx.db, city, council.slug))?.tally?.months ?? [];
    const isOff = TOLD.map((told) => absenceOf({ ...exampleMeeting(), goneSince: null, ...told }) !== null);
    expect(isOff.filter(Boolean)).toHaveLength(5);
    expect(months.map(({ meetings, calledOff }) => [meetings, calledOff])).toEqual(
      isOff.map((off) => (off ? [0, 1] : [1, 0])),
    );
  });

  it('gives each with what tells that it was called off', async () => {
    const { past } = await readCommitteeDesk(ctx.db, city, council);
    expect(past.map((meeting) => [meeting.on, absenceOf(meeting)])).toEqual([
      ['2025-10-07', null],
      ['2025-09-07', null],
      ['2025-08-07', null],
      ['2025-07-07', 'deferred'],
      ['2025-06-07', null],
    ]);
  });
});
