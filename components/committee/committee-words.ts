import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { STAGES } from '@/lib/legislation/words';

/** The list of what is assigned to a body, whole or only what is not concluded. */
export function assignedHref(citySlug: string, committee: string, isOpen = false): string {
  const stage = isOpen ? STAGES.filter((one) => one !== 'concluded') : [];
  return filterHref(`/${citySlug}/legislation`, filterOf({ committee: [committee], stage }));
}

/** The source's word for a kind of body, as a word for readers. */
export function kindWords(kind: string): string {
  const words = kind.replaceAll('-', ' ').trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Kind not known';
}
