import { SourceError } from '../errors';

const LIMIT_BYTES = 64 * 1024 * 1024;
/** A page is of a thousand rows of some sixty fields: this many fields and rows are five times as many. */
const MOST_VALUES = 500_000;
const MOST_OBJECTS = 50_000;
const DEEPEST = 10_000;

const [quote, backslash, comma, openList, closeList, openObject, closeObject] = Buffer.from('"\\,[]{}');

/**
 * The text of a body that comes in pieces, unpacked. Throws SourceError `too-large` at the piece that makes it longer than 64 MiB, or
 * more values, objects or levels than any answer to us has: told from its signs outside of texts, before a parser makes a
 * thousand times as much of them.
 */
export async function boundedBody(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  const count = counter();
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > LIMIT_BYTES) throw tooLarge('more than 64 MiB');
    count(piece);
    all.push(piece);
  }
  return Buffer.concat(all).toString('utf8');
}

function counter(): (piece: Uint8Array) => void {
  let isText = false;
  let isEscaped = false;
  let depth = 0;
  let objects = 0;
  let values = 0;
  return (piece) => {
    for (const sign of piece) {
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (sign === backslash) isEscaped = true;
        else if (sign === quote) isText = false;
      } else if (sign === quote) isText = true;
      else if (sign === comma) values += 1;
      else if (sign === openList || sign === openObject) {
        depth += 1;
        objects += 1;
      } else if (sign === closeList || sign === closeObject) depth -= 1;
    }
    if (values > MOST_VALUES || objects > MOST_OBJECTS) throw tooLarge('more rows than it was asked for');
    if (depth > DEEPEST) throw tooLarge('lists within lists without end');
  };
}

function tooLarge(what: string): SourceError {
  return new SourceError('too-large', `The source answered with ${what}.`);
}
