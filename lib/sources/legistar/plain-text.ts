import { convert } from 'html-to-text';
import { isRtf, plainFromRtf } from './rtf';

// NUL (which no database text can hold), other controls, and the overrides that turn the reading direction of
// whatever follows; the marks that right-to-left scripts need stay.
const unprintable = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const tag = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/i;
const entity = /&(#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});/i;

/**
 * A text of several lines as a person would read it: HTML and Rich Text made plain, unprintable signs removed,
 * lines ended by `\n`, at most one blank line running, trimmed. Null for null and for nothing but space.
 * Markup that leaves no word at all is kept as it was written.
 */
export function plainText(text: string | null | undefined): string | null {
  if (!text) return null;
  const printable = tidy(isRtf(text) ? (plainFromRtf(text) ?? text) : text);
  if (!tag.test(printable)) return (entity.test(printable) ? tidy(fromHtml(printable)) : printable) || null;
  return tidy(fromHtml(printable)) || printable || null;
}

/** The same on one line. */
export function plainLine(text: string | null | undefined): string | null {
  return plainText(text)?.replace(/\s+/g, ' ') ?? null;
}

/** A text that is plain by its own account: only unprintable signs and line ends are touched. Null for nothing. */
export function tidyText(text: string | null | undefined): string | null {
  return text ? tidy(text) || null : null;
}

/** A web address that a page may link to: http or https, trimmed; null for anything else. */
export function webAddress(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  if (!trimmed || !URL.canParse(trimmed)) return null;
  return /^https?:$/.test(new URL(trimmed).protocol) ? trimmed : null;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, '')
    .replace(/(?<![^\S\n])[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function fromHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    preserveNewlines: true,
    limits: { maxDepth: 100, maxInputLength: 16_000_000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}
