import type { IconName } from '@/components/ui/icon';
import type { StatusDto } from '@/lib/views/items';
import type { Outcome } from '@/lib/words/vocabulary';

export type StatusFamily = 'carried' | 'moving' | 'waiting' | 'against' | 'closed' | 'unknown';

const OUTCOME_FAMILIES: Record<Outcome, StatusFamily> = {
  enacted: 'carried',
  adopted: 'carried',
  confirmed: 'carried',
  'in-force': 'carried',
  received: 'closed',
  'referred-to-voters': 'closed',
  superseded: 'closed',
  withdrawn: 'closed',
  'filed-away': 'closed',
  expired: 'closed',
  rescinded: 'against',
  failed: 'against',
  vetoed: 'against',
};

/** Which of six looks a status wears: by its outcome, else waiting while held, else moving, else unknown. */
export function statusFamily(status: Pick<StatusDto, 'stage' | 'outcome' | 'activity'>): StatusFamily {
  if (status.outcome) return OUTCOME_FAMILIES[status.outcome];
  if (!status.stage || status.stage === 'concluded') return 'unknown';
  return status.activity === 'held' ? 'waiting' : 'moving';
}

export const FAMILY_ICONS: Record<StatusFamily, IconName> = {
  carried: 'check',
  moving: 'arrow',
  waiting: 'pause',
  against: 'cross',
  closed: 'minus',
  unknown: 'question',
};
