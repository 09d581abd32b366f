/** Every rule that can decide a status, with the sentence shown under "why this status". */
export const RULES = {
  'no-action': { sentence: 'No action is on record by that day.' },
  'file-created': { sentence: 'The file exists, and no action on it is recorded yet.' },
  introduced: { sentence: 'It was introduced or filed.' },
  reintroduced: { sentence: 'It was introduced again after it had ended.' },
  referred: { sentence: 'It was sent to a committee.' },
  'referred-back': { sentence: 'It was sent back to a committee.' },
  recommitted: { sentence: 'The council sent it back to committee.' },
  'before-committee': { sentence: 'A committee has taken it up.' },
  'subcommittee-approved': { sentence: 'A subcommittee’s yes leaves it with the committee.' },
  'committee-sent-on': { sentence: 'A committee’s yes sends it to the full council; it does not pass it.' },
  'committee-against': { sentence: 'A committee sent it to the full council with advice against it.' },
  'committee-did-not-advance': { sentence: 'A committee did not send it on; that alone does not end it.' },
  discharged: { sentence: 'It was taken out of committee without the committee’s vote.' },
  deferred: { sentence: 'The decision was put off.' },
  'called-out': { sentence: 'One member may have it put off; no vote is taken.' },
  resumed: { sentence: 'It was taken up again after being put off.' },
  'on-floor': { sentence: 'The full council has it before it.' },
  'first-reading': { sentence: 'It passed its first reading; a final vote is still to come.' },
  'referred-out': { sentence: 'The council sent it to another agency before its final vote.' },
  passed: { sentence: 'The council’s final yes sends it to the mayor.' },
  'passed-to-voters': { sentence: 'The council sent the question to the voters.' },
  adopted: { sentence: 'The council’s yes is final for this kind; the mayor has no part in it.' },
  'enacted-by-council': {
    sentence: 'The council’s yes makes it law; the city’s process asks for no one else.',
  },
  confirmed: { sentence: 'The council confirmed the nomination.' },
  received: { sentence: 'The council heard or received it; nothing more was asked.' },
  presented: { sentence: 'It stood on a meeting’s agenda to be heard; nothing more was asked.' },
  'sent-to-executive': { sentence: 'The council sent it to the mayor.' },
  'returned-unsigned': { sentence: 'The mayor sent it back unsigned; the law decides what that means.' },
  signed: { sentence: 'The mayor signed it.' },
  'lapse-recorded': { sentence: 'The mayor did not act in time, so it became law unsigned, as recorded.' },
  'stands-by-silence': {
    sentence: 'The time to review the contract ran out with no vote on record, so it stands.',
  },
  'lapse-by-clock': {
    sentence: 'The mayor’s time ran out with nothing recorded, so it is law without a signature.',
  },
  'window-run-out': {
    sentence:
      'The mayor’s time has certainly run out and no veto is recorded; how it became law is not known.',
  },
  'became-law': { sentence: 'The record says it became law, not how.' },
  vetoed: { sentence: 'The mayor vetoed it; the council may still override.' },
  'veto-of-disapproval': { sentence: 'The mayor vetoed the council’s disapproval.' },
  overridden: { sentence: 'The council overrode the veto.' },
  'override-failed': { sentence: 'The override vote did not reach the number needed, so the veto stands.' },
  'veto-stands': { sentence: 'The vetoed item was put on file without an override, so the veto stands.' },
  'override-window-closed': { sentence: 'The time to override ran out with no override on record.' },
  failed: { sentence: 'The council voted it down.' },
  withdrawn: { sentence: 'It was withdrawn.' },
  'filed-away': { sentence: 'The council put it on file without passing it, which ends it here.' },
  superseded: { sentence: 'It was set aside for another item.' },
  'died-recorded': { sentence: 'It ended with the council’s term, as recorded.' },
  'died-by-clock': { sentence: 'The council’s term ended with no final action on record, which ends it.' },
  reconsidered: { sentence: 'The council reopened its decision.' },
  recalled: { sentence: 'The council called it back.' },
  'voters-approved': { sentence: 'The voters approved it.' },
  'voters-rejected': { sentence: 'The voters rejected it.' },
  'order-issued': { sentence: 'An order issued and not rescinded is in force.' },
  'order-revised': { sentence: 'An order revised and not rescinded is in force.' },
  'order-expired': { sentence: 'The order named its own last day, and that day has come.' },
  'order-rescinded': { sentence: 'A list or order names it as rescinded.' },
} as const;

export type RuleId = keyof typeof RULES;
const BY_CLOCK: readonly RuleId[] = [
  'stands-by-silence',
  'lapse-by-clock',
  'window-run-out',
  'override-window-closed',
  'died-by-clock',
];

/** Whether a rule lets the calendar decide, with no action on record. */
export function isByClock(rule: RuleId | null): boolean {
  return rule !== null && BY_CLOCK.includes(rule);
}

/** Whether text names a rule of ours. */
export function isRuleId(rule: string | null): rule is RuleId {
  return rule !== null && Object.hasOwn(RULES, rule);
}

/** A rule's sentence for readers; a rule that is not ours (an older version's) is given back as it came. */
export function ruleSentence(rule: string): string {
  return isRuleId(rule) ? RULES[rule].sentence : rule;
}
