import type { Kind, Result } from '../words/vocabulary';
import type { ActionClass } from './action-classes';
import type { CityProcess, Meaning, Place } from './process';
import type { Standing } from './standings';
import type { StatusAction } from './status-item';
import { normalWording } from './wording';

export type Classified = {
  /** Null where the city's table does not know the wording. */
  class: ActionClass | null;
  /** What the wording names before the vote is looked at: a failed first reading is named `reading-1`. */
  named: ActionClass | null;
  place: Place | null;
  step: Standing | null;
  /** The wording the table was asked for; null where the action has none at all. */
  wording: string | null;
};

/**
 * What an action of a city amounts to, by its exact wording: the source's own where there is one, else our plain
 * text, else the phase. A failed vote turns a passage into its opposite, so "adopted" with result `fail` fails.
 */
export function classify(process: CityProcess, action: StatusAction, kind: Kind): Classified {
  const place = placeOf(action);
  const wordings = [action.raw, action.text, action.phase].filter((words) => words !== null);
  const asked = action.raw !== null ? [action.raw] : wordings;
  for (const words of asked) {
    const meaning = meaningOf(process, words, kind, place, action.result);
    if (!meaning) continue;
    return {
      class: byVote(process, meaning.class, action),
      named: meaning.class,
      place: meaning.at ?? place,
      step: meaning.step ?? null,
      wording: words,
    };
  }
  return { class: null, named: null, place, step: null, wording: asked[0] ?? null };
}

function meaningOf(
  process: CityProcess,
  words: string,
  kind: Kind,
  place: Place | null,
  result: Result | null,
): Meaning | undefined {
  const key = normalWording(words);
  if (!Object.hasOwn(process.wordings, key)) return undefined;
  return process.wordings[key]?.find(
    (meaning) =>
      (!meaning.kinds || meaning.kinds.includes(kind)) &&
      (!meaning.places || (place !== null && meaning.places.includes(place))) &&
      (!meaning.results || meaning.results.includes(result)),
  );
}

const FAILED: Partial<Record<ActionClass, ActionClass>> = {
  'reading-1': 'failure',
  'reading-2': 'failure',
  'reading-3': 'failure',
  passage: 'failure',
  'committee-passage': 'committee-failure',
  'committee-passage-favorable': 'committee-failure',
  'amendment-passage': 'amendment-failure',
  'veto-override-passage': 'veto-override-failure',
  'election-passage': 'election-failure',
  'referral-to-voters': 'failure',
};

function byVote(process: CityProcess, named: ActionClass, action: StatusAction): ActionClass {
  const opposite = FAILED[named];
  if (opposite === undefined) return named;
  return hasFailed(process, named, action) ? opposite : named;
}

function hasFailed(process: CityProcess, named: ActionClass, { result, tally }: StatusAction): boolean {
  if (result !== null) return result === 'fail';
  if (tally?.yes == null) return false;
  if (named === 'veto-override-passage' && process.overrideVotes !== null) {
    return tally.yes < process.overrideVotes;
  }
  return tally.no !== null && tally.yes <= tally.no;
}

const PLACES: Record<string, Place> = {
  legislature: 'council',
  'primary legislative body': 'council',
  committee: 'committee',
  subcommittee: 'subcommittee',
  meeting: 'meeting',
  executive: 'executive',
  electorate: 'voters',
  office: 'office',
  agency: 'outside',
  informal: 'outside',
};

function placeOf({ body }: StatusAction): Place | null {
  if (body === null) return null;
  const byKind = body.kind === null ? undefined : PLACES[body.kind.toLowerCase()];
  return byKind ?? placeByName(body.name);
}

function placeByName(name: string): Place | null {
  if (/\bsubcommittee\b/i.test(name)) return 'subcommittee';
  if (/\bcommittee\b/i.test(name)) return 'committee';
  if (/\bcouncil\b/i.test(name)) return 'council';
  if (/\b(mayor|office of the mayor|administration)\b/i.test(name)) return 'executive';
  return null;
}
