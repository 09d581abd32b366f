import { Counter, Gauge, type Registry } from 'prom-client';
import type { Connections, CutFor } from './connections';

/** Adds to a registry how many connections are open, the most that one address holds, and how many were cut off. */
export function addConnectionMetrics(registry: Registry, { open, mostOfOne, cut }: Connections): void {
  const registers = [registry];
  new Gauge({
    name: 'passage_connections',
    help: 'Connections that are open.',
    registers,
    collect() {
      this.set(open());
    },
  });
  new Gauge({
    name: 'passage_connections_of_one',
    help: 'Connections of the address that holds the most.',
    registers,
    collect() {
      this.set(mostOfOne());
    },
  });
  new Counter({
    name: 'passage_connections_cut_total',
    help: 'Connections cut off: taken too slowly, one too many, too many requests sent ahead, or another protocol asked for.',
    labelNames: ['why'],
    registers,
    collect() {
      this.reset();
      for (const why of Object.keys(cut) as CutFor[]) this.inc({ why }, cut[why]);
    },
  });
}
