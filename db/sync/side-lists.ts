import { pageRows, SIDE_LISTS, type SideList } from '@/lib/sources/legistar/api';
import { SourceError } from '@/lib/sources/legistar/errors';
import type { RunContext } from './context';
import { idOf, MATTERS } from './resources';

/** Of each list: how many matters were asked for it, and whether one of them had any row. */
export type SideLists = Partial<Record<SideList, { asked: number; isUsed: boolean }>>;

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
 * Asks a dozen matters of each page of the whole list, evenly spread, for the lists not known to be used. For the
 * beginning of a whole reading, which then reads those in use with every matter.
 */
export async function probeWholeList(context: RunContext): Promise<void> {
  if (unusedLists(context).length === 0) return;
  for await (const { rows } of MATTERS.pages(context.api, { select: [MATTERS.idField] })) {
    const every = Math.ceil(Math.min(rows.length, pageRows) / samplesOfPage);
    const sample = rows.filter((_, at) => at % every === 0).map((row) => idOf(row, MATTERS.idField));
    await probe(context, sample.filter(Number.isSafeInteger));
  }
}

/**
 * Asks these matters for the lists not known to be used, and notes what it found. Gives whether one turned out to be
 * in use. A list that cannot be read is left for the next look.
 */
export async function probe(context: RunContext, keys: number[]): Promise<boolean> {
  const asked = unusedLists(context);
  const { checkpoint } = context.run;
  checkpoint.sideLists ??= {};
  const states = checkpoint.sideLists;
  await Promise.all(
    asked.flatMap((list) =>
      keys.map(async (key) => {
        const isThere = await hasRows(context, key, list);
        if (isThere === null) return;
        const known = states[list] ?? { asked: 0, isUsed: false };
        states[list] = { asked: known.asked + 1, isUsed: known.isUsed || isThere };
      }),
    ),
  );
  return asked.some((list) => states[list]?.isUsed);
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
