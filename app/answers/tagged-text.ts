import { createHash } from 'node:crypto';
import { SHARED } from '@/lib/cache-control';

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
