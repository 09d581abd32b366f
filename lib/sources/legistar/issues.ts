/**
 * Something in a source that our words have no place for. The row it stands on is kept raw by whoever stores it;
 * the run goes on.
 */
export type SourceIssue = {
  kind: SourceIssueKind;
  /** Noun of the source's row: `matter`, `history`, `vote`, ... */
  subject: string;
  subjectKey: string;
  detail: string;
};

export const SOURCE_ISSUE_KINDS = [
  'row-unreadable',
  'field-unreadable',
  'unknown-kind',
  'unknown-vote',
  'unnamed-sponsor',
  'undated-action',
  'unnamed-action',
  'unreadable-time',
  'unsafe-address',
  'votes-unreadable',
  'text-unreadable',
  'unclear-privacy',
] as const;
export type SourceIssueKind = (typeof SOURCE_ISSUE_KINDS)[number];
