import { Counter, Gauge, type Registry } from 'prom-client';
import type { Replicas } from '@/db/engine/types';

/** Adds to a registry, for each copy of the database, whether it is read from, how far it is behind and what it failed. */
export function addReplicaMetrics(registry: Registry, replicas: Replicas): void {
  const settings = { labelNames: ['replica'], registers: [registry] };
  new Gauge({
    ...settings,
    name: 'passage_replica_up',
    help: '1 while pages are read from this copy of the database, else 0.',
    collect() {
      for (const { number, isUsed } of replicas.standings()) this.set({ replica: number }, isUsed ? 1 : 0);
    },
  });
  new Gauge({
    ...settings,
    name: 'passage_replica_lag_seconds',
    help: 'How far a copy is behind, as far as it was last seen; none before it has caught up once.',
    collect() {
      this.reset();
      for (const { number, secondsBehind } of replicas.standings()) {
        if (secondsBehind !== null) this.set({ replica: number }, secondsBehind);
      }
    },
  });
  new Counter({
    ...settings,
    name: 'passage_replica_failed_statements_total',
    help: 'Statements that a copy failed and the primary answered.',
    collect() {
      this.reset();
      for (const { number, failed } of replicas.standings()) this.inc({ replica: number }, failed);
    },
  });
}
