import { sql } from 'drizzle-orm';
import { processFor } from '@/lib/status/cities/processes';
import type { ActBy } from '@/lib/status/machine/clocked';
import type { ClockId } from '@/lib/status/process';
import { isRuleId } from '@/lib/status/rules';
import type { StatusFacts } from '@/lib/status/status-facts';
import { statusSentence } from '@/lib/words/status/status-sentence';
import type { Kind } from '@/lib/words/vocabulary';
import { items } from '../../schema';

/** What tells the status of a row of `items`: `factColumns`, or `factsJson` as one value. */
export type FactRow = Omit<StatusFacts, 'heldUntil' | 'rule'> & {
  kind: Kind;
  held_until: string | null;
  because_rule: string | null;
};

export const factColumns = sql`${items.kind}, ${items.stage}, ${items.step}, ${items.outcome}, ${items.route},
  ${items.activity}, ${items.heldUntil}, ${items.since}, ${items.becauseRule}, ${items.told}`;

export const factsJson = sql`json_build_object('kind', ${items.kind}, 'stage', ${items.stage}, 'step', ${items.step},
  'outcome', ${items.outcome}, 'route', ${items.route}, 'activity', ${items.activity}, 'held_until', ${items.heldUntil},
  'since', ${items.since}, 'because_rule', ${items.becauseRule}, 'told', ${items.told})`;

/** The stored facts of a status. */
export function factsOf(row: Omit<FactRow, 'kind'>): StatusFacts {
  const { stage, step, outcome, route, activity, since, told } = row;
  const { held_until: heldUntil, because_rule: rule } = row;
  return {
    stage,
    step,
    outcome,
    route,
    activity,
    heldUntil,
    since,
    rule: isRuleId(rule) ? rule : null,
    told,
  };
}

/** The stored status as a sentence of its city. */
export function sentenceOfRow(city: { process: string | null }, row: FactRow): string {
  return statusSentence(processFor(city.process), row.kind, factsOf(row));
}

/** The last day to act as it is stored; null where no clock runs. */
export function actByOf(on: string | null, clock: ClockId | null): ActBy | null {
  return on === null || clock === null ? null : { on, clock };
}
