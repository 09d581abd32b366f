import type { Filter } from '@/lib/legislation/filter';
import type { CountedMember } from '@/lib/views/people';
import { OUTCOME_WORDS } from '@/lib/words/status-words';
import { OPEN_STAGES, OUTCOMES } from '@/lib/words/vocabulary';

type Counts = readonly Omit<CountedMember['carried'][number], 'role'>[];

export type CarriedRow = {
  label: string;
  /** The filter that shows the items of the row; null: none does. */
  filter: Partial<Filter> | null;
  countIn(counts: Counts): number;
};

const entryOf = (counts: Counts, outcome: Counts[number]['outcome']) =>
  counts.find((one) => one.outcome === outcome) ?? { count: 0, unplaced: 0 };

/** What may become of carried items, in the order of a table; each item is in one of them. */
export const CARRIED_ROWS: readonly CarriedRow[] = [
  ...OUTCOMES.map((outcome) => ({
    label: OUTCOME_WORDS[outcome].label,
    filter: { outcome: [outcome] },
    countIn: (counts: Counts) => entryOf(counts, outcome).count,
  })),
  {
    label: 'Under way',
    filter: { stage: [...OPEN_STAGES] },
    countIn: (counts) => entryOf(counts, null).count - entryOf(counts, null).unplaced,
  },
  { label: 'Stage not known', filter: null, countIn: (counts) => entryOf(counts, null).unplaced },
];
