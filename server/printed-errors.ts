import type { Logger } from 'pino';
import { failureOf } from '@/lib/failure';

/** From here on what a library prints as an error is a line of the log, without what a reader asked for. */
export function logPrintedErrors(log: Logger): void {
  console.error = (...printed: unknown[]) => {
    const thrown = printed.find((one) => one instanceof Error);
    const text = printed.filter((one) => typeof one === 'string').join(' ');
    const said = text.trim().split('\n', 1)[0] ?? '';
    if (thrown) log.error({ ...failureOf(thrown), said }, 'a page failed');
    else log.error({ said }, 'an error was printed');
  };
}
