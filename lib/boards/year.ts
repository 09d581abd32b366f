import { endingWord, OUTCOME_WORDS } from '../words/status-words';
import { type Kind, type Outcome, ROUTES, type Route } from '../words/vocabulary';

export type YearCount = { kind: Kind; outcome: Outcome | null; route: Route | null; count: number };

/** One figure of a year with the narrowing that opens exactly its rows. */
export type YearFigure = { label: string; count: number; outcome: Outcome[]; route: Route[] };

/** The figures of a year that count something, in the order of a report; `outcome` and `route` empty = every item. */
export function yearFigures(counts: readonly YearCount[]): YearFigure[] {
  const sum = (fits: (one: YearCount) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  const ended = (outcome: Outcome): YearFigure => ({
    label: OUTCOME_WORDS[outcome].label,
    count: sum((one) => one.outcome === outcome),
    outcome: [outcome],
    route: [],
  });
  const routes = ROUTES.map((route) => ({
    label: endingWord('enacted', route),
    count: sum((one) => one.route === route),
    outcome: [],
    route: [route],
  }));
  const others = (
    ['adopted', 'confirmed', 'failed', 'vetoed', 'withdrawn', 'filed-away', 'expired'] as const
  ).map(ended);
  const all = [
    { label: 'On record for the year', count: sum(() => true), outcome: [], route: [] },
    ended('enacted'),
    ...routes,
    ...others,
  ];
  return all.filter(({ count }, index) => index === 0 || count > 0);
}

export type MonthCount = { month: number } & Record<(typeof CURVES)[number], number>;

export const CURVES = ['introduced', 'heard', 'passed', 'enacted'] as const;

/** Running totals for each month up to the last that is not in the future of `lastMonth`; a month without news keeps its level. */
export function runningTotals(months: readonly MonthCount[], lastMonth: number): MonthCount[] {
  const level = { introduced: 0, heard: 0, passed: 0, enacted: 0 };
  return Array.from({ length: lastMonth }, (_, index) => {
    const found = months.find(({ month }) => month === index + 1);
    for (const curve of CURVES) level[curve] += found?.[curve] ?? 0;
    return { month: index + 1, ...level };
  });
}
