const loneSurrogate = /\p{Surrogate}/gu;

/**
 * A text that can be written as UTF-8: half a sign, as a text that was cut in the middle of one ends in, becomes the
 * replacement sign. PostgreSQL refuses such halves in JSON.
 */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}

/** The first `most` UTF-16 units of a text at most, without half a sign at its end. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return text.slice(0, isHalf ? most - 1 : most);
}
