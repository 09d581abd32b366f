import { capitalized } from '../english';

/** The source's word for a kind of body, as a word for readers. */
export function kindWords(kind: string): string {
  return capitalized(kind.replaceAll('-', ' ').trim()) || 'Kind not known';
}
