import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { STAGES } from '@/lib/words/vocabulary';

/** The list of what is assigned to a body, whole or only what is not concluded. */
export function assignedHref(citySlug: string, committee: string, isOpen = false): string {
  const stage = isOpen ? STAGES.filter((one) => one !== 'concluded') : [];
  return filterHref(`/${citySlug}/legislation`, filterOf({ committee: [committee], stage }));
}
