import { FigureList } from '@/components/dashboard/figure-list';
import { type BoardFilter, boardAddress } from '@/lib/address/boards';
import type { BoardName, BoardTable } from '@/lib/boards/boards';

const PARTS: Partial<Record<BoardName, string>> = {
  pending: 'By committee',
  unscheduled: 'By committee',
  clocks: 'By days left',
  quiet: 'By days without an action',
  year: 'By outcome',
};

/** What the parts of a board are told apart by, as a heading. */
export function partsTitle(name: BoardName): string {
  return PARTS[name] ?? 'By part';
}

/** How many rows fall into each part of a board; each figure opens exactly those. */
export function BoardGroups({
  table,
  path,
  filter,
}: {
  table: BoardTable;
  path: string;
  filter: BoardFilter;
}) {
  if (table.groups.length === 0) return null;
  return (
    <FigureList
      label={`${table.title}, ${partsTitle(table.name).toLowerCase()}`}
      rows={table.groups
        .toSorted((a, b) => b.count - a.count)
        .map(({ name, count }) => ({
          label: name,
          count,
          href: boardAddress.href(path, { ...filter, group: name }),
        }))}
    />
  );
}
