import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type Column, figuresOf } from './column';
import { DataTable } from './data-table';
import { GridTable } from './grid-table';

type Row = { name: string; on: string | null; votes: number; page: string | null };
const ann: Row = { name: 'Ann', on: '2026-01-02', votes: 1200, page: '/ann' };

const show = (columns: readonly Column<Row>[], more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) =>
  renderToStaticMarkup(
    <DataTable caption="People" columns={columns} rows={[ann]} nameOf={({ name }) => name} {...more} />,
  );
const cellOf = (column: Omit<Column<Row>, 'label'>, row: Partial<Row> = {}) =>
  show([{ label: 'A', ...column }], { rows: [{ ...ann, ...row }] }).match(/<tbody><tr>(.*)<\/tr>/)?.[1];

it.each<[string, Omit<Column<Row>, 'label'>, Partial<Row>, string]>([
  ['words as they are', { cell: ({ name }) => name }, {}, '<td data-label="A">Ann</td>'],
  [
    'the source’s text apart',
    { kind: 'text', cell: ({ name }) => name },
    { name: '<b>' },
    '<td data-label="A"><bdi>&lt;b&gt;</bdi></td>',
  ],
  [
    'a day in words',
    { kind: 'day', cell: ({ on }) => on },
    {},
    '<td data-label="A"><time dateTime="2026-01-02">Jan 2, 2026</time></td>',
  ],
  [
    'a day that is not known',
    { kind: 'day', cell: ({ on }) => on },
    { on: null },
    '<td data-label="A"><span class="unknown">Date not known</span></td>',
  ],
  [
    'what is not known in the column’s words',
    { unknown: 'No page', cell: ({ page }) => page },
    { page: null },
    '<td data-label="A"><span class="unknown">No page</span></td>',
  ],
  [
    'a figure at the end of its cell',
    { kind: 'number', cell: ({ votes }) => votes },
    {},
    '<td class="number" data-label="A">1,200</td>',
  ],
  [
    'a nought as a figure',
    { kind: 'number', cell: ({ votes }) => votes },
    { votes: 0 },
    '<td class="number" data-label="A">0</td>',
  ],
  [
    'a counted figure as a link that says what it counts',
    {
      kind: 'number',
      cell: ({ votes }) => votes,
      href: ({ page }) => page,
      counts: ({ name }) => `votes of ${name}`,
    },
    {},
    '<td class="number" data-label="A"><a aria-label="1,200 votes of Ann" href="/ann">1,200</a></td>',
  ],
  [
    'a header of its row as a link',
    { isRowHeader: true, kind: 'text', cell: ({ name }) => name, href: ({ page }) => page },
    {},
    '<th scope="row"><a dir="auto" href="/ann">Ann</a></th>',
  ],
  [
    'a text that leads nowhere without a link',
    { kind: 'text', cell: ({ name }) => name, href: ({ page }) => page },
    { page: null },
    '<td data-label="A"><bdi>Ann</bdi></td>',
  ],
  ['another label in cards', { cardLabel: 'B', cell: ({ name }) => name }, {}, '<td data-label="B">Ann</td>'],
  ['no label where none is needed', { cardLabel: null, cell: ({ name }) => name }, {}, '<td>Ann</td>'],
])('shows %s', (_, column, row, markup) => {
  expect(cellOf(column, row)).toBe(markup);
});

const sorting: Column<Row> = {
  label: 'Name',
  sorts: { by: 'name', direction: 'ascending' },
  cell: ({ name }) => name,
};

it.each([
  ['name', '<th scope="col" class="col-name" aria-sort="ascending"><b>Name</b></th>'],
  ['votes', '<th scope="col" class="col-name"><b>Name</b></th>'],
])('says in its header which way a table is sorted by %s', (by, header) => {
  expect(show([sorting], { sorting: { by, link: (label) => <b>{label}</b> } })).toContain(header);
});

it('puts a row that is a heading across all columns', () => {
  const html = show([sorting, ...figuresOf([['Votes', 'votes']])], { headingOf: ({ name }) => name });
  expect(html).toContain('<tr><th scope="row" colSpan="2" class="row-heading"><bdi>Ann</bdi></th></tr>');
});

it('frames a wide table, names it, and leaves its rows as they are on a phone where told', () => {
  const html = show(figuresOf([['Votes', 'votes']]), { frame: 'Wide', isStacked: false });
  expect(html).toMatch(/^<section class="table-frame" aria-label="Wide" tabindex="0"><table class="table">/);
  expect(html).toContain('<caption class="visually-hidden">People</caption>');
  expect(html).not.toContain('data-label');
});

it('fills a grid that is known only with its rows', () => {
  const html = renderToStaticMarkup(
    <GridTable
      caption="Compared"
      corner=""
      heads={[{ id: 'ann', name: 'Ann', href: '/ann' }, 'In all']}
      rows={[{ label: 'Votes', cells: [{ count: 1200, href: '/votes', label: 'votes' }, '3 of 4'] }]}
    />,
  );
  expect(html).toContain(
    '<tr><td></td><th scope="col" class="number"><a dir="auto" href="/ann">Ann</a></th>',
  );
  expect(html).toContain('<a aria-label="1,200 votes" href="/votes">1,200</a></td><td class="number"');
  expect(html).toContain('data-label="In all">3 of 4</td>');
});
