import { dayInWords } from '../dates/day-in-words';
import { ordinancesNoun } from '../status/cities/nouns';
import { allOf, anyOf, capitalized } from '../words/english';
import { kindNoun } from '../words/kind-words';
import { ROLE_WORDS } from '../words/people/role-words';
import { SORT_WORDS } from '../words/sort-words';
import { ACTIVITY_WORDS, OUTCOME_WORDS, ROUTE_WORDS, STAGE_WORDS } from '../words/status-words';
import { type Filter, ORDINANCE_KINDS } from './filter';
import { DAY_RANGES } from './filter-days';

/** What the slugs of a filter are called, and whose words for kinds are used; a slug that is missing stands for itself. */
export type FilterNames = {
  sponsor: Record<string, string>;
  committee: Record<string, string>;
  /** Of the city whose words are used; null: those that all cities share. */
  process: string | null;
};

export const NO_NAMES: FilterNames = { sponsor: {}, committee: {}, process: null };

/** What the filter shows as one phrase without a full stop: "Bills carried by Robin Kniech that became law in 2017, newest first". */
export function filterSentence(filter: Filter, names: FilterNames): string {
  const words = [
    subject(filter, names),
    topics(filter),
    search(filter),
    carriers(filter, names),
    committees(filter, names),
    standing(filter),
    years(filter),
    days(filter),
  ].filter(Boolean);
  return `${words.join(' ')}, ${SORT_WORDS[filter.sort].clause}`;
}

/** The name a slug of the filter stands for. */
export function nameFor(names: Record<string, string>, slug: string): string {
  return Object.hasOwn(names, slug) ? (names[slug] ?? slug) : slug;
}

function subject({ kind, routine }: Filter, { process }: FilterNames): string {
  const isOrdinances =
    kind.length === ORDINANCE_KINDS.length && ORDINANCE_KINDS.every((one) => kind.includes(one));
  const noun = isOrdinances
    ? ordinancesNoun(process)
    : allOf(kind.map((one) => kindNoun(one, process).plural).toSorted()) || 'items';
  if (routine === 'only') return `Routine ${noun}`;
  if (routine === 'hide')
    return kind.length ? `${capitalized(noun)} without routine items` : 'All items but routine ones';
  return kind.length ? capitalized(noun) : 'All items';
}

function topics({ topic }: Filter) {
  return topic.length ? `on ${anyOf(topic.toSorted().map((one) => one.replaceAll('-', ' ')))}` : '';
}

function search({ q }: Filter) {
  return q === null ? '' : `matching “${q}”`;
}

function carriers({ sponsor, role }: Filter, names: FilterNames) {
  const verbs = anyOf(role.toSorted().map((one) => ROLE_WORDS[one].clause)) || 'carried by';
  const who = anyOf(sponsor.map((slug) => nameFor(names.sponsor, slug)).toSorted());
  if (who) return `${verbs} ${who}`;
  return role.length ? `${verbs} anybody` : '';
}

function committees({ committee }: Filter, names: FilterNames) {
  return committee.length
    ? `assigned to ${anyOf(committee.map((slug) => nameFor(names.committee, slug)).toSorted())}`
    : '';
}

function standing({ stage, outcome, route, activity }: Filter) {
  const clauses = [
    anyOf(stage.map((one) => STAGE_WORDS[one].clause)),
    anyOf(outcome.map((one) => OUTCOME_WORDS[one].clause)),
    anyOf(activity.map((one) => ACTIVITY_WORDS[one].clause)),
  ].filter(Boolean);
  const how = anyOf(route.map((one) => ROUTE_WORDS[one].clause));
  if (how && !outcome.includes('enacted')) clauses.push('became law');
  return [clauses.length ? `that ${allOf(clauses)}` : '', how].filter(Boolean).join(' ');
}

function years({ year }: Filter) {
  return year.length ? `in ${anyOf(year.map(String).toSorted())}` : '';
}

function days(filter: Filter) {
  return DAY_RANGES.map(({ from, to, clause }) => between(clause, filter[from], filter[to]))
    .filter(Boolean)
    .join(' ');
}

function between(clause: string, from: string | null, to: string | null): string {
  if (from !== null && from === to) return `${clause} on ${dayInWords(from)}`;
  if (from !== null && to !== null) return `${clause} from ${dayInWords(from)} to ${dayInWords(to)}`;
  if (from !== null) return `${clause} on or after ${dayInWords(from)}`;
  return to === null ? '' : `${clause} on or before ${dayInWords(to)}`;
}
