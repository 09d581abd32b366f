import type { ItemSummary } from '@/lib/views/items';
import { kindNoun } from '@/lib/words/kind-words';
import { ROLE_WORDS } from '@/lib/words/people/role-words';
import { ACTIVITY_WORDS, outcomeWord, routeWord, STAGE_WORDS } from '@/lib/words/status-words';
import type { ExportedRows } from './export';

/** What one column of an export shows of an item; `width` in characters, a `day` is `YYYY-MM-DD`. */
export type Column = {
  title: string;
  cell: (item: ItemSummary, of: Pick<ExportedRows, 'origin' | 'process'>) => string | null;
  width: number;
  isDay: boolean;
};

const column = (title: string, cell: Column['cell'], width = 16): Column => ({
  title,
  cell,
  width,
  isDay: false,
});
const day = (title: string, cell: Column['cell']): Column => ({ title, cell, width: 12, isDay: true });

/** The columns of every export that is a table, in their order. */
export const COLUMNS: readonly Column[] = [
  column('Number', (item) => item.number),
  column('Kind', (item, { process }) => kindNoun(item.kind, process).label),
  column('Title', (item) => item.title, 60),
  column('Short title', (item) => item.shortTitle, 40),
  column('Status', (item) => item.status.sentence, 40),
  column('Stage', ({ status: { stage } }) => stage && STAGE_WORDS[stage].label),
  column('Step', (item) => item.status.step),
  column('Outcome', ({ kind, status: { outcome } }) => outcome && outcomeWord(outcome, kind)),
  column('Route', ({ status: { outcome, route } }) => (outcome === 'enacted' ? routeWord(route) : null)),
  column('Activity', ({ status: { activity } }) => activity && ACTIVITY_WORDS[activity].label),
  day('Status since', (item) => item.status.since),
  column('Status inferred', (item) => (item.status.inferred ? 'yes' : 'no')),
  column('Source’s own status', (item) => item.status.sourceStatus),
  column(
    'Carried by',
    (item) =>
      item.sponsors.map(({ name, role }) => `${name} (${ROLE_WORDS[role].label.toLowerCase()})`).join('; '),
    40,
  ),
  column('Committee', (item) => item.committee?.name ?? null, 32),
  day('Introduced', (item) => item.introducedOn),
  day('Last action', (item) => item.lastActionOn),
  column('Last action known to the', (item) =>
    item.lastActionOn === null ? null : item.lastActionPrecision,
  ),
  column('Page', (item, { origin }) => origin + item.url, 50),
];
