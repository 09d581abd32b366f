import { RULES, type RuleId } from './rules';

/** Whether text names a rule of ours. */
export function isRuleId(rule: string | null): rule is RuleId {
  return rule !== null && Object.hasOwn(RULES, rule);
}

/** A rule's sentence for readers; a rule that is not ours (an older version's) is given back as it came. */
export function ruleSentence(rule: string): string {
  return isRuleId(rule) ? RULES[rule].sentence : rule;
}
