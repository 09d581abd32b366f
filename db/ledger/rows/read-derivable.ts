import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../engine/types';
import { actions, rollCalls } from '../../schema';
import type { Row } from './write-rows';

/** The live actions, in their stored order, and roll calls of these items, each by the item's id. */
export async function readDerivable(tx: Tx, cityId: number, ids: number[]) {
  if (!ids.length) return { actions: () => [], rollCalls: () => [] };
  const acted = await tx
    .select()
    .from(actions)
    .where(and(eq(actions.cityId, cityId), inArray(actions.itemId, ids), isNull(actions.goneSince)))
    .orderBy(actions.itemId, actions.ordinal);
  const called = await tx
    .select()
    .from(rollCalls)
    .where(and(eq(rollCalls.cityId, cityId), inArray(rollCalls.itemId, ids), isNull(rollCalls.goneSince)));
  return { actions: byItem(acted), rollCalls: byItem(called) };
}

function byItem(rows: Row[]) {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.itemId);
    if (group) group.push(row);
    else groups.set(row.itemId, [row]);
  }
  return (id: number) => groups.get(id) ?? [];
}
