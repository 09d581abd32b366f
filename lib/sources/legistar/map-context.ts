import { parseBaseUrl } from './address';
import type { SourceIssue } from './issues';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/** What every mapper of one city shares; problems of the rows are pushed onto `issues`. */
export type MapContext = { vocabulary: Vocabulary; pageBase: string; issues: SourceIssue[] };

export const sourceKey = 'legistar';

/**
 * A context for one city. Pages lie where the process says, else under the client's name, which is the last part
 * of the base address.
 */
export function mapContext(process: string | null, baseUrl: string, issues: SourceIssue[] = []): MapContext {
  const vocabulary = vocabularyOf(process);
  const client = parseBaseUrl(baseUrl, true).pathname.split('/').at(-1) ?? '';
  return { vocabulary, pageBase: vocabulary.pageBase ?? `https://${client}.legistar.com`, issues };
}

/** The key of a person by the source's id, or by the id that a reviewed alias names instead; null for none. */
export function personKey(context: MapContext, id: number | null | undefined): string | null {
  return id ? String(context.vocabulary.aliases.get(id) ?? id) : null;
}

/** The key of any other row; null for none. The source writes 0 where it means none. */
export function rowKey(id: number | null | undefined): string | null {
  return id ? String(id) : null;
}

/** A flag of the source (1, 0, true, false) as a boolean; null where it says neither. */
export function flagOf(value: number | boolean | null | undefined): boolean | null {
  return value === null || value === undefined ? null : Boolean(value);
}
