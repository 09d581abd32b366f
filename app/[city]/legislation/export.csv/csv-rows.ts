import type { ItemSummary } from '@/lib/legislation/types';
import { csvRecord } from './csv';

type Column = [title: string, cell: (item: ItemSummary) => string | null];

const COLUMNS: Column[] = [
  ['Number', (item) => item.number],
  ['Kind', (item) => item.kind],
  ['Title', (item) => item.title],
  ['Short title', (item) => item.shortTitle],
  ['Status', (item) => item.status.sentence],
  ['Stage', (item) => item.status.stage],
  ['Step', (item) => item.status.step],
  ['Outcome', (item) => item.status.outcome],
  ['Route', (item) => item.status.route],
  ['Activity', (item) => item.status.activity],
  ['Status since', (item) => item.status.since],
  ['Status inferred', (item) => (item.status.inferred ? 'yes' : 'no')],
  ['Source’s own status', (item) => item.status.sourceStatus],
  ['Carried by', (item) => item.sponsors.map(({ name, role }) => `${name} (${role})`).join('; ')],
  ['Committee', (item) => item.committee?.name ?? null],
  ['Introduced', (item) => item.introducedOn],
  ['Last action', (item) => item.lastActionOn],
  ['Page', (item) => item.url],
];

/** The lines above the table, each as wide as the table so that strict readers take it. */
export function csvHeading(lines: [label: string, text: string][]): string {
  const padding = Array.from({ length: COLUMNS.length - 2 }, () => null);
  return (
    lines.map((line) => csvRecord([...line, ...padding])).join('') +
    csvRecord(COLUMNS.map(([title]) => title))
  );
}

/** One item as a record; `origin` makes the address of its page whole. */
export function csvItem(item: ItemSummary, origin: string): string {
  return csvRecord(COLUMNS.map(([title, cell]) => (title === 'Page' ? `${origin}${item.url}` : cell(item))));
}
