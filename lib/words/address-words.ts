import { clipText } from './clip-text';

/** What the parts of an address are called where one of them cannot be taken, as on the forms that ask for them. */
export const ADDRESS_WORDS = {
  activity: 'Activity',
  actor: 'Who changed it',
  as: 'Member’s part',
  body: 'Body',
  committee: 'Committee',
  cursor: 'Place in the list',
  divided: 'Divided only',
  draft: 'What was typed',
  from: 'First day',
  group: 'Group',
  held: 'Year',
  introducedFrom: 'First day of introduction',
  introducedTo: 'Last day of introduction',
  item: 'Item',
  kind: 'Kind',
  limit: 'Rows on a page',
  member: 'Member',
  month: 'Month',
  name: 'Name',
  on: 'Day',
  option: 'Vote',
  outcome: 'Outcome',
  page: 'Page',
  q: 'Search',
  role: 'Role',
  route: 'Route',
  routine: 'Routine items',
  sent: 'Sent',
  since: 'First day',
  sort: 'Order',
  sponsor: 'Sponsor',
  stage: 'Stage',
  subject: 'What changed',
  to: 'Last day',
  topic: 'Topic',
  until: 'Last day',
  value: 'Their vote',
  who: 'Who',
  year: 'Year',
} as const;

export type AddressKey = keyof typeof ADDRESS_WORDS;

/** That a value cannot be taken and what it must be, `Year: “24” cannot be taken. It must be four digits, such as 2017.` */
export function notTaken(key: AddressKey, typed: string, must: string): string {
  return `${ADDRESS_WORDS[key]}: ${quoted(typed)} cannot be taken. It must be ${must}.`;
}

/** That a value holds signs nobody can read. */
export function unreadable(key: AddressKey, typed: string): string {
  return `${ADDRESS_WORDS[key]}: ${quoted(typed)} holds signs that cannot be read.`;
}

/** That one value is wanted where several came. */
export function onlyOne(key: AddressKey, [first = '', second = '']: readonly string[]): string {
  return `${ADDRESS_WORDS[key]}: give only one, not ${quoted(first)} and ${quoted(second)}.`;
}

/** That more values came than can be taken. */
export function atMost(key: AddressKey, most: number): string {
  return `${ADDRESS_WORDS[key]}: give at most ${most} of them.`;
}

/** That nothing has this name here. */
export function noSuchKey(name: string): string {
  return `There is nothing named ${quoted(name)} to ask for here.`;
}

/** What is said of how somebody voted where nobody is named. */
export const WHOSE_VOTE = 'How somebody voted can be asked of one member only: choose one.';

/** What is said of the order by relevance where nothing is searched for. */
export const RELEVANT_TO_WHAT = 'Sorting by relevance needs a search.';

/** That the first day is after the last. */
export function daysTurned(from: string, to: string): string {
  return `The first day, ${from}, is after the last, ${to}.`;
}

/** What is said of a place that belongs to another list, or to this one under another filter. */
export const OTHER_LIST = 'This page token belongs to another list: start from the first page.';

function quoted(typed: string): string {
  return `“${clipText(typed.replaceAll(/\p{C}/gu, ''), 40)}”`;
}
