import type { Kind, Outcome, Route } from '../words/vocabulary';

export type YearCount = { kind: Kind; outcome: Outcome | null; route: Route | null; count: number };

/** One figure of a year with the narrowing that opens exactly its rows. */
export type YearFigure = { label: string; count: number; outcome: Outcome[]; route: Route[] };

const ROUTE_LABELS: Record<Route, string> = {
  signed: 'Enacted, signed',
  unsigned: 'Enacted without a signature',
  override: 'Enacted over a veto',
  voters: 'Enacted by the voters',
  'no-executive': 'Enacted; the city asks no executive',
};

const OUTCOME_LABELS: Record<Outcome, string> = {
  enacted: 'Enacted, route not on record',
  adopted: 'Adopted',
  received: 'Received',
  confirmed: 'Confirmed',
  'referred-to-voters': 'Sent to the voters',
  'in-force': 'In force',
  rescinded: 'Rescinded',
  superseded: 'Superseded',
  failed: 'Failed',
  vetoed: 'Vetoed',
  withdrawn: 'Withdrawn',
  'filed-away': 'Filed away',
  expired: 'Died with the term',
};

/** What became of an item in the words of the year's figures; an enacted one by its route. */
export function endingLabel(outcome: Outcome | null, route: Route | null): string {
  if (outcome === null) return 'Not concluded';
  return outcome === 'enacted' && route !== null ? ROUTE_LABELS[route] : OUTCOME_LABELS[outcome];
}

/** The figures of a year that count something, in the order of a report; `outcome` and `route` empty = every item. */
export function yearFigures(counts: readonly YearCount[]): YearFigure[] {
  const sum = (fits: (one: YearCount) => boolean) =>
    counts.filter(fits).reduce((total, { count }) => total + count, 0);
  const ended = (label: string, outcome: Outcome): YearFigure => ({
    label,
    count: sum((one) => one.outcome === outcome),
    outcome: [outcome],
    route: [],
  });
  const routes = (Object.keys(ROUTE_LABELS) as Route[]).map((route) => ({
    label: ROUTE_LABELS[route],
    count: sum((one) => one.route === route),
    outcome: [],
    route: [route],
  }));
  const all = [
    { label: 'On record for the year', count: sum(() => true), outcome: [], route: [] },
    ended('Enacted', 'enacted'),
    ...routes,
    ended('Adopted', 'adopted'),
    ended('Confirmed', 'confirmed'),
    ended('Failed', 'failed'),
    ended('Vetoed', 'vetoed'),
    ended('Withdrawn', 'withdrawn'),
    ended('Filed away', 'filed-away'),
    ended('Died with the term', 'expired'),
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
