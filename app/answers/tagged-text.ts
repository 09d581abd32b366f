import { createHash } from 'node:crypto';
import { holdsTag, SHARED } from '@/lib/cache-control';

/** A text with a tag over its bytes, or 304 where the asker has it. */
export function taggedText(request: Request, text: string, type: string): Response {
  const tag = tagOf(text);
  const headers = { 'Cache-Control': SHARED, ETag: tag, 'Content-Type': type };
  if (holdsTag(request.headers.get('If-None-Match'), tag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** The tag of an answer that follows from this text. */
export function tagOf(text: string): string {
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}
