import { sql } from 'drizzle-orm';
import type { VoteChoices } from '@/lib/views/votes';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { bodies, people, rollCalls, votes } from '../../schema';

/** What the list of roll calls can be narrowed by: bodies and years with how many they hold, and who ever voted. One statement at each state of the ledger. */
export function readVoteChoices(db: Db, city: StoredCity): Promise<VoteChoices> {
  return cached(db, city, 'vote-choices', '', () => findChoices(db, city));
}

async function findChoices(db: Db, city: StoredCity): Promise<VoteChoices> {
  const [found] = await rows<{ [K in keyof VoteChoices]: VoteChoices[K] | null }>(
    db,
    sql`with live as materialized (select ${rollCalls.bodyId} as body_id, ${rollCalls.heldOn} as held_on
        from ${rollCalls} where ${rollCalls.cityId} = ${city.id} and ${rollCalls.goneSince} is null)
      select (select json_agg(b order by b.count desc, b.name) from (
          select ${bodies.slug} as slug, ${bodies.name} as name, count(*) as count from live
          join ${bodies} on ${bodies.cityId} = ${city.id} and ${bodies.id} = live.body_id group by 1, 2) b) as bodies,
        (select json_agg(y order by y.year desc) from (
          select extract(year from held_on)::int as year, count(*) as count from live
          where held_on is not null group by 1) y) as years,
        (select json_agg(json_build_object('slug', ${people.slug}, 'name', ${people.name})
            order by ${people.sortName}, ${people.id})
          from ${people} where ${people.cityId} = ${city.id} and ${people.goneSince} is null
            and exists (select from ${votes} where ${votes.cityId} = ${people.cityId}
              and ${votes.personId} = ${people.id} and ${votes.goneSince} is null)) as members`,
  );
  return { bodies: found?.bodies ?? [], years: found?.years ?? [], members: found?.members ?? [] };
}
