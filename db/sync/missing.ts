import { mostIds } from '@/lib/sources/legistar/api';
import { markGone } from '../ledger/mark-gone';
import { type RunContext, seenNow } from './context';
import { MassRemoval } from './mass-removal';
import { noteIssues } from './note-issues';
import { countGoneLately, countRecords, doubtedRecords, noteMissing } from './raw-records';
import { idOf, type Listed } from './resources';

const mostVanishing = 0.1;
const batchSize = 240;

/** The records an earlier run doubted, asked for again: those still there, and those the source says are gone. */
export async function lookAgain(
  context: RunContext,
  list: Listed,
): Promise<{ there: number[]; gone: number[] }> {
  const doubted = await doubtedRecords(context.db, context.city.id, list.resource);
  return lookFor(
    context,
    list,
    doubted.map(({ key }) => key),
  );
}

async function lookFor(context: RunContext, list: Listed, keys: number[]) {
  const there: number[] = [];
  const gone: number[] = [];
  for (let from = 0; from < keys.length; from += mostIds) {
    const some = keys.slice(from, from + mostIds);
    const rows = await list.rowsById(context.api, some);
    const listed = new Set(rows.map((row) => idOf(row, list.idField)));
    const found = await Promise.all(
      some.map(async (key) => listed.has(key) || (await list.exists(context.api, key))),
    );
    for (const [at, key] of some.entries()) (found[at] ? there : gone).push(key);
    context.onProgress({ phase: `looking again for ${list.plural}`, done: from, total: keys.length });
  }
  return { there, gone };
}

/**
 * Marks what two looks found gone, and doubts what this run misses for the first time. Where that is more than a
 * tenth of all, with what was marked within a day, throws MassRemoval with nothing marked: a source does not lose so
 * much, it breaks. A run that accepts removals takes its second look at once and marks them.
 */
export async function settleMissing(
  context: RunContext,
  list: Listed,
  found: { gone: number[]; missing: number[] },
): Promise<void> {
  const gone = new Set(found.gone);
  let missing = [...new Set(found.missing)].filter((key) => !gone.has(key));
  if (gone.size + missing.length === 0) return;
  const accepted = context.run.checkpoint.acceptedRemovals;
  if (accepted) {
    const again = await lookFor(context, list, missing);
    for (const key of again.gone) gone.add(key);
    missing = again.there;
  } else await guard(context, list, gone.size + missing.length);
  await mark(context, list, [...gone]);
  if (accepted) accepted[list.plural] += gone.size;
  await doubt(context, list, missing);
}

async function guard(context: RunContext, list: Listed, vanishing: number) {
  const scope = { cityId: context.city.id, resource: list.resource, now: new Date() };
  const lately = await countGoneLately(context.db, scope);
  const total = lately + (await countRecords(context.db, scope.cityId, list.resource));
  if (vanishing + lately > total * mostVanishing)
    throw new MassRemoval({ vanished: vanishing + lately, total, list: list.plural, lately });
}

async function mark(context: RunContext, list: Listed, gone: number[]) {
  for (let from = 0; from < gone.length; from += batchSize) {
    const some = gone.slice(from, from + batchSize);
    const keys = some.map(String);
    const now = seenNow(context);
    const saved = await markGone(context.ledger, list.subject, keys);
    context.run.counts.written += saved.written;
    context.run.counts.changes += saved.changes;
    context.run.counts.removedMarked += saved.changes;
    await context.db.transaction(async (tx) => {
      await noteMissing(tx, { cityId: context.city.id, resource: list.resource, now }, some, 'gone');
      await noteIssues(tx, context, list.subject, [], keys);
    });
  }
}

async function doubt(context: RunContext, list: Listed, missing: number[]) {
  if (missing.length === 0) return;
  const now = seenNow(context);
  const issues = missing.map((key) => ({
    kind: 'missing',
    subject: list.subject,
    subjectKey: `${key}/listing`,
    detail: 'The source no longer lists it; it is looked for once more before it is marked.',
  }));
  await context.db.transaction(async (tx) => {
    await noteMissing(tx, { cityId: context.city.id, resource: list.resource, now }, missing, 'doubted');
    await noteIssues(tx, context, list.subject, issues, []);
  });
}
