import { capitalized } from './english';
import { KIND_WORDS } from './kind-words';
import { ROLE_WORDS } from './people/role-words';
import { ACTIVITY_WORDS, OUTCOME_WORDS, ROUTE_WORDS, STAGE_WORDS } from './status-words';
import { OPTION_WORDS, RESULT_WORDS } from './vote-words';

const VOCABULARIES: Record<string, Readonly<Record<string, string | { label: string }>>> = {
  kind: KIND_WORDS,
  stage: STAGE_WORDS,
  outcome: OUTCOME_WORDS,
  route: ROUTE_WORDS,
  activity: ACTIVITY_WORDS,
  role: ROLE_WORDS,
  option: OPTION_WORDS,
  result: RESULT_WORDS,
  // A rule that is named as a status is said as that status.
  rule: { ...STAGE_WORDS, ...OUTCOME_WORDS, ...ROUTE_WORDS },
};

/** The label of an id of one of our vocabularies, named as the field that holds it; of any other slug its words, `Public safety`. */
export function labelOf(field: string, id: string): string {
  const words = Object.hasOwn(VOCABULARIES, field) ? VOCABULARIES[field] : undefined;
  const known = words && Object.hasOwn(words, id) ? words[id] : undefined;
  if (known === undefined) return capitalized(id.replaceAll('-', ' '));
  return typeof known === 'string' ? known : known.label;
}
