import type { Logger } from 'pino';
import { failureOf } from './failure';

/** From here on what a library prints as an error is a line of the log, without what a reader asked for. */
export function logPrintedErrors(log: Logger): void {
  console.error = (...printed: unknown[]) => {
    const thrown = printed.find((one) => one instanceof Error);
    const words = printed.filter((one) => typeof one === 'string').join(' ');
    if (thrown) log.error(failureOf(thrown), 'a page failed');
    else log.error({ reason: words.trim() }, 'an error was printed');
  };
}
