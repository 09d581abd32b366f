import { cityDay } from '../../dates/city-day';
import { dayInWords } from '../../dates/day-in-words';
import type { Correction } from '../../views/items';
import { capitalized } from '../english';
import { valueWords } from './change-words';

const OTHERS = ['abstain', 'absent', 'excused', 'recused', 'notVoting'];
const WHOSE: Record<string, string> = { record: 'the delivered record', person: 'a person' };

/** One correction as a sentence: what it is about, as what it was shown until which day, and what was made of it. */
export function correctionWords(correction: Correction, timeZone: string): string {
  const { at, actor, field, after } = correction;
  const day = dayInWords(cityDay(timeZone, new Date(at)));
  const whose = WHOSE[actor] ?? 'the source';
  const about = aboutWords(correction);
  if (field === null && after === null) return `${about}: shown until ${day}; ${whose} no longer lists it.`;
  const [was, is] = pairOf(correction);
  if (after === null) return `${about}: shown as ${was} until ${day}; ${whose} no longer says.`;
  return `${about}: shown as ${was} until ${day}; ${whose} changed it to ${is}.`;
}

function aboutWords({ subject, field, who, action }: Correction): string {
  const acted = [action?.text?.trim() || null, action?.on ? `on ${dayInWords(action.on)}` : null];
  const place = acted.filter(Boolean).join(' ');
  const beside = place ? `, ${place}` : '';
  if (subject === 'roll-call') return `Roll call${beside}`;
  if (subject === 'vote') return `Vote of ${who ?? 'a member'}${beside}`;
  const part = field ? `, ${plain(field)}` : '';
  if (subject === 'action') return `Action${beside}${part}`;
  if (subject === 'sponsorship') return `Sponsor ${who ?? ''}`.trim() + part;
  if (subject === 'document') return `Document ${who ?? ''}`.trim() + part;
  return capitalized(plain(field ?? subject));
}

/** Both values in words; of two counts what differs, ayes and noes first. */
function pairOf({ field, before, after }: Correction): [string, string] {
  if (!isCount(before) || !isCount(after)) return [wordOf(before, field), wordOf(after, field)];
  const moved = OTHERS.filter((option) => (before[option] ?? 0) !== (after[option] ?? 0));
  const sameMain = before.yes === after.yes && before.no === after.no;
  const words = (count: Record<string, unknown>) =>
    [
      `${count.yes ?? '?'}-${count.no ?? '?'}`,
      ...(sameMain ? moved : []).map((option) => `${count[option] ?? 0} ${plain(option)}`),
    ].join(', ');
  return [words(before), words(after)];
}

function wordOf(value: unknown, field: string | null): string {
  if (isRecord(value) && typeof value.option === 'string') return plain(value.option);
  if (isRecord(value) && typeof value.raw === 'string') return valueWords(value.raw);
  return valueWords(value, field);
}

function isCount(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && ('yes' in value || 'no' in value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(text: string) {
  return text
    .replaceAll('-', ' ')
    .replaceAll(/([A-Z])/g, ' $1')
    .toLowerCase();
}
