import { Worker } from 'node:worker_threads';

/** What a supervisor, a terminal and its closing send to have a process end. */
export const endings = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Kills this process after so many milliseconds, whatever its main thread does then: a timer of that thread would wait
 * for what holds it up. Ends with the process, and keeps it from nothing.
 */
export function killMyselfAfter(ms: number): void {
  const timer = `setTimeout(() => process.kill(${process.pid}, 'SIGKILL'), ${ms})`;
  const watch = new Worker(timer, { eval: true });
  watch.on('error', () => undefined);
  watch.unref();
}
