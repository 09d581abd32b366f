import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolution = 10;

/** Gives, each time it is asked, how late this process's event loop was on average since the last time, in milliseconds. */
export function loopLateness(): () => number {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  return () => {
    const mean = delays.count > 0 ? delays.mean / 1e6 - resolution : 0;
    delays.reset();
    return Math.max(0, mean);
  };
}
