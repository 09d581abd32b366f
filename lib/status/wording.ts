/** A source's wording as the tables hold it: lower case, single spaces, straight apostrophes, no edges. */
export function normalWording(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A table keyed by wordings as printed, with its keys made comparable. */
export function wordingTable<T>(table: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([words, value]) => [normalWording(words), value]));
}
