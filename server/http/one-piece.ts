import type { ServerResponse } from 'node:http';
import { withErrorNote } from './error-note';
import { bytesOf, callbackOf } from './written';

/**
 * Sends a page in one piece once it is whole, not in the twenty or more it is made in, each of which costs a system
 * call and a flush of the compressor; an error's with a note for readers without JavaScript. Anything but a page goes
 * out as it is made.
 */
export function sendPagesInOnePiece(response: ServerResponse): void {
  const pieces: Uint8Array[] = [];
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const flushHeaders = response.flushHeaders.bind(response);

  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (response.headersSent || !isPage(response)) return write(chunk, ...rest);
    pieces.push(bytesOf(chunk, rest[0]));
    callbackOf(rest)?.();
    return true;
  };
  response.end = (...given: unknown[]) => {
    if (pieces.length === 0) return end(...given);
    const [chunk, encoding] = given;
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function')
      pieces.push(bytesOf(chunk, encoding));
    const page = Buffer.concat(pieces.splice(0));
    return end(response.statusCode === 500 ? withErrorNote(page) : page, callbackOf(given));
  };
  response.flushHeaders = () => {
    if (!isPage(response)) flushHeaders();
  };
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html');
}
