type Listed = { kind: string; seated: number; counts: { open: number } };

/**
 * Bodies in the order given, parted: committees of today, other bodies of today, and those of before. A body is of
 * today where somebody sits in it or something is under way in it; where the record seats nobody in any, all are.
 */
export function committeesShown<T extends Listed>(
  all: readonly T[],
): { standing: T[]; others: T[]; earlier: T[] } {
  const knowsSeats = all.some(({ kind, seated }) => kind === 'committee' && seated > 0);
  const isOfToday = ({ seated, counts }: T) => !knowsSeats || seated > 0 || counts.open > 0;
  return {
    standing: all.filter((body) => body.kind === 'committee' && isOfToday(body)),
    others: all.filter((body) => body.kind !== 'committee' && isOfToday(body)),
    earlier: all.filter((body) => !isOfToday(body)),
  };
}
