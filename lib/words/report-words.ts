import type { Reported } from './vocabulary';

/** What is wrong, as the form of a report asks it. */
export const REPORTED_WORDS: Record<Reported, string> = {
  status: 'The status, or where it stands',
  date: 'A date, or an action',
  vote: 'A vote, or its count',
  person: 'A name, a sponsor or a committee',
  text: 'The title, a text or a link',
  other: 'Something else',
};

export const REPORT_TITLE = 'Report a mistake';
export const NOT_CHOSEN = 'Say what the mistake is about: choose one of the list.';
export const NO_MESSAGE = 'Say what is wrong and what is right, in a sentence or two.';
export const UNREADABLE_MESSAGE =
  'What you wrote holds signs that cannot be read: write it again in plain text.';
export const NOTHING_HERE = 'There is no item at this address to report on: go back and open its page anew.';
export const TOO_MANY_DRAFTS =
  'Too many forms that could not be taken came from your address today: go back, copy what you wrote, and send it tomorrow.';
export const DRAFT_GONE = 'What you typed was kept for ten minutes and is gone: please write it again.';

/** That a message is too long, by how much. */
export function tooLong(length: number, most: number): string {
  return `What you wrote is ${length - most} characters too long: ${most} are taken.`;
}

/** That an address has reported as often as it may in a day. */
export function enoughReports(most: number): string {
  return `${most} reports came from your address today, which is as many as are taken in a day. What you wrote is kept below for ten minutes: copy it, and send it tomorrow.`;
}
