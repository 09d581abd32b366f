import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { bytesOf, callbackOf } from '../written';
import { LONGEST_ANSWER } from './kept-answers';

/** Sends the head as it stands, with these bytes behind it or none. */
export type Send = (bytes?: Buffer) => void;

/**
 * Holds an answer back, head and all, until it is whole, and then gives its bytes to `whole`, with what sends them: as they
 * would go out, compressed where they are. One that is no 200, or grows too long, goes out as it is made. What shapes the
 * bytes must come to the response after this.
 */
export function holdBack(response: ServerResponse, whole: (body: Buffer, send: Send) => void): void {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...given: unknown[]) => boolean;
  const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
  const flushHeaders = response.flushHeaders.bind(response);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let isHeld = true;

  const take = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const piece = bytesOf(chunk, encoding);
    pieces.push(piece);
    bytes += piece.length;
  };
  const letGo = () => {
    isHeld = false;
    writeHead(response.statusCode);
    for (const piece of pieces.splice(0)) write(piece);
  };

  response.writeHead = ((status: number, ...more: (string | OutgoingHttpHeaders | undefined)[]) => {
    if (!isHeld) return writeHead(status, ...more);
    response.statusCode = status;
    for (const headers of more) {
      if (typeof headers !== 'object') continue;
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value);
    }
    if (status !== 200) letGo();
    return response;
  }) as ServerResponse['writeHead'];
  response.write = (...given: unknown[]) => {
    if (!isHeld) return write(...given);
    take(given[0], given[1]);
    if (response.statusCode !== 200 || bytes > LONGEST_ANSWER) letGo();
    callbackOf(given)?.();
    return true;
  };
  response.end = (...given: unknown[]) => {
    if (!isHeld) return end(...given);
    take(given[0], given[1]);
    const done = callbackOf(given);
    if (response.statusCode !== 200 || bytes > LONGEST_ANSWER) {
      letGo();
      return end(done);
    }
    isHeld = false;
    if (done) response.once('finish', done);
    whole(Buffer.concat(pieces.splice(0)), (bytes) => void end(bytes));
    return response;
  };
  response.flushHeaders = () => {
    if (!isHeld) flushHeaders();
  };
}
