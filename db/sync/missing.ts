import { AppError } from '@/lib/errors';
import { mostIds } from '@/lib/sources/legistar/api';
import { markGone } from '../ledger/mark-gone';
import { type RunContext, seenNow } from './context';
import { noteIssues } from './note-issues';
import { countRecords, doubtedRecords, noteMissing } from './raw-records';
import { idOf, type Listed } from './resources';

const mostVanishing = 0.1;

/** The records an earlier run doubted, asked for again: those still there, and those the source says are gone. */
export async function lookAgain(
  context: RunContext,
  list: Listed,
): Promise<{ there: number[]; gone: number[] }> {
  const there: number[] = [];
  const gone: number[] = [];
  const keys = (await doubtedRecords(context.db, context.city.id, list.resource)).map(({ key }) => key);
  for (let from = 0; from < keys.length; from += mostIds) {
    const some = keys.slice(from, from + mostIds);
    const rows = await list.rowsById(context.api, some);
    const listed = new Set(rows.map((row) => idOf(row, list.idField)));
    for (const key of some) {
      if (listed.has(key) || (await list.exists(context.api, key))) there.push(key);
      else gone.push(key);
    }
  }
  return { there, gone };
}

/**
 * Marks what two looks found gone, and doubts what this run misses for the first time. Throws AppError `refused`,
 * with nothing marked, where that is more than a tenth of all: a source does not lose so much, it breaks.
 */
export async function settleMissing(
  context: RunContext,
  list: Listed,
  found: { gone: number[]; missing: number[] },
): Promise<void> {
  const gone = new Set(found.gone);
  const missing = [...new Set(found.missing)].filter((key) => !gone.has(key));
  const total = await countRecords(context.db, context.city.id, list.resource);
  if (gone.size + missing.length > total * mostVanishing)
    throw refusal(list, gone.size + missing.length, total);
  if (gone.size + missing.length === 0) return;

  const now = seenNow(context);
  const keys = [...gone].map(String);
  const saved = await markGone(context.ledger, list.subject, keys);
  context.run.counts.written += saved.written;
  context.run.counts.changes += saved.changes;
  context.run.counts.removedMarked += saved.changes;
  const issues = missing.map((key) => ({
    kind: 'missing',
    subject: list.subject,
    subjectKey: `${key}/listing`,
    detail: 'The source no longer lists it; it is looked for once more before it is marked.',
  }));
  const scope = { cityId: context.city.id, resource: list.resource, now };
  await context.db.transaction(async (tx) => {
    await noteMissing(tx, scope, found.gone, 'gone');
    await noteMissing(tx, scope, missing, 'doubted');
    await noteIssues(tx, context, list.subject, issues, keys);
  });
}

function refusal(list: Listed, vanished: number, total: number) {
  return new AppError(
    'refused',
    `${vanished} of ${total} ${list.plural} are missing at the source, more than a tenth: nothing was marked. ` +
      'If the source really removed them, look at it and ask its owner; the stored record stays as it was.',
  );
}
