/** Whether two values are one as the database keeps them: null and undefined, the same instant, any key order. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if ((a ?? null) === null || (b ?? null) === null) return (a ?? null) === (b ?? null);
  if (typeof a !== 'object' && typeof b !== 'object') return false;
  return canonical(a) === canonical(b);
}

/** One text for one value: keys sorted, absent and null properties alike, instants in UTC. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null';
}

/** The value with every text in it as the database can keep it: no NUL, no half of a surrogate pair. */
export function storable<T>(value: T): T;
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '');
  if (Array.isArray(value)) return value.map((one) => storable(one));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, storable(inner)]));
}

const unstorable = /\0|[\uD800-\uDFFF]/gu;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  const entries: [string, unknown][] = Object.entries(value).filter(([, inner]) => (inner ?? null) !== null);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
