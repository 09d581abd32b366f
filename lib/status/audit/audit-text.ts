import { oneLine } from '../../printable';
import { inFigures } from '../../words/english';
import type { Audit } from './audit';
import { DISAGREEMENTS } from './disagreement';

const disagreementsShown = 200;

/** The audit as lines for a terminal, ending in a line break; at most 200 disagreements are spelled out. */
export function auditText(audit: Audit, durationMs: number): string {
  const compared = audit.agree + audit.disagree;
  return [
    `Status audit by the ${audit.process} process, rule version ${audit.ruleVersion}, as of ${audit.on}`,
    `${count(audit.items)} items and ${count(audit.actions.total)} actions in ${count(durationMs)} ms`,
    `Actions classified: ${count(audit.actions.classified)} of ${count(audit.actions.total)}`,
    `Agreement with the source's word: ${count(audit.agree)} of ${count(compared)} (${percent(audit.agree, compared)}); ${count(audit.notCompared)} without a word to compare`,
    `Inferred: ${count(audit.inferred)}`,
    ...table(
      'Kind and source word',
      ['agree', 'differ', 'not compared'],
      audit.words.map((row) => [
        `${row.kind}: ${row.word ?? '(none printed)'}`,
        row.agree,
        row.disagree,
        row.notCompared,
      ]),
    ),
    ...table(
      'Route to law',
      ['recorded', 'inferred'],
      audit.routes.map((row) => [row.route ?? 'not known', row.stated, row.inferred]),
    ),
    ...table(
      'Outcome',
      ['items'],
      audit.outcomes.map((row) => [row.outcome ?? 'not concluded', row.count]),
    ),
    ...table(
      'Deciding rule',
      ['items'],
      audit.rules.map((row) => [row.rule ?? 'none', row.count]),
    ),
    ...table(
      'Why we differ',
      ['items'],
      audit.reasons.map((row) => [DISAGREEMENTS[row.reason], row.count]),
    ),
    ...audit.unknownWordings.map(
      (row) => `Not classified: "${row.wording}" ${count(row.count)} times, as in ${row.example}`,
    ),
    ...audit.disagreements
      .slice(0, disagreementsShown)
      .map(
        (row) =>
          `${row.number ?? row.key}: source "${row.sourceStatus}", ours ${row.outcome ?? row.stage ?? 'none'}. ${row.explanation}`,
      ),
    ...(audit.disagreements.length > disagreementsShown
      ? [`... and ${count(audit.disagreements.length - disagreementsShown)} more: use --json.`]
      : []),
    '',
  ]
    .map(oneLine)
    .join('\n');
}

function table(title: string, heads: string[], body: [string, ...number[]][]): string[] {
  if (body.length === 0) return [];
  const width = Math.max(title.length, ...body.map(([name]) => name.length));
  const line = (name: string, cells: string[]) =>
    `  ${name.padEnd(width)}${cells.map((cell, at) => cell.padStart((heads[at]?.length ?? 0) + 9)).join('')}`;
  return ['', line(title, heads), ...body.map(([name, ...cells]) => line(name, cells.map(count)))];
}

function count(value: number): string {
  return inFigures(value);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none to compare' : `${((100 * part) / whole).toFixed(2)} %`;
}
