import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8');

/** The cells of every row below a heading of the contract whose table has this first column. Throws where there is none. */
export function tableOf(heading: string, first: string, text = page): string[][] {
  const section = sectionOf(heading, text);
  const lines = section.split('\n');
  const begin = lines.findIndex((line) => line.startsWith(`| ${first} |`));
  if (begin < 0) throw new Error(`The contract has no table of “${first}” under “${heading}”.`);
  const end = lines.findIndex((line, at) => at > begin && !line.startsWith('|'));
  return lines.slice(begin + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands below a heading of the second level. Throws where there is no such heading. */
export function sectionOf(heading: string, text = page): string {
  const section = text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The contract has no heading “${heading}”.`);
  return section;
}

/** What stands between backticks. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** What one list has and the other lacks, sorted; both empty where page and code agree. */
export function apart(told: Iterable<string>, found: Iterable<string>) {
  const [page, code] = [new Set(told), new Set(found)];
  return {
    onlyInContract: [...page].filter((name) => !code.has(name)).toSorted(),
    onlyInCode: [...code].filter((name) => !page.has(name)).toSorted(),
  };
}

export const agreed = { onlyInContract: [], onlyInCode: [] };

export type Shapes = ReadonlyMap<string, string>;

/**
 * The paths that a line of the contract's fields names: `a{ b }` gives `a` and `a.b`, `a[{ b }]` gives `a[]` and `a[].b`,
 * `a*` stays as it is; a name with a capital gives the fields of that shape. Throws where a shape is unknown.
 */
export function fieldPaths(fields: string, shapes: Shapes): Set<string> {
  const paths = new Set<string>();
  const tokens = fields.match(/\w+(?:\[\]|\*)?|\[?\{|\}\]?/g) ?? [];
  const within: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const front = within.at(-1) ?? '';
    if (token.startsWith('}')) within.pop();
    else if (/^[A-Z]/.test(token)) {
      const shape = shapes.get(token);
      if (shape === undefined) throw new Error(`The contract has no shape ${token}.`);
      for (const below of fieldPaths(shape, shapes)) paths.add(front + below);
    } else if (/^\w/.test(token)) {
      const bracket = tokens[at + 1] ?? '';
      const path = front + token + (bracket === '[{' ? '[]' : '');
      paths.add(path);
      if (bracket.endsWith('{')) within.push(`${path}.`);
    }
  }
  return paths;
}

/** What answers were seen to hold: `paths` as `fieldPaths` writes them, and `nulls`, those that held null at least once. */
export class Seen {
  readonly paths = new Set<string>();
  readonly nulls = new Set<string>();

  /** Takes an answer in; below the paths in `opaque` nothing is looked at. */
  add(value: unknown, opaque: ReadonlySet<string>, path = ''): void {
    if (opaque.has(`${path}*`)) this.paths.add(`${path}*`);
    else if (Array.isArray(value)) {
      this.paths.add(`${path}[]`);
      for (const one of value)
        if (typeof one === 'object' && one !== null) this.add(one, opaque, `${path}[]`);
    } else if (typeof value === 'object' && value !== null) {
      if (path !== '' && !path.endsWith('[]')) this.paths.add(path);
      for (const [name, one] of Object.entries(value))
        this.add(one, opaque, path === '' ? name : `${path}.${name}`);
    } else if (value === null) this.nulls.add(path);
    else this.paths.add(path);
  }

  /** How these answers and what the contract tells of them differ; a field that was always null counts as seen. */
  against(told: ReadonlySet<string>) {
    const isTold = (path: string) => told.has(path) || told.has(`${path}[]`);
    const plain = (path: string) => path.replace(/\[\]$/, '');
    const found = [...this.paths, ...[...this.nulls].filter((path) => !isTold(path))];
    const always = [...told].filter((path) => this.nulls.has(plain(path)));
    return apart(told, [...found, ...always]);
  }
}
