export type Notice = 'met' | 'unknown';

/**
 * Whether an agenda was public 24 hours before its meeting. A source prints only when it last published one: a last
 * publication a day before proves the notice met; a later one proves nothing, for an earlier version may have stood.
 */
export function noticeOf(publishedAt: string | null, startsAt: string | null): Notice {
  if (publishedAt === null || startsAt === null) return 'unknown';
  return Date.parse(startsAt) - Date.parse(publishedAt) >= 86_400_000 ? 'met' : 'unknown';
}
