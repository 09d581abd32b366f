import type { SponsorFacts } from '@/lib/legislation/facts';
import { type MapContext, personKey, rowKey } from './map-context';
import { plainLine } from './plain-text';
import type { SponsorRow } from './shapes';

/**
 * The sponsors of the current version in the source's order, the first as `sponsor`, the others as `co-sponsor`;
 * where it has none, those of the latest version that lists some. A person listed twice counts once. A body carries an
 * item under its own key. A row without a name cannot be shown and is reported.
 */
export function mapSponsors(
  context: MapContext,
  itemKey: string,
  version: string | null,
  rows: SponsorRow[],
): SponsorFacts[] {
  const current = rows.filter((row) => versionOf(row) === (version ?? ''));
  const latest = rows.map(versionOf).sort(compareVersions).at(-1);
  const chosen = current.length > 0 ? current : rows.filter((row) => versionOf(row) === latest);
  const ordered = chosen
    .map((row, at) => ({ row, at }))
    .sort((a, b) => (a.row.MatterSponsorSequence ?? 0) - (b.row.MatterSponsorSequence ?? 0) || a.at - b.at);

  const sponsors = new Map<string, SponsorFacts>();
  let unnamed = 0;
  for (const { row } of ordered) {
    const name = plainLine(row.MatterSponsorName);
    if (name === null) {
      unnamed += 1;
      continue;
    }
    const person = personKey(context, row.MatterSponsorNameId);
    const body = person === null ? rowKey(row.MatterSponsorBodyId) : null;
    const identity = person ?? (body ? `body ${body}` : `name ${name}`);
    if (sponsors.has(identity)) continue;
    const role = sponsors.size === 0 ? 'sponsor' : 'co-sponsor';
    const position = sponsors.size + 1;
    sponsors.set(identity, { personKey: person, bodyKey: body, name, role, position, sourceKeys: [] });
  }
  if (unnamed > 0) {
    const detail = `${unnamed} of ${chosen.length} sponsor rows name nobody`;
    context.issues.push({ kind: 'unnamed-sponsor', subject: 'matter', subjectKey: itemKey, detail });
  }
  return [...sponsors.values()];
}

/**
 * Order of a source's version marks, earliest first: `*` and nothing (as introduced), then numbers by value, then
 * letters (`A` ... `Z`, `AA` ...).
 */
export function compareVersions(a: string, b: string): number {
  const [kindA, valueA] = rank(a);
  const [kindB, valueB] = rank(b);
  return kindA - kindB || valueA - valueB || a.length - b.length || (a < b ? -1 : Number(a > b));
}

function rank(version: string): [number, number] {
  if (version === '' || version === '*') return [0, 0];
  return /^\d+(\.\d+)?$/.test(version) ? [1, Number(version)] : [2, 0];
}

function versionOf(row: SponsorRow): string {
  return row.MatterSponsorMatterVersion?.trim() ?? '';
}
