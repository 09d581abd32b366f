import inspector from 'node:inspector';

// Node opens its inspector on SIGUSR1 unless somebody else listens. Imported first: what a signal opened before is shut.
process.on('SIGUSR1', shut);
shut();
setImmediate(shut);

/** Leaves alone an inspector that was asked for (`node --inspect`). */
function shut() {
  const options = [...process.execArgv, process.env.NODE_OPTIONS ?? ''];
  if (inspector.url() && !options.some((one) => one.includes('--inspect'))) inspector.close();
}
