/** The source's word for a kind of body, as a word for readers. */
export function kindWords(kind: string): string {
  const words = kind.replaceAll('-', ' ').trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Kind not known';
}
