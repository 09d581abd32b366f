import pino, { type DestinationStream, type Logger } from 'pino';

const secrets = [
  [/([?&]token=)[^&\s"]+/gi, '$1[hidden]'],
  [/((?<!\w)\w+:\/\/[^:@\s/"]{1,300}:)[^@\s"]{1,300}@/g, '$1[hidden]@'],
] as const;

/**
 * A log of one JSON object a line, on standard output unless told otherwise. Tokens and passwords within addresses
 * are hidden in whatever text is logged, and so are fields of such names.
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
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      streamWrite: (line: string) =>
        secrets.reduce((text, [secret, shown]) => text.replace(secret, shown), line),
    },
  };
  return to ? pino(options, to) : pino(options);
}
