import { type LegistarApi, type Rows, SIDE_LISTS, type SideList } from '@/lib/sources/legistar/api';
import type { Body } from '@/lib/sources/legistar/client';
import { SourceError } from '@/lib/sources/legistar/errors';
import { hasVotes } from '@/lib/sources/legistar/map-action';
import type { MatterBundle } from '@/lib/sources/legistar/map-item';
import { factOf } from '@/lib/sources/legistar/map-side-lists';
import { readRows } from '@/lib/sources/legistar/rows';
import { historyShape, versionShape } from '@/lib/sources/legistar/shapes';
import { hashOf } from './raw-records';

export type ReadMatter = {
  key: number;
  rowHash: string;
  wholeHash: string;
  bundle: MatterBundle;
  /** History rows whose votes the source itself cannot read: unknown, not none. */
  unreadable: number[];
  /** Lists of the item's facts of which this reading says nothing, though they are empty in it: not asked, or not answered. */
  unknown: string[];
};

/**
 * Everything the source has beneath one matter; null where it is gone meanwhile. A list of histories, sponsors or
 * votes that comes empty is asked for once more, since an empty answer is the commonest way to be wrong. Of the side
 * lists only those `used` are asked for; empty ones leave the hash as it is without them, unanswered ones do not.
 */
export async function readMatter(
  api: LegistarApi,
  key: number,
  row: unknown,
  used: readonly SideList[],
): Promise<ReadMatter | null> {
  const [histories, sponsors, attachments, versions, ...sides] = await Promise.all([
    twiceIfEmpty(() => api.matterChild(key, 'histories')),
    twiceIfEmpty(() => api.matterChild(key, 'sponsors')),
    api.matterChild(key, 'attachments'),
    api.matterChild(key, 'versions'),
    ...used.map((list) => api.matterChild(key, list)),
  ]);
  if (!histories || !sponsors || !attachments || !versions) return null;
  const voted = readRows(historyShape, histories.value, 'history', []).filter(hasVotes);
  const [votes, texts] = await Promise.all([
    Promise.all(voted.map(({ MatterHistoryId }) => readVotes(api, MatterHistoryId))),
    readTexts(api, key, versions.value),
  ]);
  const lists = [histories, sponsors, attachments, versions, ...texts, ...votes.map(({ body }) => body)];
  const rowText = JSON.stringify(row);
  const side = used.map((list, at) => ({ list, body: sides[at] ?? null }));
  const answered = side.flatMap(({ list, body }) => (body ? [[list, body.value] as const] : []));
  const sidesToHash = side.flatMap(({ list, body }) =>
    body?.value.length === 0 ? [] : [list, body?.text ?? ''],
  );
  const isAnswered = (list: SideList) => answered.some(([name]) => name === list);
  const unreadable = votes.filter(({ isUnreadable }) => isUnreadable).map(({ key: id }) => id);
  return {
    key,
    rowHash: hashOf(rowText),
    wholeHash: hashOf(rowText, ...lists.map((body) => body?.text ?? ''), ...sidesToHash),
    bundle: {
      matter: row,
      histories: histories.value,
      sponsors: sponsors.value,
      attachments: attachments.value,
      texts: texts.map(({ value }) => value),
      ...Object.fromEntries(answered),
      votes: new Map(votes.map(({ key: id, body }) => [id, body?.value ?? []])),
    },
    unreadable,
    unknown: [
      ...(votes.some(({ body }) => body === null) ? ['votes'] : []),
      ...SIDE_LISTS.filter((list) => !isAnswered(list)).map((list) => factOf[list]),
    ],
  };
}

async function readVotes(api: LegistarApi, key: number) {
  try {
    return { key, body: await twiceIfEmpty(() => api.votes(key)), isUnreadable: false };
  } catch (error) {
    if (error instanceof SourceError && error.kind === 'votes-unreadable') {
      return { key, body: null, isUnreadable: true };
    }
    throw error;
  }
}

async function readTexts(api: LegistarApi, matterKey: number, versions: Rows) {
  const listed = readRows(versionShape, versions, 'version', []);
  const texts = await Promise.all(listed.map(({ Key }) => api.text(matterKey, String(Key))));
  return texts.filter((text) => text !== null);
}

/** A list, asked for again where it came empty. */
export async function twiceIfEmpty(ask: () => Promise<Body<Rows> | null>): Promise<Body<Rows> | null> {
  const first = await ask();
  return first && first.value.length === 0 ? ask() : first;
}
