import { afterAll, beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { findCity, listCities, type StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { countStatements } from '../../testing/count-statements';
import { describeOnEachEngine } from '../../testing/engines';
import { ALL_VOTES, WHOLE_RECORD } from '../../testing/whole-lists';
import { listChanges } from '../city/changes';
import { readDashboard } from '../city/dashboard';
import { findFreshness } from '../city/freshness';
import { findItem } from '../items/item';
import { listMeetings } from '../meetings/meetings';
import { readCommittee } from '../people/committee';
import { listCommitteeActions } from '../people/committee-actions';
import { readCommitteeDesk } from '../people/committee-desk';
import { listCommittees } from '../people/committees';
import { findMember } from '../people/member';
import { listMemberRecord } from '../people/member-record';
import { listMembers } from '../people/members';
import { countMonths, listTimeline } from '../timeline/timeline';
import { listTimelineLines } from '../timeline/timeline-lines';
import { listUpcoming } from '../timeline/upcoming';
import { readVoteChoices } from '../votes/vote-choices';
import { listVoteLines } from '../votes/vote-lines';
import { listVotes } from '../votes/votes';
import { countFacets, explore } from './explore';
import { resolveFilter } from './resolve-filter';

describeOnEachEngine('statements a read takes', (ctx) => {
  let city: StoredCity;
  let most = 0;

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

  it.each<[string, number, number, (limit: number, db: Db) => Promise<unknown>]>([
    ['explore', 3, 1, (limit, db) => explore(db, city, filterOf({ limit }))],
    ['explore, narrowed', 4, 1, (limit, db) => explore(db, city, { ...shown, limit })],
    ['explore of nothing', 3, 0, (limit, db) => explore(db, city, { ...narrow, limit })],
    ['listTimeline', 2, 1, (limit, db) => listTimeline(db, city, filterOf({ limit }))],
    ['listTimelineLines', 2, 1, (_limit, db) => listTimelineLines(db, city, filterOf({}))],
    ['listVotes', 1, 1, (limit, db) => listVotes(db, city, { ...ALL_VOTES, items: filterOf({}), limit })],
    ['listMeetings', 1, 1, (limit, db) => listMeetings(db, city, filterOf({ limit }))],
    [
      'listChanges',
      1,
      1,
      (limit, db) =>
        listChanges(db, city, {
          since: null,
          until: null,
          item: null,
          subject: null,
          actor: null,
          limit,
          cursor: null,
        }),
    ],
    ['countFacets', 3, 0, (_limit, db) => countFacets(db, city, narrow)],
    ['countMonths', 1, 0, (_limit, db) => countMonths(db, city, narrow)],
    ['resolveFilter', 1, 0, (_limit, db) => resolveFilter(db, city, narrow)],
    ['resolveFilter of nothing', 0, 0, (_limit, db) => resolveFilter(db, city, filterOf({}))],
    ['findCity', 1, 1, (_limit, db) => findCity(db, 'denver')],
    ['listCities', 1, 1, (_limit, db) => listCities(db)],
    ['listMembers', 1, 0, (_limit, db) => listMembers(db, city)],
    ['findMember', 1, 1, (_limit, db) => findMember(db, city, 'paul-lopez')],
    ['listCommittees', 1, 0, (_limit, db) => listCommittees(db, city)],
    ['readCommittee', 2, 1, (_limit, db) => readCommittee(db, city, 'safehouse')],
    ['listMemberRecord', 1, 1, (_limit, db) => listMemberRecord(db, city, 'paul-lopez', WHOLE_RECORD)],
    [
      'listMemberRecord, narrowed',
      2,
      2,
      (limit, db) => listMemberRecord(db, city, 'paul-lopez', { ...WHOLE_RECORD, role: 'carried', limit }),
    ],
    ['readCommitteeDesk', 1, 1, (_limit, db) => readCommitteeDesk(db, city, { id: 2, kind: 'committee' })],
    [
      'listCommitteeActions',
      1,
      1,
      (_limit, db) =>
        listCommitteeActions(db, city, { id: 2, kind: 'committee' }, { month: '2017-08', page: 1 }),
    ],
    ['listVoteLines', 2, 1, (_limit, db) => listVoteLines(db, city, ALL_VOTES)],
    ['readVoteChoices', 1, 0, (_limit, db) => readVoteChoices(db, city)],
    ['findItem with everything', 1, 1, (_limit, db) => findItem(db, city, '17-0940')],
    ['findItem with no sponsor', 1, 1, (_limit, db) => findItem(db, city, 'eo-142')],
    ['listUpcoming', 1, 1, (_limit, db) => listUpcoming(db, city, filterOf({}), '2015-01-01')],
    ['findFreshness', 1, 1, (_limit, db) => findFreshness(db, city)],
    ['readDashboard', 5, 3, (_limit, db) => readDashboard(db, city, '2026-11-24')],
  ])('%s: %i at first and %i once kept, for 20 rows as for 100', async (_, first, kept, read) => {
    for (const limit of [20, 100]) {
      const db = withNothingKept(ctx.db);
      expect(await sent(() => read(limit, db))).toHaveLength(first);
      expect(await sent(() => read(limit, db))).toHaveLength(kept);
    }
    most = Math.max(most, first);
  });

  afterAll(() =>
    console.log(`row 41 ${ctx.engine}: at most ${most} statements a read, for 20 rows as for 100`),
  );
});

/** The same database as one of which nothing was asked yet: answers are kept by the handle that asked. */
function withNothingKept(db: Db): Db {
  return Object.create(db);
}
