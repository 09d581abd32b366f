import type { ServerResponse } from 'node:http';

const shared = new WeakSet<ServerResponse>();
const again = new WeakSet<ServerResponse>();

/** Notes that the answer may be given to everybody who asks the same. */
export function markShared(response: ServerResponse): void {
  shared.add(response);
}

export function isShared(response: ServerResponse): boolean {
  return shared.has(response);
}

/** Notes that the answer was made for an earlier request: its head, with the policy of its rendering, is sent as it was. */
export function markSentAgain(response: ServerResponse): void {
  again.add(response);
}

export function isSentAgain(response: ServerResponse): boolean {
  return again.has(response);
}
