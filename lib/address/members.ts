import type { SearchParams } from '../legislation/filter-parse';

/** Which people of a city a list shows; `name` null: by whether they are in office; `page` starts at 1. */
export type MembersFilter = { who: 'now' | 'earlier'; name: string | null; page: number };

type NamedMember = { name: string; isCurrent: boolean };

const PER_PAGE = 50;

/** What an address asks for; what cannot be read counts as absent. */
export function parseMembersFilter(params: SearchParams): MembersFilter {
  const textOf = (key: string) => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : value?.[0]) ?? '';
  };
  const page = textOf('page');
  return {
    who: textOf('who') === 'earlier' ? 'earlier' : 'now',
    name: textOf('name').replaceAll(/\p{C}/gu, '').trim().slice(0, 100) || null,
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a city's members under this; the first page of those in office has no query. */
export function membersHref(citySlug: string, { who, name, page }: Partial<MembersFilter>): string {
  const params = new URLSearchParams();
  if (who === 'earlier') params.set('who', who);
  if (name) params.set('name', name);
  if (page && page > 1) params.set('page', String(page));
  return `/${citySlug}/members${params.size > 0 ? `?${params}` : ''}`;
}

/** The members an address shows, in the order given, with the count of all and whether more follow. */
export function membersShown<T extends NamedMember>(
  members: readonly T[],
  { who, name, page }: MembersFilter,
): { shown: T[]; total: number; hasNext: boolean } {
  const wanted = members.filter((member) =>
    name === null ? member.isCurrent === (who === 'now') : folded(member.name).includes(folded(name)),
  );
  const start = (page - 1) * PER_PAGE;
  const isWhole = name === null && who === 'now';
  return {
    shown: isWhole ? wanted : wanted.slice(start, start + PER_PAGE),
    total: wanted.length,
    hasNext: !isWhole && start + PER_PAGE < wanted.length,
  };
}

/** Small letters without accents, so that `caban` finds Cabán. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
