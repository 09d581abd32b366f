import { z } from 'zod';
import type { CityProcess } from '../../status/process';
import { isRuleId } from '../../status/rules';
import { STANDINGS } from '../../status/standings';
import { statusSentence } from '../status/status-sentence';
import { ACTIVITIES, KINDS, OUTCOMES, ROUTES, STAGES } from '../vocabulary';

const day = z.string();

/** A status as the ledger tells it: what is null is left out. One told before its facts were stored holds a `sentence`. */
const TOLD = z.object({
  sentence: z.never().optional(),
  kind: z.enum(KINDS).default('other'),
  stage: z.enum(STAGES).nullable().default(null),
  step: z.enum(STANDINGS).nullable().default(null),
  outcome: z.enum(OUTCOMES).nullable().default(null),
  route: z.enum(ROUTES).nullable().default(null),
  activity: z.enum(ACTIVITIES).nullable().default(null),
  heldUntil: day.nullable().default(null),
  since: day.nullable().default(null),
  becauseRule: z.string().nullable().default(null),
  actByOn: day.nullable().default(null),
  told: z
    .object({
      isMonth: z.literal(true),
      passedOn: day,
      sentOn: day,
      override: z.object({ on: day.nullable(), isLatest: z.boolean() }),
      isReturnOver: z.literal(true),
      lastOn: day,
      isNotYetFiled: z.literal(true),
    })
    .partial()
    .default({}),
});

/** What the sentence says already, or says only to the rules. */
const SAID = new Set([
  ...Object.keys(TOLD.shape).filter((name) => name !== 'kind'),
  ...['becauseOn', 'isInferred', 'agrees', 'actByClock', 'actByOn'],
]);

/**
 * A status that the ledger tells, as its sentence, what else was told with it and until when somebody must act; null
 * where the value is none (an item's or a status's row says whether it is inferred and bears no vote) or tells its
 * sentence itself, as the rows of older releases do.
 */
export function statusOfChange(
  process: Pick<CityProcess, 'executive'>,
  value: object,
): { sentence: string; rest: object; actByOn: string | null } | null {
  const parsed = TOLD.safeParse(value);
  if (!parsed.success || 'option' in value || !('stage' in value || 'isInferred' in value)) return null;
  const { kind, becauseRule: rule, actByOn, ...facts } = parsed.data;
  const sentence = statusSentence(process, kind, { ...facts, rule: isRuleId(rule) ? rule : null });
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !SAID.has(name)));
  return { sentence, rest, actByOn };
}
