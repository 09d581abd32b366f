import { countedWords } from '@/lib/words/counted-words';

/** One quiet sentence where the counts of a page are not of the record as it is now. */
export function CountedNote({ city }: { city: Parameters<typeof countedWords>[0] }) {
  const words = countedWords(city);
  return words === null ? null : <p className="soft small">{words}</p>;
}
