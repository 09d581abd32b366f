import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { answering, requestScope } from '@/lib/request-scope';

/** Runs something as the server runs what answers one request: all of it reads from one database. */
export function asOneRequest<T>(run: () => T): T {
  return answering(requestScope(new ServerResponse(new IncomingMessage(new Socket()))), run);
}
