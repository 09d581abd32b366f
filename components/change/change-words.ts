import { clipText } from '@/components/ui/clip-text';
import type { ChangeDto } from '@/lib/legislation/types';

const VALUE_LONGEST = 160;

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

/** `Roll call added`, `Vote removed`, `Item: step`; what came, went or differs. */
export function subjectWords({ subject, field, before, after }: ChangeDto): string {
  const noun = capital(subject.replaceAll('-', ' '));
  if (field) return `${noun}: ${field.replaceAll(/([A-Z])/g, ' $1').toLowerCase()}`;
  if (after === null) return `${noun} gone`;
  return before === null ? `${noun} first seen` : `${noun} changed`;
}

/** A stored value as short text; null and blank are said. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'not known';
  if (value === '') return 'blank';
  if (typeof value === 'string') return clipText(value, VALUE_LONGEST);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return clipText(named(value) ?? JSON.stringify(value), VALUE_LONGEST);
}

function named(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of ['title', 'text', 'raw', 'name', 'number']) {
    const found = (value as Record<string, unknown>)[key];
    if (typeof found === 'string' && found) return found;
  }
  return null;
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
