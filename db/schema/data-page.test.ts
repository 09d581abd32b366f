import { readFileSync } from 'node:fs';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import * as schema from '.';

const page = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
const cells = (line: string) => line.split('|').map((cell) => cell.trim());
const sections = new Map(
  page.split(/^### `/m).map((section) => {
    const lines = section.split('\n').filter((line) => line.startsWith('| `'));
    const columns = lines.map((line) => {
      const [, name = '', meaning = '', source = '', empty = ''] = cells(line);
      return { name: name.replaceAll('`', ''), meaning, source, empty };
    });
    return [section.slice(0, section.indexOf('`')), columns] as const;
  }),
);
const tables = Object.values(schema).flatMap((value) => (is(value, PgTable) ? [getTableConfig(value)] : []));
const SHARED = ['city_id', 'gone_since'];

describe('docs/data.md', () => {
  it('tells of every table and of no other', () => {
    const told = [...sections.keys()].slice(1);
    expect(told.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'tells of every column of %s',
    (name, table) => {
      const told = sections.get(name) ?? [];
      const own = table.columns.filter((column) => !SHARED.includes(column.name));
      expect(told.map((column) => column.name).toSorted()).toEqual(
        own.map((column) => column.name).toSorted(),
      );
      for (const column of own) {
        const line = told.find((one) => one.name === column.name);
        expect(line?.meaning.length, column.name).toBeGreaterThan(0);
        expect(line?.source, column.name).toMatch(/^(ours|source|record|Legistar)$/);
        expect(
          line?.empty === 'never',
          `${column.name} is ${column.notNull ? 'never' : 'sometimes'} null`,
        ).toBe(column.notNull || column.primary);
      }
    },
  );
});
