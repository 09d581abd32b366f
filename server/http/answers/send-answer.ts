import type { IncomingMessage, ServerResponse } from 'node:http';
import { holdsTag, sharedUntil } from '@/lib/cache-control';
import type { Send } from './hold-back';
import { markSentAgain } from './how-sent';
import type { KeptAnswer } from './kept-answers';

type Asked = { method?: string; headers: IncomingMessage['headers'] };

/** Sends an answer that was made before, with the policy under which it was: whole, or 304 to whoever holds it. */
export function sendAgain(asked: Asked, response: ServerResponse, kept: KeptAnswer): void {
  markSentAgain(response);
  for (const [name, value] of Object.entries(kept.headers))
    if (value !== undefined) response.setHeader(name, value);
  response.setHeader('etag', kept.etag);
  response.setHeader('cache-control', sharedUntil(kept.holdsUntil));
  sendBody(asked, response, kept, (bytes) => void response.end(bytes));
}

/** Sends these bytes behind the head that the response has, or 304 alone to whoever holds them. */
export function sendBody(
  { method, headers }: Asked,
  response: ServerResponse,
  { etag, body }: Pick<KeptAnswer, 'etag' | 'body'>,
  send: Send,
): void {
  if (holdsTag(headers['if-none-match'], etag)) {
    for (const name of ['content-type', 'content-encoding']) response.removeHeader(name);
    response.statusCode = 304;
    send();
  } else {
    response.setHeader('content-length', body.length);
    send(method === 'HEAD' ? undefined : body);
  }
}
