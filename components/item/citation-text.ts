import { formatDay } from '@/lib/dates/format-day';
import type { ItemDetail } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { fullNameOf } from '@/lib/words/item-name';

/** A reference to an item's page as one would print it, with the city and the day it was read (`readOn`). */
export function citationText(item: ItemDetail, cityName: string, address: string, readOn: string) {
  return `“${stopped(clipText(fullNameOf(item), 240))}” ${cityName}. ${stopped(item.status.sentence)} Passage, unofficial copy, read ${formatDay(readOn)}. ${address}`;
}

/** With one full stop at its end, or the mark that ends it already. */
function stopped(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
