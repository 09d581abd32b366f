/** A piece of an extract; `isHit` where the search found it. Plain text, never markup. */
export type ExtractPart = { text: string; isHit: boolean };

/** What stands before and after a hit in the text that the database cuts: signs that no kept text holds. */
export const HIT_START = '\u0002';
export const HIT_END = '\u0003';

/** The parts of a text with its hits between HIT_START and HIT_END; null where it holds no hit. */
export function splitExtract(marked: string | null): ExtractPart[] | null {
  const [before = '', ...rest] = (marked ?? '').split(HIT_START);
  if (rest.length === 0) return null;
  const parts = rest.flatMap((piece) => {
    const [hit = '', ...after] = piece.split(HIT_END);
    return [
      { text: hit, isHit: true },
      { text: after.join(''), isHit: false },
    ];
  });
  return [{ text: before, isHit: false }, ...parts].filter(({ text }) => text !== '');
}
