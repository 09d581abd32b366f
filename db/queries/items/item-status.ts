import { agrees } from '@/lib/status/agreement';
import { processFor } from '@/lib/status/cities/processes';
import { type DerivedStatus, RULE_VERSION, statusOn } from '@/lib/status/status';
import type { StatusAction } from '@/lib/status/status-item';
import { type Step, stepsOf } from '@/lib/status/steps/steps';
import type { StatusDto } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { findAddress } from './find-address';
import { type KeptItem, readKeptItem } from './item';
import { becauseOf } from './item-summary';

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
  const stored = await storedItemAt(db, city, address);
  if (!stored) return null;
  const process = processFor(city.process);
  const { ruled: item } = stored;
  const { sourceStatus } = stored.item.status;
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

async function storedItemAt(db: Db, city: StoredCity, address: string): Promise<KeptItem | null> {
  const own = await readKeptItem(db, city, address.replaceAll('\0', ''));
  if (own) return own;
  const found = await findAddress(db, city, address);
  return found && readKeptItem(db, city, found.slug);
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
