import { SIDE_LISTS, type SideList } from '@/lib/sources/legistar/api';
import { SourceError } from '@/lib/sources/legistar/errors';
import type { RunContext } from './context';
import { idOf, MATTERS } from './resources';

const samplesOfPage = 12;

/** The lists this city is known to use: every matter is read with them. */
export function usedLists({ run }: RunContext): SideList[] {
  return SIDE_LISTS.filter((list) => run.checkpoint.sideLists?.[list]?.isUsed);
}

/** The lists no matter of this city has been seen to have. */
export function unusedLists(context: RunContext): SideList[] {
  const used = usedLists(context);
  return SIDE_LISTS.filter((list) => !used.includes(list));
}

/**
 * Asks a dozen matters of each page of the whole list, evenly spread, for the lists not known to be used, each until it
 * is found in use or cannot be read. For the beginning of a whole reading, which then reads those in use with every
 * matter.
 */
export async function probeWholeList(context: RunContext): Promise<void> {
  let open = unusedLists(context);
  if (open.length === 0) return;
  for await (const { rows } of MATTERS.pages(context.api, { select: [MATTERS.idField] })) {
    const every = Math.ceil(rows.length / samplesOfPage);
    const sample = rows.filter((_, at) => at % every === 0).map((row) => idOf(row, MATTERS.idField));
    const { failed } = await probe(context, sample.filter(Number.isSafeInteger), open);
    open = unusedLists(context).filter((list) => open.includes(list) && !failed.includes(list));
    if (open.length === 0) return;
  }
}

/**
 * Asks these matters one after the other for the lists, each until it is found in use, and notes what it found. Gives
 * whether one is in use, and those that could not be read, which are left for the next look.
 */
export async function probe(context: RunContext, keys: number[], lists: readonly SideList[]) {
  const { checkpoint } = context.run;
  checkpoint.sideLists ??= {};
  const states = checkpoint.sideLists;
  const failed: SideList[] = [];
  await Promise.all(
    lists.map(async (list) => {
      for (const key of keys) {
        const isThere = await hasRows(context, key, list);
        if (isThere === null) return void failed.push(list);
        states[list] = { asked: (states[list]?.asked ?? 0) + 1, isUsed: isThere };
        if (isThere) return;
      }
    }),
  );
  return { isFound: lists.some((list) => states[list]?.isUsed), failed };
}

async function hasRows({ api }: RunContext, key: number, list: SideList): Promise<boolean | null> {
  try {
    const body = await api.matterChild(key, list);
    return (body?.value.length ?? 0) > 0;
  } catch (error) {
    if (error instanceof SourceError && error.kind !== 'stopped') return null;
    throw error;
  }
}
