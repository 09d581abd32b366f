import type { ItemSummary } from '../views/items';
import { KIND_WORDS } from './kind-words';

type Named = Pick<ItemSummary, 'kind' | 'title' | 'shortTitle' | 'number'> & {
  displayNumber?: string | null;
};

/** The name people use: the short title, else the title, else "Untitled" with the kind. Never blank. */
export function titleOf({ shortTitle, title, kind }: Pick<Named, 'shortTitle' | 'title' | 'kind'>) {
  return visible(shortTitle) ?? visible(title) ?? `Untitled ${KIND_WORDS[kind].label.toLowerCase()}`;
}

/** The number as printed (`CB 17-0940`), an order's with its kind (`Executive Order 142`), or null where none is known. */
export function numberOf({ displayNumber, number, kind }: Pick<Named, 'displayNumber' | 'number' | 'kind'>) {
  if (kind === 'executive-order' && number) return `Executive Order ${number}`;
  return visible(displayNumber ?? null) ?? visible(number);
}

/** Number and name in one line, `CB 17-0940, Denver Public Safety Enforcement Priorities Act`. */
export function fullNameOf(item: Named) {
  return [numberOf(item), titleOf(item)].filter(Boolean).join(', ');
}

/** The text, or null when nothing in it can be seen (blank, control and direction characters only). */
export function visible(text: string | null) {
  return text && /[^\p{C}\p{Z}\s]/u.test(text) ? text.trim() : null;
}
