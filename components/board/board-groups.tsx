import { FigureList } from '@/components/dashboard/figure-list';
import type { BoardTable } from '@/lib/boards/boards';
import { type BoardWanted, boardHref } from '@/lib/boards/wanted';

/** How many rows fall into each part of a board; each figure opens exactly those. */
export function BoardGroups({
  table,
  path,
  wanted,
}: {
  table: BoardTable;
  path: string;
  wanted: BoardWanted;
}) {
  if (table.groups.length === 0) return null;
  return (
    <FigureList
      label={`${table.title}, by part`}
      rows={table.groups
        .toSorted((a, b) => b.count - a.count)
        .map(({ name, count }) => ({
          label: name,
          count,
          href: boardHref(path, { ...wanted, group: name }),
        }))}
    />
  );
}
