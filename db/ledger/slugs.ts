import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { compactNumber } from '@/lib/legislation/number';
import { numberedSlug } from '@/lib/legislation/slug';
import { rows as query } from '../engine/rows';
import type { Tx } from '../engine/types';
import { itemNumbers, items } from '../schema';

/** A row that needs an address, what it asks for, and the addresses it had before. */
export type Ask = { row: { slug: string }; base: string; former?: readonly string[] };

const WINDOW = 20;

/** The spelling under which an item's former address is kept. */
export const compactSlug = (slug: string) => compactNumber(slug) || slug;

/**
 * Gives every row its `slug`, in order: the one it asks for, or where that is taken `-2`, `-3`. An address that
 * an item ever had is never given to another one; an item that had it gets it back.
 */
export async function giveSlugs(tx: Tx, cityId: number, table: PgTable, asks: Ask[]): Promise<void> {
  let waiting = asks;
  const given = new Set<string>();
  for (let from = 1; waiting.length > 0; from += WINDOW) {
    const reach = from === 1 ? 1 : WINDOW;
    const start = from === 1 ? 1 : from - WINDOW + 1;
    const candidates = waiting.flatMap(({ base }) =>
      Array.from({ length: reach }, (_, index) => numberedSlug(base, start + index)),
    );
    const taken = await takenSlugs(tx, cityId, table, [...new Set(candidates)]);
    waiting = waiting.filter(({ row, base, former = [] }) => {
      const free = Array.from({ length: reach }, (_, index) => numberedSlug(base, start + index)).find(
        (slug) => !given.has(slug) && (former.includes(slug) || !taken.has(slug)),
      );
      if (free === undefined) return true;
      given.add(free);
      row.slug = free;
      return false;
    });
  }
}

async function takenSlugs(tx: Tx, cityId: number, table: PgTable, slugs: string[]): Promise<Set<string>> {
  const list = (values: string[]) =>
    sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    );
  const current = sql`select slug from ${table} where city_id = ${cityId} and slug in (${list(slugs)})`;
  const former = sql`select number as slug from ${itemNumbers}
    where city_id = ${cityId} and compact in (${list(slugs.map(compactSlug))}) and role = 'slug'`;
  const isItems = getTableName(table) === getTableName(items);
  const found = await query<{ slug: string }>(tx, isItems ? sql`${current} union all ${former}` : current);
  return new Set(found.map(({ slug }) => slug));
}
