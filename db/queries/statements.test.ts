import { beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { ALL_VOTES } from '@/lib/votes/wanted';
import { loadRecord } from '../record/load';
import { countStatements } from '../testing/count-statements';
import { describeOnEachEngine } from '../testing/engines';
import { requireCity } from '../testing/require-city';
import { readMemberFigures } from './attendance';
import { listChanges } from './changes';
import { findCity, listCities, type StoredCity } from './cities';
import { readCommitteeDesk } from './committee-desk';
import { listCommitteeActions, readCommitteeMonths } from './committee-months';
import { findCommittee, listCommittees } from './committees';
import { readDashboard } from './dashboard';
import { countFacets } from './facets';
import { findFreshness } from './freshness';
import { findItem } from './item';
import { statusOnDay, statusOnDays } from './item-status';
import { listItems } from './legislation';
import { listMeetings } from './meetings';
import { readMemberMonths } from './member-months';
import { findMember, listMembers } from './members';
import { resolveFilter } from './resolve-filter';
import { listRollCalls, readVoteChoices } from './roll-calls';
import { countMonths, listTimeline } from './timeline';
import { listTimelineLines } from './timeline-lines';
import { listUpcoming } from './upcoming';
import { listVotes } from './votes';

describeOnEachEngine('statements a read takes', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  const narrow = filterOf({
    q: 'budget',
    sponsor: ['paul-lopez'],
    committee: ['safehouse'],
    topic: ['housing'],
  });
  const shown = filterOf({ q: 'budget', kind: ['bill'] });
  const sent = async (run: () => Promise<unknown>) =>
    (await countStatements(ctx.db, run)).statements.map((statement) => statement.slice(0, 60));

  it.each<[string, number, (limit: number) => Promise<unknown>]>([
    ['listItems', 1, (limit) => listItems(ctx.db, city, filterOf({ limit }))],
    ['listItems, narrowed', 1, (limit) => listItems(ctx.db, city, { ...shown, limit })],
    ['listItems of nothing, kept', 0, (limit) => listItems(ctx.db, city, { ...narrow, limit })],
    ['listTimeline', 1, (limit) => listTimeline(ctx.db, city, filterOf({ limit }))],
    ['listTimelineLines, kept', 0, () => listTimelineLines(ctx.db, city, filterOf({}))],
    ['listVotes', 1, (limit) => listVotes(ctx.db, city, filterOf({ limit }))],
    ['listMeetings', 1, (limit) => listMeetings(ctx.db, city, filterOf({ limit }))],
    [
      'listChanges',
      1,
      (limit) =>
        listChanges(ctx.db, city, {
          since: null,
          until: null,
          item: null,
          subject: null,
          actor: null,
          limit,
          cursor: null,
        }),
    ],
    ['countFacets, kept', 0, () => countFacets(ctx.db, city, narrow)],
    ['countMonths, kept', 0, () => countMonths(ctx.db, city, narrow)],
    ['resolveFilter', 1, () => resolveFilter(ctx.db, city, narrow)],
    ['resolveFilter of nothing', 0, () => resolveFilter(ctx.db, city, filterOf({}))],
    ['findCity', 1, () => findCity(ctx.db, 'denver')],
    ['listCities', 1, () => listCities(ctx.db)],
    ['listMembers, kept', 0, () => listMembers(ctx.db, city)],
    ['findMember, kept', 0, () => findMember(ctx.db, city, 'paul-lopez')],
    ['listCommittees, kept', 0, () => listCommittees(ctx.db, city)],
    ['findCommittee, kept', 0, () => findCommittee(ctx.db, city, 'safehouse')],
    ['readMemberFigures', 1, () => readMemberFigures(ctx.db, city, 'paul-lopez')],
    ['readMemberMonths, kept', 0, () => readMemberMonths(ctx.db, city, 'paul-lopez')],
    ['readCommitteeDesk, kept', 0, () => readCommitteeDesk(ctx.db, city, { id: 2, kind: 'committee' })],
    ['readCommitteeMonths, kept', 0, () => readCommitteeMonths(ctx.db, city, { id: 2, kind: 'committee' })],
    [
      'listCommitteeActions, kept',
      0,
      () => listCommitteeActions(ctx.db, city, { id: 2, kind: 'committee' }, { month: '2017-08', page: 1 }),
    ],
    ['listRollCalls, kept', 0, () => listRollCalls(ctx.db, city, ALL_VOTES)],
    ['readVoteChoices, kept', 0, () => readVoteChoices(ctx.db, city)],
    ['findItem with everything', 1, () => findItem(ctx.db, city, '17-0940')],
    ['findItem with no sponsor', 1, () => findItem(ctx.db, city, 'eo-142')],
    ['statusOnDay', 1, () => statusOnDay(ctx.db, city, '17-0940', '2017-08-30')],
    ['statusOnDays', 1, () => statusOnDays(ctx.db, city, '17-0940', ['2017-08-30', '2026-11-24'])],
    ['listUpcoming', 1, () => listUpcoming(ctx.db, city, filterOf({}), '2015-01-01')],
    ['findFreshness', 1, () => findFreshness(ctx.db, city)],
    ['readDashboard, its counts kept', 2, () => readDashboard(ctx.db, city, '2026-11-24')],
  ])('%s: %i, for 20 rows as for 100', async (_, count, read) => {
    await read(20);
    expect(await sent(() => read(20))).toHaveLength(count);
    expect(await sent(() => read(100))).toHaveLength(count);
  });
});
