import { dayInWords } from '@/lib/dates/day-in-words';
import type { Filter } from '@/lib/legislation/filter';
import { type FilterNames, filterSentence } from '@/lib/legislation/filter-sentence';

/** What the timeline shows as one phrase: "What happened to bills carried by Robin Kniech until August 31, 2017". */
export function timelineSentence(filter: Filter, names: FilterNames): string {
  const items = filterSentence({ ...filter, from: null, to: null, sort: 'last-action' }, names);
  const subject = items.replace(/, [^,]*$/, '');
  const isAll = subject === 'All items';
  const what = isAll ? 'Everything that happened' : `What happened to ${lowerFirst(subject)}`;
  return [what, days(filter)].filter(Boolean).join(' ');
}

function days({ from, to }: Filter) {
  if (from !== null && from === to) return `on ${dayInWords(from)}`;
  if (from !== null && to !== null) return `from ${dayInWords(from)} to ${dayInWords(to)}`;
  if (from !== null) return `since ${dayInWords(from)}`;
  return to === null ? '' : `until ${dayInWords(to)}`;
}

function lowerFirst(text: string) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
