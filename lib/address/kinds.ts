import * as z from 'zod/mini';
import { realDay } from '../dates/real-day';
import { readMonth } from '../meetings/month';

/** What a part of an address holds: how its text is read, and what it must be, in words. */
export type Kind<T> = { schema: z.ZodMiniType<T, string>; must: string };

const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** The name of a thing as the address of its page has it. */
export const slug = matching(/^[a-z0-9][a-z0-9.-]{0,149}$/, 'the name as its page’s address has it');

/** A day that the calendar has. */
export const day = passing(realDay, 'a real date, written as 2017-08-31');

/** A month of a year. */
export const month = passing((text) => readMonth(text) !== null, 'a month, written as 2024-06');

/** Either a day or an instant, each as it is written. */
export const dayOrInstant = passing(
  (text) => realDay(text) || isInstant(text),
  'a real date, written as 2026-11-24, or an instant',
);

/** A year of four digits. */
export const year = numbered(matching(/^[12]\d{3}$/, 'four digits, such as 2017'));

/** Yes; a no is left out of the address. */
export const yes: Kind<boolean> = {
  schema: z.pipe(
    z.literal('yes'),
    z.transform(() => true),
  ),
  must: 'yes, or be left out',
};

/** A place in a list; whether it is one of this list is known only with the rest of the address. */
export const cursor = matching(/^[\w-]{1,1000}$/, 'a place that a page of this list gave');

/** One word of a vocabulary. */
export function word<const T extends readonly [string, ...string[]]>(words: T): Kind<T[number]> {
  return { schema: z.enum(words), must: `one of ${words.join(', ')}` };
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): Kind<number> {
  const digits = `a whole number from ${least} to ${most}`;
  return numbered(
    passing((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, digits),
  );
}

/** Free text of so many characters at most. */
export function text(most: number): Kind<string> {
  return passing((typed) => typed.length <= most, `at most ${most} characters long`);
}

/** Words to search for, or the name of a topic: free text whose spaces count once. */
export function words(most: number, must: string, pattern = /./u): Kind<string> {
  const read = z.string().check(z.maxLength(most), z.regex(pattern));
  return { schema: z.pipe(z.pipe(z.string(), z.transform(spacedOnce)), read), must };
}

function spacedOnce(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

function matching(pattern: RegExp, must: string): Kind<string> {
  return { schema: z.string().check(z.regex(pattern)), must };
}

function passing(test: (text: string) => boolean, must: string): Kind<string> {
  return { schema: z.string().check(z.refine(test)), must };
}

function numbered({ schema, must }: Kind<string>): Kind<number> {
  return { schema: z.pipe(schema, z.transform(Number)), must };
}
