import { filterOf } from '@/lib/legislation/filter';
import type { FilterProblem, SearchParams } from '@/lib/legislation/filter-parse';
import { readMonth } from '@/lib/meetings/month';
import { readFilter } from '../read-filter';

/** What an address wants of the meetings: a month `YYYY-MM` where it names one, else a list, with what could not be read. */
export async function readMeetingsFilter(citySlug: string, params: SearchParams) {
  const given = params instanceof URLSearchParams ? params : new URLSearchParams();
  if (!(params instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(params)) {
      for (const one of [value ?? []].flat()) given.append(name, one);
    }
  }
  const [text, ...others] = given.getAll('month').filter((one) => one.trim());
  const rest = new URLSearchParams([...given].filter(([name]) => name !== 'month'));
  const read = await readFilter(citySlug, rest, 'meetings');
  const { committee, from, to, cursor } = read.filter;
  const month = others.length === 0 ? readMonth(text ?? null) : null;
  const bad: FilterProblem[] =
    text !== undefined && month === null
      ? [{ field: 'month', message: 'The month must be written once, as 2024-06.' }]
      : [];
  return {
    filter: filterOf({ committee, from, to, cursor }),
    month,
    names: read.names,
    problems: [...bad, ...read.problems, ...read.unknown],
  };
}
