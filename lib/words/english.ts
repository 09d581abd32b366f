/** The one place that says which English people read: figures, counts, dates, lists and the order of names. */
const ENGLISH = 'en-US';

const figures = new Intl.NumberFormat(ENGLISH);
const collator = new Intl.Collator(ENGLISH);
const all = new Intl.ListFormat(ENGLISH, { type: 'conjunction' });
const either = new Intl.ListFormat(ENGLISH, { type: 'disjunction' });

/** A number as people read it, `12,034`. */
export function inFigures(number: number): string {
  return figures.format(number);
}

/** A number as people read it, or what stands for one that is not known. */
export function figuresOr(unknown: string, number: number | null | undefined): string {
  return number === null || number === undefined ? unknown : inFigures(number);
}

/** How many there are of a thing, `1 item`, `12,034 items`; `many` where the plural takes more than an s. */
export function counted(count: number, one: string, many?: string): string {
  return `${inFigures(count)} ${nounFor(count, one, many)}`;
}

/** The noun alone as a count asks for it, `item` or `items`. */
export function nounFor(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** A formatter of dates and times; a calendar day is put in UTC. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(ENGLISH, { timeZone: 'UTC', ...options });
}

/** Which of two names comes first in the alphabet, as a sort asks. */
export function byAlphabet(a: string, b: string): number {
  return collator.compare(a, b);
}

/** `bills, policies, and resolutions`; empty of nothing. */
export function allOf(words: readonly string[]): string {
  return all.format(words);
}

/** `no, abstain, or absent`; empty of nothing. */
export function anyOf(words: readonly string[]): string {
  return either.format(words);
}

/** The text with its first letter in upper case. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
