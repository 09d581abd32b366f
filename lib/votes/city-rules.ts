import { processFor } from '../status/cities/processes';
import type { Majority } from './majority';

/** How a city decides: full council, committees, and against a veto. `members` of the council; null = not known. */
export type VotingRules = {
  members: number | null;
  council: Majority;
  committee: Majority;
  override: Majority;
};

const UNSAID: Majority = {
  share: 'half',
  of: 'unknown',
  sentence: 'A majority; whether of those voting or of all members is not known',
  citation: null,
};

const NONE_KNOWN = { share: 'two-thirds', of: 'unknown', citation: null } as const;

const RULES: Record<string, VotingRules> = {
  denver: {
    members: 13,
    council: UNSAID,
    committee: UNSAID,
    override: overrideOf('denver', 'Nine of the thirteen members', {
      text: 'Denver City Council, about us',
      url: 'https://www.denvergov.org/content/denvergov/en/denver-city-council/about-us.html',
    }),
  },
  nyc: {
    members: 51,
    council: {
      share: 'half',
      of: 'members',
      sentence: 'A majority of all council members',
      citation: {
        text: 'New York City Charter sec. 34',
        url: null,
      },
    },
    committee: UNSAID,
    override: overrideOf('nyc', 'Two thirds of all council members', {
      text: 'New York City Charter sec. 37(b)',
      url: 'https://codelibrary.amlegal.com/codes/newyorkcity/latest/NYCcharter/0-0-0-289',
    }),
  },
};

const UNDESCRIBED: VotingRules = {
  members: null,
  council: UNSAID,
  committee: UNSAID,
  override: { ...NONE_KNOWN, sentence: 'What an override needs is not known for this city' },
};

/** The rules of decision of a city's process; the cautious ones where nobody has described it. */
export function votingRules(process: string | null): VotingRules {
  return (process !== null && Object.hasOwn(RULES, process) ? RULES[process] : undefined) ?? UNDESCRIBED;
}

/** Which rule a roll call falls under, by its action's class and its body's kind, and how many members that body has. */
export function ruleFor(
  rules: VotingRules,
  asked: { class: string | null; bodyKind: string | null; bodyMembers: number | null },
): { rule: Majority; members: number | null } {
  if (asked.class?.startsWith('veto-override')) return { rule: rules.override, members: rules.members };
  const isCouncil = asked.bodyKind !== null && ['legislature', 'council'].includes(asked.bodyKind);
  if (isCouncil) return { rule: rules.council, members: asked.bodyMembers ?? rules.members };
  return { rule: rules.committee, members: asked.bodyMembers };
}

function overrideOf(process: string, sentence: string, citation: Majority['citation']): Majority {
  const votes = processFor(process).overrideVotes;
  return votes === null ? { ...NONE_KNOWN, sentence, citation } : { votes, sentence, citation };
}
