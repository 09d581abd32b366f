import iconv from 'iconv-lite';
import { deEncapsulateSync } from 'rtf-stream-parser';

const longestRtf = 8_000_000;
const deepestGroup = 200;

/** Whether a text is a Rich Text document. */
export function isRtf(text: string): boolean {
  return /^\s*\{\\rtf/.test(text);
}

/**
 * The words of a Rich Text document, with its code pages and Unicode escapes read, pictures and other parts that
 * are not text left out; what stands behind the document is kept. Null where it cannot be read, is longer than 8 MB or
 * nested deeper than any writer nests (the reader's time grows with the square of the depth).
 */
export function plainFromRtf(text: string): string | null {
  if (text.length > longestRtf) return null;
  const start = text.indexOf('{\\rtf');
  const end = groupEnd(text, start);
  const document = withoutBrokenParts(withoutHiddenGroups(text.slice(start, end)));
  if (depthOf(document) > deepestGroup) return null;
  const asText = document.replace(/^\{\\rtf\d*/, '$&\\fromtext');
  try {
    const { text: words } = deEncapsulateSync(asText, {
      decode: iconv.decode,
      mode: 'text',
      allowCp0: true,
      warn: () => {},
    });
    return `${words}${text.slice(end)}`;
  } catch {
    return null;
  }
}

const hidden =
  /\{\\(?:\*|pict|object|info|header[lrf]?|footer[lrf]?|stylesheet|listtable|listoverridetable|revtbl)\b|\{\\\*/g;

function withoutHiddenGroups(document: string): string {
  let kept = '';
  let from = 0;
  hidden.lastIndex = 0;
  for (let found = hidden.exec(document); found; found = hidden.exec(document)) {
    kept += document.slice(from, found.index);
    from = groupEnd(document, found.index);
    hidden.lastIndex = from;
  }
  return kept + document.slice(from);
}

const escaped = /\\(?:bin(-?\d+) ?|('(?![\da-fA-F]{2}))|[\s\S])/g;

/**
 * Without binary parts, for which the reader would set aside as much memory as they claim to be long, and without
 * the marks of signs that do not follow, each of which it would complain about on the console.
 */
function withoutBrokenParts(document: string): string {
  let kept = '';
  let from = 0;
  escaped.lastIndex = 0;
  for (let found = escaped.exec(document); found; found = escaped.exec(document)) {
    const [, length, brokenSign] = found;
    if (length === undefined && brokenSign === undefined) continue;
    kept += document.slice(from, found.index);
    from = Math.min(document.length, escaped.lastIndex + Math.max(0, Number(length ?? 0)));
    escaped.lastIndex = from;
  }
  return kept + document.slice(from);
}

function depthOf(document: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of document.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === '}') depth -= 1;
  }
  return deepest;
}

/** Index behind the brace that closes the group opened at `start`; the end of the text where none does. */
function groupEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
