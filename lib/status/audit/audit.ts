import type { Kind, Outcome, Route } from '../../words/vocabulary';
import { agrees } from '../agreement';
import { classify } from '../classify';
import type { CityProcess } from '../process';
import type { RuleId } from '../rules';
import { type DerivedStatus, RULE_VERSION, statusOn } from '../status';
import type { StatusItem } from '../status-item';
import { type DisagreementReason, explainDisagreement, whyTheyDiffer } from './disagreement';

export type AuditInput = {
  key: string;
  number: string | null;
  sourceStatus: string | null;
  item: StatusItem;
};

export type Disagreement = {
  key: string;
  number: string | null;
  kind: Kind;
  sourceStatus: string;
  stage: DerivedStatus['stage'];
  outcome: Outcome | null;
  rule: RuleId | null;
  reason: DisagreementReason;
  explanation: string;
};

export type Audit = {
  process: string;
  on: string;
  ruleVersion: string;
  items: number;
  actions: { total: number; classified: number };
  /** Wordings no table knows, most frequent first, each with one item that has it. */
  unknownWordings: { wording: string; count: number; example: string }[];
  agree: number;
  disagree: number;
  /** Items whose source prints no word, or one the table does not know. */
  notCompared: number;
  /** Rows by kind and source word, most frequent first. */
  words: { kind: Kind; word: string | null; agree: number; disagree: number; notCompared: number }[];
  routes: { route: Route | null; stated: number; inferred: number }[];
  outcomes: { outcome: Outcome | null; count: number }[];
  rules: { rule: RuleId | null; count: number }[];
  inferred: number;
  reasons: { reason: DisagreementReason; count: number }[];
  disagreements: Disagreement[];
};

/** How a city's derived statuses on a day compare with the source's words; every count sorted, largest first. */
export function auditOf(process: CityProcess, inputs: Iterable<AuditInput>, on: string): Audit {
  const words = new Map<string, Audit['words'][number]>();
  const routes = new Map<string, Audit['routes'][number]>();
  const rules = tally<RuleId | null>();
  const outcomes = tally<Outcome | null>();
  const reasons = tally<DisagreementReason>();
  const unknown = new Map<string, Audit['unknownWordings'][number]>();
  const disagreements: Disagreement[] = [];
  const totals = { items: 0, inferred: 0, actions: 0, classified: 0 };
  for (const input of inputs) {
    const status = statusOn(process, input.item, on);
    totals.items += 1;
    totals.inferred += status.inferred ? 1 : 0;
    rules.add(status.because?.rule ?? null);
    outcomes.add(status.outcome);
    if (status.outcome === 'enacted') countRoute(routes, status);
    const verdict = agrees(process, input.sourceStatus, status);
    countWord(words, input, verdict);
    if (verdict === false && input.sourceStatus !== null) {
      const row = disagreementOf(process, input, input.sourceStatus, status);
      disagreements.push(row);
      reasons.add(row.reason);
    }
    totals.actions += input.item.actions.length;
    totals.classified += countClassified(process, input, unknown);
  }
  const rows = [...words.values()];
  const sum = (name: 'agree' | 'disagree' | 'notCompared') => rows.reduce((all, row) => all + row[name], 0);
  return {
    process: process.key,
    on,
    ruleVersion: RULE_VERSION,
    items: totals.items,
    actions: { total: totals.actions, classified: totals.classified },
    unknownWordings: largest([...unknown.values()], (row) => row.count),
    agree: sum('agree'),
    disagree: sum('disagree'),
    notCompared: sum('notCompared'),
    words: largest(rows, (row) => row.agree + row.disagree + row.notCompared),
    routes: largest([...routes.values()], (row) => row.stated + row.inferred),
    outcomes: outcomes.rows().map(([outcome, count]) => ({ outcome, count })),
    rules: rules.rows().map(([rule, count]) => ({ rule, count })),
    inferred: totals.inferred,
    reasons: reasons.rows().map(([reason, count]) => ({ reason, count })),
    disagreements,
  };
}

function disagreementOf(
  process: CityProcess,
  { key, number, item }: AuditInput,
  sourceStatus: string,
  status: DerivedStatus,
): Disagreement {
  return {
    key,
    number,
    kind: item.kind,
    sourceStatus,
    stage: status.stage,
    outcome: status.outcome,
    rule: status.because?.rule ?? null,
    reason: whyTheyDiffer(process, sourceStatus, status),
    explanation: explainDisagreement(process, sourceStatus, status),
  };
}

function countClassified(
  process: CityProcess,
  { key, number, item }: AuditInput,
  unknown: Map<string, Audit['unknownWordings'][number]>,
): number {
  let classified = 0;
  for (const action of item.actions) {
    const { class: name, wording } = classify(process, action, item.kind);
    if (name !== null) {
      classified += 1;
      continue;
    }
    const row = unknown.get(wording ?? '') ?? { wording: wording ?? '', count: 0, example: number ?? key };
    row.count += 1;
    unknown.set(row.wording, row);
  }
  return classified;
}

function countRoute(routes: Map<string, Audit['routes'][number]>, { route, inferred }: DerivedStatus): void {
  const row = routes.get(String(route)) ?? { route, stated: 0, inferred: 0 };
  row[inferred ? 'inferred' : 'stated'] += 1;
  routes.set(String(route), row);
}

function countWord(
  words: Map<string, Audit['words'][number]>,
  { item, sourceStatus }: AuditInput,
  verdict: boolean | null,
): void {
  const id = JSON.stringify([item.kind, sourceStatus]);
  const row = words.get(id) ?? { kind: item.kind, word: sourceStatus, agree: 0, disagree: 0, notCompared: 0 };
  row[verdict === null ? 'notCompared' : verdict ? 'agree' : 'disagree'] += 1;
  words.set(id, row);
}

function tally<T>() {
  const counts = new Map<T, number>();
  return {
    add: (value: T) => counts.set(value, (counts.get(value) ?? 0) + 1),
    rows: () => largest([...counts], ([, count]) => count),
  };
}

function largest<T>(rows: T[], size: (row: T) => number): T[] {
  return rows.toSorted((a, b) => size(b) - size(a));
}
