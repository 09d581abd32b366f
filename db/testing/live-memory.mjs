import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** For `node --import`: told SIGUSR2, the process collects what nothing refers to and says on stdout what is left. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const [live, resident] = [heapUsed + external, rss].map((bytes) => Math.round(bytes / 1_000_000));
  console.log(`Live memory: ${live} of ${resident} MB.`);
});
