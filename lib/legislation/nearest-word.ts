/** The word of these that is spelled most like another, by shared runs of three letters; null where none is near. */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const wanted = trigrams(word);
  let nearest: string | null = null;
  let best = LEAST;
  for (const candidate of new Set(candidates)) {
    const likeness = likenessOf(wanted, trigrams(candidate));
    if (candidate === word || likeness <= best) continue;
    best = likeness;
    nearest = candidate;
  }
  return nearest;
}

const LEAST = 0.34;

function likenessOf(some: Set<string>, others: Set<string>): number {
  const shared = [...some].filter((one) => others.has(one)).length;
  return shared / (some.size + others.size - shared);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
