'use client';

import Link from 'next/link';
import type { Column } from './column';
import { DataTable } from './data-table';

type Head = string | { id: string; name: string; href: string };
export type GridCell = number | string | { count: number; href: string | null; label: string };
export type GridRow = { label: string; cells: readonly GridCell[] };

/** A table that is known only with its rows: a label, then a cell under each head; a server may fill it. */
export function GridTable({
  corner,
  heads,
  kind = 'number',
  ...table
}: {
  /** The header of the labels; empty for none. */
  corner: string;
  heads: readonly Head[];
  kind?: 'number' | 'words';
  rows: readonly GridRow[];
  caption: string;
  isCaptionShown?: boolean;
  isStacked?: boolean;
  frame?: string;
  className?: string;
}) {
  const columns = heads.map(
    (head, index): Column<GridRow> => ({
      label: typeof head === 'string' ? head : head.id,
      kind,
      head: typeof head === 'string' ? head : <HeadLink {...head} />,
      cell: ({ cells: { [index]: cell = null } }) => (isCounted(cell) ? cell.count : cell),
      href: ({ cells: { [index]: cell = null } }) => (isCounted(cell) ? cell.href : null),
      counts: ({ cells: { [index]: cell = null } }) => (isCounted(cell) ? cell.label : ''),
    }),
  );
  return (
    <DataTable
      {...table}
      columns={[{ label: corner, isRowHeader: true, cell: ({ label }) => label }, ...columns]}
      nameOf={({ label }) => label}
    />
  );
}

function HeadLink({ name, href }: { name: string; href: string }) {
  return (
    <Link href={href} prefetch={false} dir="auto">
      {name}
    </Link>
  );
}

function isCounted(cell: GridCell | null) {
  return cell !== null && typeof cell === 'object';
}
