import { createHash } from 'node:crypto';

/** Browsers ask again each time, which the tag makes cheap; a shared cache may hold an answer for half a minute. */
export const SHARED = 'public, max-age=0, s-maxage=30, must-revalidate';

/** A text with a tag over its bytes, or 304 where the asker has it. */
export function taggedText(request: Request, text: string, type: string): Response {
  const tag = tagOf(text);
  const headers = { 'Cache-Control': SHARED, ETag: tag, 'Content-Type': type };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** The tag of an answer that follows from this text. */
export function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** Whether the asker already holds the answer with this tag. */
export function isKnown(request: Request, tag: string): boolean {
  const tags = request.headers.get('If-None-Match')?.split(',') ?? [];
  return tags.some((one) => one.trim() === tag);
}
