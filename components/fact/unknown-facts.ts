import type { ItemDetail } from '@/lib/views/items';
import type { Kind } from '@/lib/words/vocabulary';

const LAWS: readonly Kind[] = ['bill', 'initiated-ordinance', 'referred-question'];

/** The names of facts one would expect of such an item and that no source gives, in the order a reader asks. */
export function unknownFacts(item: ItemDetail): string[] {
  const isLaw = LAWS.includes(item.kind);
  const isOrder = item.kind === 'executive-order';
  const ended = item.status.outcome === 'enacted';
  const unknown: [string, boolean][] = [
    ['File number', !item.number && !isOrder],
    ['Order number', !item.number && isOrder],
    ['Official title', !item.officialTitle?.trim()],
    ['Sponsors', item.sponsors.length === 0 && !isOrder],
    ['Introduced', !item.introducedOn && !isOrder],
    ['Day of signing', isOrder && !item.signedOn],
    ['Law number', isLaw && ended && !item.enactmentNumber],
    ['Effective date', (isOrder || (isLaw && ended)) && !item.effectiveOn],
    ['How it became law', ended && item.status.route === null],
  ];
  return unknown.filter(([, isUnknown]) => isUnknown).map(([name]) => name);
}
