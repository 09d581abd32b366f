import { sql } from 'drizzle-orm';
import type { StatusDto } from '@/lib/legislation/types';
import type { Kind } from '@/lib/legislation/words';
import { agrees } from '@/lib/legislature/agreement';
import { processFor } from '@/lib/legislature/cities/processes';
import { type DerivedStatus, RULE_VERSION, statusOn } from '@/lib/legislature/status';
import { type StatusAction, type StatusItem, statusItemOfStored } from '@/lib/legislature/status-item';
import { type Step, stepsOf } from '@/lib/legislature/steps';
import type { Db } from '../client';
import { prepared } from '../prepared';
import { items } from '../schema';
import type { StoredCity } from './cities';
import { findAddress } from './find-address';
import { becauseOf } from './item-summary';
import { remember } from './remember';
import { statusActions } from './status-columns';

export type StatusOnDay = { on: string; status: StatusDto; steps: Step[] };

/**
 * An item's status and the city's steps at the end of each of these days of the city, in their order, worked out
 * from its actions up to then. Null where the address names no item. However many days, one statement for each state
 * of the ledger at an item's own address, else three.
 */
export async function statusOnDays(
  db: Db,
  city: StoredCity,
  address: string,
  days: readonly string[],
): Promise<StatusOnDay[] | null> {
  const row = await statusItemAt(db, city, address);
  if (!row) return null;
  const process = processFor(city.process);
  const item = statusItemOf(row);
  const sourceStatus = row.source_status;
  return days.map((on) => {
    const derived = statusOn(process, item, on);
    const source = { sourceStatus, agrees: agrees(process, sourceStatus, derived) };
    return { on, status: statusOf(derived, item.actions, source), steps: stepsOf(process, item, on) };
  });
}

/** The same for one day. */
export async function statusOnDay(
  db: Db,
  city: StoredCity,
  address: string,
  on: string,
): Promise<StatusOnDay | null> {
  return (await statusOnDays(db, city, address, [on]))?.[0] ?? null;
}

async function statusItemAt(db: Db, city: StoredCity, address: string): Promise<StatusItemRow | null> {
  const own = await statusItemOnce(db, city, address.replaceAll('\0', ''));
  if (own) return own;
  const found = await findAddress(db, city, address);
  return found && statusItemOnce(db, city, found.slug);
}

function statusItemOnce(db: Db, city: StoredCity, slug: string): Promise<StatusItemRow | null> {
  return remember(db, city, 'item-status', slug, async () => {
    const [row] = await statusItemBySlug(db, { city: city.id, slug });
    return row ?? null;
  });
}

const statusItemBySlug = prepared<StatusItemRow>(
  'item-status',
  () => sql`select ${items.kind}, ${items.introducedOn}, ${items.effectiveOn}, ${items.officialTitle},
      ${items.notes}, ${items.sourceStatus}, ${statusActions}
    from ${items}
    where ${items.cityId} = ${sql.placeholder('city')} and ${items.slug} = ${sql.placeholder('slug')}`,
);

type StatusItemRow = {
  kind: Kind;
  introduced_on: string | null;
  effective_on: string | null;
  official_title: string | null;
  notes: string | null;
  source_status: string | null;
  actions: StatusAction[] | null;
};

function statusItemOf(row: StatusItemRow): StatusItem {
  return statusItemOfStored({
    kind: row.kind,
    introducedOn: row.introduced_on,
    effectiveOn: row.effective_on,
    officialTitle: row.official_title,
    notes: row.notes,
    actions: row.actions ?? [],
  });
}

function statusOf(
  derived: DerivedStatus,
  actions: readonly StatusAction[],
  source: Pick<StatusDto, 'sourceStatus' | 'agrees'>,
): StatusDto {
  const { stage, step, outcome, route, activity, heldUntil, heldBy, since, sentence, inferred, actBy } =
    derived;
  const decided = actions.find(({ key }) => key === derived.because?.actionKey);
  const wording = decided ? (decided.raw ?? decided.text ?? decided.phase) : null;
  const because = becauseOf(derived.because?.rule ?? null, wording, decided?.on ?? null);
  const core = {
    stage,
    step,
    outcome,
    route,
    activity,
    heldUntil,
    heldBy,
    since,
    sentence,
    because,
    inferred,
  };
  return { ...core, ruleVersion: RULE_VERSION, ...source, actBy };
}
