import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildPages } from '../testing/built-pages';
import { start } from '../testing/processes';
import { startHostileSource } from '../testing/sources/hostile-source';
import { temporaryFolder } from '../testing/temporary-folder';
import { addTiny } from './places';
import { serving } from './serving';

const runner = join('server', 'run.mjs');
/** Comma, double quote, UTF-8, from the first line, every column as the office program takes it by itself. */
const readAsText = 'CSV:44,34,76,1';

beforeAll(async () => {
  buildPages();
}, 300_000);

/** Row 42 of the plan of faults: what LibreOffice makes of the exports of a city whose every field is hostile. */
test('row 42: LibreOffice finds no formula in an export and loses no title', async ({ skip }) => {
  if (spawnSync('soffice', ['--version']).status !== 0) return skip('There is no LibreOffice here.');
  const { address, place } = await serving('embedded');
  const source = await startHostileSource();
  onTestFinished(() => source.stop());
  const run = (...args: string[]) => start(runner, args, place).finished;
  expect((await run(...addTiny(source.baseUrl))).code).toBe(0);
  expect((await run('sync', '--city', 'tiny', '--full')).code).toBe(0);
  const folder = temporaryFolder();
  const titles = titlesOf(await textOf(`${address}/tiny/legislation/export.csv`));
  expect(titles).toHaveLength(50);
  for (const kind of ['csv', 'xlsx']) {
    const file = join(folder, `export.${kind}`);
    const answer = await fetch(`${address}/tiny/legislation/export.${kind}`);
    writeFileSync(file, new Uint8Array(await answer.arrayBuffer()));
    const flat = opened(folder, file, 'fods', kind === 'csv' ? [`--infilter=${readAsText}`] : []);
    const formulas = flat.match(/table:formula="[^"]*"/g) ?? [];
    expect(formulas).toEqual([]);
    const cells = flat.match(/office:value-type="/g)?.length ?? 0;
    expect(cells).toBeGreaterThan(500);
    const back = titlesOf(opened(folder, file, 'csv', kind === 'csv' ? [`--infilter=${readAsText}`] : []));
    expect(back.map(plain)).toEqual(titles.map(plain));
    console.log(`row 42: LibreOffice reads ${kind}: ${cells} cells, 0 formulas, ${back.length} of 50 titles`);
  }
}, 240_000);

const textOf = async (address: string) => (await fetch(address)).text();

/** The file in another format, as the office program writes it. */
function opened(folder: string, file: string, format: string, more: string[]): string {
  const out = join(folder, `as-${format}`);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const to = format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : format;
  const args = [profile, '--headless', ...more, '--convert-to', to, '--outdir', out, file];
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 100_000 });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return readFileSync(join(out, `export.${format}`), 'utf8');
}

function titlesOf(csv: string): string[] {
  const rows = parseCsv(csv);
  const head = rows.findIndex((row) => row.includes('Title'));
  const column = rows[head]?.indexOf('Title') ?? 0;
  return rows.slice(head + 1).map((row) => String(row[column]));
}

/** Without the apostrophes that keep a cell from being a formula and signs no spreadsheet can hold. */
const plain = (title: string) =>
  title
    .replace(/([;\t\n][\s"]*)'(?=[=+\-@＝＋－＠])/g, '$1')
    .replace(/^'/, '')
    .replace(/\p{C}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
