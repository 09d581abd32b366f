/**
 * For log lines that can come thousands of times a second: of each key one passes in `everyMs`. Gives how many were left
 * out since the last that passed, and null for those to leave out.
 */
export function sampleByKey(everyMs: number): (key: string) => number | null {
  const passed = new Map<string, { at: number; leftOut: number }>();
  return (key) => {
    const now = performance.now();
    const last = passed.get(key);
    if (last && now - last.at < everyMs) {
      last.leftOut += 1;
      return null;
    }
    passed.set(key, { at: now, leftOut: 0 });
    return last?.leftOut ?? 0;
  };
}
