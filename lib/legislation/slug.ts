import { foldAccents } from '../fold-accents';
import type { Kind } from '../words/vocabulary';

/**
 * The text as one part of an address: lower case, accents folded, apostrophes dropped, every other run of signs
 * one hyphen, a dot kept between digits (`2.5`). Empty where nothing of it can be written so.
 */
export function slugOf(text: string): string {
  return foldAccents(text)
    .replace(/['’‘`ʼ]/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '-')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/[-.]$/, '');
}

/** Words of ours that stand where a slug may stand: the folders of `app` beside one that takes any. */
export const RESERVED_SLUGS: readonly string[] = [
  'choose',
  'compare',
  'export.csv',
  'export.jsonl',
  'export.xlsx',
  'year',
];

/** A slug whose page is another, `compare`, becomes `compare-1`. */
function ownSlug(slug: string): string {
  return RESERVED_SLUGS.includes(slug) ? `${slug}-1` : slug;
}

/** The address an item asks for: its number, `eo-` before an executive order's; without a number its key. */
export function itemSlug(item: { kind: Kind; number: string | null; key: string }): string {
  const number = item.number === null ? '' : slugOf(item.number);
  if (!number) return ownSlug(slugOf(item.key) || 'item');
  return item.kind === 'executive-order' && !number.startsWith('eo-') ? `eo-${number}` : ownSlug(number);
}

/** A person's address is the name. */
export function personSlug(person: { name: string; key: string }): string {
  return ownSlug(slugOf(person.name) || slugOf(person.key) || 'person');
}

/** A body's address is its key where that can be read (`fingov`), else its name. */
export function bodySlug(body: { name: string; key: string }): string {
  const readable = /[a-z]/i.test(body.key) ? slugOf(body.key) : '';
  return ownSlug(readable || slugOf(body.name) || slugOf(body.key) || 'body');
}

/** A meeting's address: its day and its body, `2017-08-28-city-council`. */
export function meetingSlug(meeting: { heldOn: string | null; body: string | null; key: string }): string {
  return `${meeting.heldOn ?? 'undated'}-${slugOf(meeting.body ?? '') || 'meeting'}`;
}

/** The nth asker of an address: the first has it plain, later ones `-2`, `-3`. */
export function numberedSlug(base: string, nth: number): string {
  return nth < 2 ? base : `${base}-${nth}`;
}
