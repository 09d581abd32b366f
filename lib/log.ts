import pino, { type DestinationStream, type Logger } from 'pino';
import { readEnv } from './env';
import { escapedJson } from './printable';
import { currentRequestId } from './request-scope';

const secrets = [
  [/([?&]token=)[^&\s"]+/gi, '$1[hidden]'],
  [/((?<!\w)\w+:\/\/[^:@\s/"]{1,300}:)[^@\s"]{1,300}@/g, '$1[hidden]@'],
] as const;
const mostKeptBytes = 1_000_000;

/**
 * A log of one JSON object a line, on standard output unless told otherwise. Tokens and passwords within addresses
 * are hidden in whatever text is logged, and so are fields of such names; signs that a terminal heeds are escaped; what is said while a request is answered
 * bears its id.
 */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['token', 'password', 'authorization', 'cookie', '*.token', '*.password'],
      censor: '[hidden]',
    },
    mixin: () => {
      const requestId = currentRequestId();
      return requestId === null ? {} : { requestId };
    },
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) =>
        escapedJson(secrets.reduce((text, [secret, shown]) => text.replace(secret, shown), line)),
    },
  };
  return pino(options, to ?? standardOutput());
}

/**
 * What standard output does not take is tried again with the next line and dropped beyond a bound: a full disk or a
 * reader that stands still costs lines, never memory or the process. Pino's own flush at the end would try for ever.
 */
function standardOutput(): DestinationStream {
  const destination = pino.destination({ fd: 1, sync: false, maxLength: mostKeptBytes });
  destination.flushSync = () => undefined;
  return destination.on('error', () => undefined);
}

let own: Logger | undefined;

/** The log of this process, at LOG_LEVEL. Throws AppError `bad-setting` where settings are bad. */
export function log(): Logger {
  own ??= openLog(readEnv().LOG_LEVEL);
  return own;
}
