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
  stage: z.enum(STAGES),
  step: z.enum(STANDINGS).nullable().default(null),
  outcome: z.enum(OUTCOMES).nullable().default(null),
  route: z.enum(ROUTES).nullable().default(null),
  activity: z.enum(ACTIVITIES).nullable().default(null),
  heldUntil: day.nullable().default(null),
  since: day.nullable().default(null),
  becauseRule: z.string().nullable().default(null),
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

const FACTS = new Set(Object.keys(TOLD.shape).filter((name) => name !== 'kind'));

/**
 * A status that the ledger tells, as its sentence and what else was told with it; null where the value is none or
 * tells its sentence itself, as the rows of older releases do.
 */
export function statusOfChange(
  process: Pick<CityProcess, 'executive'>,
  value: object,
): { sentence: string; rest: object } | null {
  const parsed = TOLD.safeParse(value);
  if (!parsed.success) return null;
  const { kind, becauseRule: rule, ...facts } = parsed.data;
  const sentence = statusSentence(process, kind, { ...facts, rule: isRuleId(rule) ? rule : null });
  return { sentence, rest: Object.fromEntries(Object.entries(value).filter(([name]) => !FACTS.has(name))) };
}
