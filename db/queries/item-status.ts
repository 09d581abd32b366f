import { sql } from 'drizzle-orm';
import type { StatusDto } from '@/lib/legislation/types';
import type { Kind } from '@/lib/legislation/words';
import { agrees } from '@/lib/legislature/agreement';
import { processFor } from '@/lib/legislature/cities/processes';
import { type DerivedStatus, RULE_VERSION, statusOn } from '@/lib/legislature/status';
import { type StatusAction, type StatusItem, statusItemOfStored } from '@/lib/legislature/status-item';
import { type Step, stepsOf } from '@/lib/legislature/steps';
import { type Db, rows } from '../client';
import { items } from '../schema';
import type { StoredCity } from './cities';
import { findAddress } from './find-address';
import { becauseOf } from './item-summary';
import { statusActions } from './status-columns';

export type StatusOnDay = { on: string; status: StatusDto; steps: Step[] };

/**
 * An item's status and the city's steps at the end of a day of the city, worked out from its actions up to then;
 * today's day gives today's. Null where the address names no item. Two statements.
 */
export async function statusOnDay(
  db: Db,
  city: StoredCity,
  address: string,
  on: string,
): Promise<StatusOnDay | null> {
  const found = await findAddress(db, city, address);
  if (!found) return null;
  const [row] = await rows<StatusItemRow>(
    db,
    sql`select ${items.kind}, ${items.introducedOn}, ${items.effectiveOn}, ${items.officialTitle}, ${items.notes},
      ${items.sourceStatus}, ${statusActions}
      from ${items} where ${items.cityId} = ${city.id} and ${items.id} = ${found.id}`,
  );
  if (!row) return null;
  const process = processFor(city.process);
  const item = statusItemOf(row);
  const derived = statusOn(process, item, on);
  const sourceStatus = row.source_status;
  const agreed = agrees(process, sourceStatus, derived);
  const status = statusOf(derived, item.actions, { sourceStatus, agrees: agreed });
  return { on, status, steps: stepsOf(process, item, on) };
}

/** The city's own steps for an item at the end of a day, in order; null where the address names no item. Two statements. */
export async function findSteps(
  db: Db,
  city: StoredCity,
  address: string,
  on: string,
): Promise<Step[] | null> {
  return (await statusOnDay(db, city, address, on))?.steps ?? null;
}

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
