import type { ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Admission } from './admission';
import { routeName } from './route-name';

export type RequestMetrics = {
  registry: Registry;
  observe(url: string, response: ServerResponse, ms: number): void;
};

/** A registry with the process's own figures and, by route and status, how many answers there were and how long they took. */
export function requestMetrics(doors: readonly Pick<Admission, 'inFlight' | 'mostOfOne'>[]): RequestMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const answers = new Counter({
    name: 'passage_http_requests_total',
    help: 'Answers given, by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  // Without labels, so that it stands at 0 from the start: an alert on its growth sees the first one too.
  const failed = new Counter({
    name: 'passage_http_failed_total',
    help: 'Answers that were errors of ours: status 500 and above, 503 aside.',
    registers,
  });
  const seconds = new Histogram({
    name: 'passage_http_request_seconds',
    help: 'Time to answer, by route.',
    labelNames: ['route'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers,
  });
  new Gauge({
    name: 'passage_http_in_flight',
    help: 'Requests being worked on.',
    registers,
    collect() {
      this.set(doors.reduce((sum, { inFlight }) => sum + inFlight(), 0));
    },
  });
  new Gauge({
    name: 'passage_http_in_flight_of_one',
    help: 'Requests being worked on of the client that has the most.',
    registers,
    collect() {
      this.set(Math.max(0, ...doors.map(({ mostOfOne }) => mostOfOne())));
    },
  });
  return {
    registry,
    observe: (url, { statusCode }, ms) => {
      const route = routeName(url);
      answers.inc({ route, status: statusCode });
      if (statusCode >= 500 && statusCode !== 503) failed.inc();
      seconds.observe({ route }, ms / 1000);
    },
  };
}
