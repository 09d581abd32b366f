import type { Freshness } from '../views/ledger';
import { counted } from './english';

type Known = Freshness['sideLists'][number];

const NAMES = { relations: 'Related items', topics: 'Topics', codeSections: 'Code sections' } as const;

/** Whether a list is read with every item of the city, and if not why: how many were looked at and had none. */
export function sideListWords({ list, isRead, asked }: Known): string {
  if (isRead) return `${NAMES[list]}: read with every item.`;
  if (asked === 0) return `${NAMES[list]}: not read; the source has not answered for them yet.`;
  const looked = asked === 1 ? 'the one item' : `all ${counted(asked, 'item')}`;
  return `${NAMES[list]}: not read with every item; ${looked} we asked for had none.`;
}
