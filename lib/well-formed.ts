const loneSurrogate = /\p{Surrogate}/gu;

/**
 * A text that can be written as UTF-8: half a sign, as a text that was cut in the middle of one ends in, becomes the
 * replacement sign. PostgreSQL refuses such halves in JSON.
 */
export function wellFormed(text: string): string {
  return text.replace(loneSurrogate, '\ufffd');
}
