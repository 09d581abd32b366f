/** For one reader alone, who asks again each time. */
export const PRIVATE = 'private, no-cache';

const SHARED_MOST_SECONDS = 30;

/** Browsers ask again each time, which a tag makes cheap; a shared cache may hold an answer for half a minute. */
export const SHARED = sharedFor(SHARED_MOST_SECONDS);

/** The same of an answer that holds until then (epoch milliseconds) at most. */
export function sharedUntil(ms: number, now = Date.now()): string {
  const left = Math.min(SHARED_MOST_SECONDS, Math.floor((ms - now) / 1000));
  return left > 0 ? sharedFor(left) : PRIVATE;
}

function sharedFor(seconds: number) {
  return `public, max-age=0, s-maxage=${seconds}, must-revalidate`;
}

/** Whether one of the tags of an If-None-Match is this one, weak or not. */
export function holdsTag(asked: string | null | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return (asked ?? '').split(',').some((tag) => bare(tag) === bare(etag));
}
