import { AppError } from '@/lib/errors';

/** The value of a flag that must be there. Throws AppError `bad-argument` where it is missing or blank. */
export function required(values: Record<string, string | boolean | undefined>, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value.trim()) return value.trim();
  throw new AppError('bad-argument', `The flag --${name} is needed.`);
}

/** A whole number from `least` to `most`, or the fallback where the flag is absent. Throws AppError `bad-argument`. */
export function wholeNumber(
  values: Record<string, string | boolean | undefined>,
  name: string,
  { least, most, fallback }: { least: number; most: number; fallback: number },
): number {
  const text = values[name];
  if (text === undefined) return fallback;
  const value = typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new AppError('bad-argument', `The flag --${name} must be a whole number from ${least} to ${most}.`);
}
