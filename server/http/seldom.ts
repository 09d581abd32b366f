/**
 * For what can happen thousands of times a second: gives for each key, at most once in `everyMs`, how many of its kind
 * passed in silence since the last one, and null for those that should.
 */
export function seldom(everyMs: number): (key: string) => number | null {
  const said = new Map<string, { at: number; silent: number }>();
  return (key) => {
    const now = performance.now();
    const last = said.get(key);
    if (last && now - last.at < everyMs) {
      last.silent += 1;
      return null;
    }
    said.set(key, { at: now, silent: 0 });
    return last?.silent ?? 0;
  };
}
