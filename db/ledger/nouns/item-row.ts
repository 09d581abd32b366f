import type { items } from '../../schema';

export type ItemRow = typeof items.$inferSelect;

/** What is worked out of an item's actions and rows, or given by us, before it was. */
export const UNDERIVED = {
  slug: '',
  title: '',
  year: null,
  numberSort: '',
  firstActionOn: null,
  lastActionOn: null,
  lastActionPrecision: 'day',
  isRoutine: false,
  stage: null,
  step: null,
  outcome: null,
  route: null,
  activity: null,
  heldUntil: null,
  heldBy: null,
  since: null,
  told: {},
  becauseActionId: null,
  becauseAction: null,
  becauseOn: null,
  becauseRule: null,
  isInferred: false,
  ruleVersion: '',
  validUntil: null,
  agrees: null,
  actByOn: null,
  actByClock: null,
  firstSeenAt: new Date(0),
  changedAt: new Date(0),
  goneSince: null,
} as const satisfies Partial<ItemRow>;

/** An item's row as far as its source says it. */
export type WantedItem = Omit<ItemRow, 'id' | keyof typeof UNDERIVED>;
