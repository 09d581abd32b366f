/** Each entry with a key of its own: what `nameOf` says, and which of that name it is. */
export function keyed<T>(entries: readonly T[], nameOf: (entry: T) => string): { key: string; entry: T }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const name = nameOf(entry);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { key: `${name} ${nth}`, entry };
  });
}
