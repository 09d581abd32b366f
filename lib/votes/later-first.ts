/** A roll call as its place among those of its item and day needs it; `ordinal` is the action's place in the item. */
type Placed = { ordinal: number; line: { on: string | null; item: { slug: string } } };

/**
 * The roll calls in the order given, but those of one item on one day the later first: they change places only among
 * themselves. A new list.
 */
export function laterFirst<T extends Placed>(given: readonly T[]): T[] {
  const groups = new Map<string, T[]>();
  const keyOf = ({ line }: T) => `${line.on} ${line.item.slug}`;
  for (const one of given) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  const left = new Map(
    [...groups].map(([key, group]) => [key, group.toSorted((a, b) => b.ordinal - a.ordinal).values()]),
  );
  return given.map((one) => left.get(keyOf(one))?.next().value ?? one);
}
