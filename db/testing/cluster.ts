import { join } from 'node:path';
import { type Place, placeForServer } from './programs';

export type Cluster = {
  /** Where its files lie. */
  dataDir: string;
  urlOf(database: string): string;
  /** Ends the server as an operator does, keeping its data, until `resume`. */
  pause(): void;
  resume(): void;
  isRunning(): boolean;
  /** Keeps it from answering, with its connections open, until `thaw`. */
  freeze(): void;
  thaw(): void;
  stop(): void;
  /** A streaming copy of the server, which must be stopped before it. Throws where pg_basebackup fails. */
  copy(): Cluster;
};

/** A throw-away PostgreSQL server on a socket in a new directory `under` another, or the reason why there can be none. */
export function startCluster(under?: string): Cluster | string {
  const place = placeForServer(under);
  if (typeof place === 'string') return place;
  return started(place, () =>
    place.run(
      'initdb',
      '--username=passage',
      '--auth=trust',
      '--no-sync',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
    ),
  );
}

function copyOf(source: Place): Cluster {
  const place = placeForServer();
  if (typeof place === 'string') throw new Error(place);
  const from = `host=${source.dir} user=passage`;
  return started(place, () =>
    place.run('pg_basebackup', '-d', from, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'),
  );
}

function started(place: Place, fill: () => void): Cluster {
  try {
    fill();
    place.start();
  } catch (error) {
    place.remove();
    throw error;
  }
  return {
    dataDir: join(place.dir, 'data'),
    urlOf: (database) => `postgresql:///${database}?host=${place.dir}&user=passage`,
    pause: () => place.run('pg_ctl', '-m', 'fast', '-w', 'stop'),
    resume: place.start,
    isRunning: place.answers,
    freeze: () => place.signal('SIGSTOP'),
    thaw: () => place.signal('SIGCONT'),
    stop: place.remove,
    copy: () => copyOf(place),
  };
}
