import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '../record/load';
import { leases } from '../schema';
import { describeOnEachEngine } from '../testing/engines';
import { tableSums } from '../testing/table-sums';
import { temporaryFolder } from '../testing/temporary-folder';
import { schemaVersion } from './format';
import { restoreBackup } from './restore-backup';

const leased = { name: 'sync:denver', holder: 'x:1:1', until: '2999-01-01T00:00:00Z', fence: 1 };
const described = { objoid: 1, classoid: 1259, objsubid: 0, description: 'mine' };
const city = { id: 1, slug: 'denver', name: 'Denver', time_zone: 'UTC', feed: 'record' };
const madeAt = '2026-01-01T00:00:00Z';
const deep = (levels: number, [open, close] = ['[', ']']) => open.repeat(levels) + close.repeat(levels);

describeOnEachEngine('a backup made by hand', (ctx) => {
  beforeAll(() => loadRecord(ctx.db));

  const fileOf = (tables: [name: string, columns: string[], rows: string[]][]) => {
    const head = { format: 'passage-backup', version: 1, schema: schemaVersion(), madeAt, sequences: {} };
    const counts = Object.fromEntries(tables.map(([name, , rows]) => [name, rows.length]));
    const lines = [
      JSON.stringify({ ...head, counts }),
      ...tables.flatMap(([table, columns, rows]) => [JSON.stringify({ table, columns }), ...rows]),
    ].map((line) => `${line}\n`);
    const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
    const rows = Object.values(counts).reduce((sum, n) => sum + n, 0);
    const file = join(temporaryFolder(), 'forged.backup');
    writeFileSync(file, gzipSync(`${lines.join('')}${JSON.stringify({ end: true, rows, sha256 })}\n`));
    return file;
  };
  const one = (table: string, row: object): [string, string[], string[]] => [
    table,
    Object.keys(row),
    [JSON.stringify(row)],
  ];
  const rawOf = (payload: string): [string, string[], string[]] => {
    return ['process_facts', ['city_id', 'path', 'value'], [`{"city_id":1,"path":"k","value":${payload}}`]];
  };

  it.each([
    ['a lease', [one('leases', leased)], 'leases'],
    ['a system catalogue', [one('pg_description', described)], 'pg_description'],
    [
      'a catalogue of the standard',
      [one('information_schema.tables', described)],
      'information_schema.tables',
    ],
    ['what people type', [one('drafts', { id: 1 })], 'drafts'],
    ['no table of ours', [one('pwned', { id: 1 })], 'pwned'],
    ['a name that is SQL', [one('cities"; drop table cities; --', { id: 1 })], 'drop table'],
    ['a name inherited by every object', [one('constructor', { id: 1 })], 'constructor'],
    ['a column we do not have', [one('cities', { ...city, admin: true })], 'cities.admin'],
    ['a column of the system', [one('cities', { ...city, ctid: '(0,1)' })], 'cities.ctid'],
    ['a table twice', [one('cities', city), one('cities', { ...city, id: 2 })], 'cities'],
    ['lists 6,000 deep', [rawOf(deep(6_000))], 'deep'],
    ['objects 100,000 deep', [rawOf(deep(100_000, ['{"a":', '}']).replace(':}', ':1}'))], 'deep'],
    ['lists two million deep', [rawOf(deep(2_000_000))], 'deep'],
    [
      'lists that never end, after a text full of quotes',
      [rawOf(`["\\"]\\\\",${'['.repeat(9_000)}`)],
      'deep',
    ],
  ] as const)('with %s is refused and changes nothing', async (_what, tables, word) => {
    const before = await tableSums(ctx.db);
    const refused = restoreBackup(ctx.db, fileOf([...tables]), { replace: true });
    await expect(refused).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^The backup [^\n]+: nothing of it was restored\.$/),
    });
    await expect(refused).rejects.toThrow(word);
    expect(await tableSums(ctx.db)).toEqual(before);
    expect(await ctx.db.$count(leases)).toBe(0);
    console.log(`row 82 ${ctx.engine}: ${_what}: refused, 0 rows written`);
  });

  it('with brackets in its texts only, or as deep as may be, is restored', async () => {
    const texts = JSON.stringify(`${'['.repeat(9_000)}"\\${'{'.repeat(9_000)}\\`);
    const [, , rows] = rawOf(`[${texts},${deep(400)}]`);
    const file = fileOf([one('cities', city), ['process_facts', ['city_id', 'path', 'value'], [...rows]]]);
    expect(await restoreBackup(ctx.db, file, { replace: true })).toEqual({ rows: 2 });
  });
});
