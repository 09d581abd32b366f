import type { ReplicaStanding } from '../views/ledger';
import { counted } from './english';

/** How a copy of the database stands, in words: whether it answers, how far it is behind, whether it is read from. */
export function replicaWords({ answers, isUsed, secondsBehind }: ReplicaStanding): string {
  if (!answers) return 'Does not answer; the main database is read instead';
  const behind = secondsBehind === null ? 'Not caught up yet' : secondsInWords(secondsBehind);
  return isUsed ? `${behind}, in use` : `${behind}; not read from until it catches up`;
}

function secondsInWords(seconds: number): string {
  if (seconds < 1) return 'Less than a second behind';
  const whole = Math.round(seconds);
  if (whole < 120) return `${counted(whole, 'second')} behind`;
  return `${counted(Math.round(whole / 60), 'minute')} behind`;
}
