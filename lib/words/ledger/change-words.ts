import { dayInWords } from '../../dates/day-in-words';
import { GENERIC } from '../../status/cities/generic';
import type { CityProcess } from '../../status/process';
import type { ChangeDto } from '../../views/ledger';
import { clipText } from '../clip-text';
import { capitalized } from '../english';
import { labelOf } from '../vocabulary-words';
import { statusOfChange } from './change-status';

const VALUE_LONGEST = 160;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Fields that hold one of our own words. */
const CODED = new Set([
  'kind',
  'stage',
  'outcome',
  'route',
  'activity',
  'role',
  'option',
  'precision',
  'confidence',
  'result',
  'class',
]);

const ACTORS: Record<string, string> = {
  source: 'The source',
  record: 'The delivered record',
  rule: 'Our rules changed',
  clock: 'The calendar',
  person: 'A person',
};

/** Who or what made a change, for readers. */
export function actorWords(actor: string): string {
  return ACTORS[actor] ?? actor;
}

/** What a change is about, `Roll call`. */
export function subjectName(subject: string): string {
  return capitalized(subject.replaceAll('-', ' '));
}

/** `Roll call added`, `Vote removed`, `Item: step`; what came, went or differs. */
export function subjectWords({ subject, field, before, after }: ChangeDto): string {
  const noun = subjectName(subject);
  if (field) return `${noun}: ${field.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}`;
  if (after === null) return `${noun} gone`;
  return before === null ? `${noun} first seen` : `${noun} changed`;
}

/** A stored value as short text; null and blank are said, dates and the words of a status are put as people do. */
export function valueWords(
  value: unknown,
  field: string | null = null,
  process: Pick<CityProcess, 'executive'> = GENERIC,
): string {
  if (value === null || value === undefined) return 'not known';
  if (value === '') return 'blank';
  if (typeof value === 'string') return clipText(textOf(value, field), VALUE_LONGEST);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  const status = statusOfChange(process, value);
  if (!status) return clipText(partWords(value), VALUE_LONGEST) || 'nothing';
  const rest = field === null ? status.rest : { ...status.rest, kind: null };
  const actBy = status.actByOn && `last day to act ${dayInWords(status.actByOn)}`;
  return clipText([status.sentence, actBy, partWords(rest)].filter(Boolean).join('; '), VALUE_LONGEST);
}

function textOf(value: string, field: string | null) {
  if (DAY.test(value)) return dayInWords(value);
  return field && CODED.has(field) ? labelOf(field, value) : value;
}

function partWords(value: object): string {
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts
    .flatMap((part) => (typeof part === 'string' || typeof part === 'number' ? [String(part)] : []))
    .filter((part) => part !== '' && !/^https?:/.test(part))
    .join('; ');
}
