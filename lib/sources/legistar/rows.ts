import type { z } from 'zod';
import { beginningOf } from '@/lib/well-formed';
import type { SourceIssue } from './issues';

/**
 * The rows of a body that fit a shape, in the source's order. A field of an unexpected type becomes null with an
 * issue; a row that is no object or lacks its id is left out with an issue holding its beginning. Never throws.
 */
export function readRows<T extends object>(
  shape: z.ZodType<T>,
  rows: unknown[],
  subject: string,
  issues: SourceIssue[],
): T[] {
  const read: T[] = [];
  for (const row of rows) {
    const one = readRow(shape, row, subject, issues);
    if (one) read.push(one);
  }
  return read;
}

/** One row by the same rules; null where it cannot be read at all. */
export function readRow<T extends object>(
  shape: z.ZodType<T>,
  row: unknown,
  subject: string,
  issues: SourceIssue[],
): T | null {
  const first = shape.safeParse(row);
  if (first.success) return first.data;
  const fields = new Set(first.error.issues.map(({ path }) => path[0]));
  if (typeof row === 'object' && row !== null && !fields.has(undefined)) {
    const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !fields.has(key)));
    const second = shape.safeParse(kept);
    if (second.success) {
      for (const field of fields) {
        const detail = `${String(field)} holds ${beginning(Reflect.get(row, String(field)))}`;
        issues.push({ kind: 'field-unreadable', subject, subjectKey: keyOf(row), detail });
      }
      return second.data;
    }
  }
  issues.push({ kind: 'row-unreadable', subject, subjectKey: keyOf(row), detail: beginning(row) });
  return null;
}

function keyOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return '?';
  const [, value] = Object.entries(row).find(([key]) => /^[A-Z][A-Za-z]*Id$/.test(key)) ?? [null, '?'];
  return typeof value === 'string' ? value : beginning(value);
}

function beginning(value: unknown): string {
  return beginningOf(JSON.stringify(value) ?? 'nothing', 300);
}
