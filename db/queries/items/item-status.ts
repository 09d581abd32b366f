import { agrees } from '@/lib/status/agreement';
import { processFor } from '@/lib/status/cities/processes';
import { RULE_VERSION, statusOn } from '@/lib/status/status';
import type { StatusAction, StatusItem } from '@/lib/status/status-item';
import { stepsOf } from '@/lib/status/steps/steps';
import type { StatusDto } from '@/lib/views/items';
import type { Step } from '@/lib/views/step';
import { stepsInWords } from '@/lib/words/status/step-words';
import { wordedStatus } from '@/lib/words/status/worded-status';
import type { StoredCity } from '../../cities/find-city';
import { becauseOf } from './item-summary';

export type StatusOnDay = { on: string; status: StatusDto; steps: Step[] };

/**
 * An item's status and the city's steps at the end of a day of the city, worked out by its process from what is
 * stored of the item up to then; the source's own word is the one of today.
 */
export function statusOnDay(
  city: Pick<StoredCity, 'process'>,
  { sourceStatus }: Pick<StatusDto, 'sourceStatus'>,
  item: StatusItem,
  on: string,
): StatusOnDay {
  const process = processFor(city.process);
  const derived = statusOn(process, item, on);
  const source = { sourceStatus, agrees: agrees(process, sourceStatus, derived) };
  return {
    on,
    status: statusOf(wordedStatus(process, item.kind, derived), item.actions, source),
    steps: stepsInWords(process, stepsOf(process, item, on)),
  };
}

function statusOf(
  derived: ReturnType<typeof wordedStatus>,
  actions: readonly StatusAction[],
  source: Pick<StatusDto, 'sourceStatus' | 'agrees'>,
): StatusDto {
  const { stage, step, outcome, route, activity, heldUntil, heldBy, since } = derived;
  const { sentence, inferred, actBy } = derived;
  const decided = actions.find(({ key }) => key === derived.because?.actionKey);
  const wording = decided ? (decided.raw ?? decided.text ?? decided.phase) : null;
  const because = becauseOf(derived.because?.rule ?? null, wording, decided?.on ?? null);
  const stood = { stage, step, outcome, route, activity, heldUntil, heldBy, since };
  return { ...stood, sentence, because, inferred, ruleVersion: RULE_VERSION, ...source, actBy };
}
