import { sql } from 'drizzle-orm';
import type { MemberVote } from '@/lib/legislation/people-types';
import type { Page } from '@/lib/legislation/types';
import type { VoteOption } from '@/lib/legislation/words';
import { type Db, rows } from '../client';
import { actions, items, people, rollCalls, votes } from '../schema';
import type { StoredCity } from './cities';
import { beyond, cursorFor, cutPage, type Order, orderBy } from './keyset';
import { remember } from './remember';

/** `option` null asks for votes of every kind. */
export type MemberVotesWanted = {
  member: string;
  option: VoteOption | null;
  limit: number;
  cursor: string | null;
};

const ORDER: Order = {
  key: sql`${rollCalls.heldOn}`,
  id: sql`${rollCalls.actionId}`,
  descending: true,
  cast: 'date',
};
const LISTED: Order = { ...ORDER, key: sql`listed.sort_key`, id: sql`listed.id` };

/** What binds a cursor of this list. */
export function memberVotesSelection({
  member,
  option,
}: Pick<MemberVotesWanted, 'member' | 'option'>): string {
  return `member=${member}&option=${option ?? ''}`;
}

/**
 * One page of how one person voted, newest first, undated last, with the count of all. One statement, and one
 * more for the count at each state of the ledger. Empty: no
 * vote of theirs is on record. Throws as listItems.
 */
export async function listMemberVotes(
  db: Db,
  city: StoredCity,
  wanted: MemberVotesWanted,
): Promise<Page<MemberVote>> {
  const selection = memberVotesSelection(wanted);
  const cursor = cursorFor('votes', selection, wanted.cursor);
  const from = sql`${votes}
    join ${rollCalls} on ${rollCalls.cityId} = ${votes.cityId} and ${rollCalls.actionId} = ${votes.actionId}
    where ${votes.cityId} = ${city.id} and ${votes.goneSince} is null and ${rollCalls.goneSince} is null
      and ${votes.personId} = (select ${people.id} from ${people}
        where ${people.cityId} = ${city.id} and ${people.slug} = ${wanted.member})
      and ${wanted.option === null ? sql`true` : sql`${votes.option} = ${wanted.option}`}`;
  const total = await remember(db, city, 'member-votes', selection, async () => {
    const [row] = await rows<{ total: number }>(db, sql`select count(*) as total from ${from}`);
    return row?.total ?? 0;
  });
  const [answer] = await rows<{ total: number; listed: VoteRow[] | null }>(
    db,
    sql`with page as (
      select ${rollCalls.actionId} as id, ${rollCalls.itemId} as item_id, ${rollCalls.heldOn} as sort_key,
        ${rollCalls.yes} as yes, ${rollCalls.no} as no, ${votes.option} as option, ${votes.isInferred} as inferred
      from ${from} and ${beyond(ORDER, cursor)} order by ${orderBy(ORDER, cursor)} limit ${wanted.limit + 1})
    select ${total}::integer as total,
      (select json_agg(listed order by ${orderBy(LISTED, cursor)}) from (
        select page.*, coalesce(${actions.text}, ${actions.raw}) as text, ${actions.result} as result,
          ${items.number} as number, ${items.slug} as slug, ${items.kind} as kind, ${items.title} as title
        from page
        join ${actions} on ${actions.cityId} = ${city.id} and ${actions.id} = page.id
        join ${items} on ${items.cityId} = ${city.id} and ${items.id} = page.item_id) as listed) as listed`,
  );
  const { page, ...cursors } = cutPage(answer?.listed ?? [], {
    scope: 'votes',
    selection,
    cursor,
    limit: wanted.limit,
  });
  return {
    data: page.map((row) => voteOf(city, row)),
    total: answer?.total ?? 0,
    ...cursors,
    asOf: city.asOf,
  };
}

type VoteRow = Omit<MemberVote, 'on' | 'item'> &
  Omit<MemberVote['item'], 'url'> & { id: number; sort_key: string | null };

function voteOf(city: StoredCity, row: VoteRow): MemberVote {
  const { option, inferred, text, result, yes, no, number, slug, kind, title } = row;
  const item = { number, slug, kind, title, url: `/${city.slug}/legislation/${slug}` };
  return { on: row.sort_key, option, inferred, text, result, yes, no, item };
}
