import { foldAccents } from '../fold-accents';
import { addressOf, one, type ValuesIn } from './address';
import { text, wholeNumber, word } from './kinds';

/** Which people of a city a list shows: those with such a name, or, without one, by whether they are in office. */
export const membersAddress = addressOf({
  who: one(word(['now', 'earlier']), { absent: 'now' }),
  name: one(text(100)),
  page: one(wholeNumber(1, 9999), { absent: 1 }),
});

export type MembersFilter = ValuesIn<typeof membersAddress>;

type NamedMember = { name: string; isCurrent: boolean };

const PER_PAGE = 50;

/** The address of a city's members under this filter. */
export function membersHref(citySlug: string, filter: Partial<MembersFilter>): string {
  return membersAddress.href(`/${citySlug}/members`, filter);
}

/** The members an address shows, in the order given, with the count of all and whether more follow. */
export function membersShown<T extends NamedMember>(
  members: readonly T[],
  { who, name, page }: MembersFilter,
): { shown: T[]; total: number; hasNext: boolean } {
  const wanted = members.filter((member) =>
    name === null
      ? member.isCurrent === (who === 'now')
      : foldAccents(member.name).includes(foldAccents(name)),
  );
  const start = (page - 1) * PER_PAGE;
  const isWhole = name === null && who === 'now';
  return {
    shown: isWhole ? wanted : wanted.slice(start, start + PER_PAGE),
    total: wanted.length,
    hasNext: !isWhole && start + PER_PAGE < wanted.length,
  };
}
