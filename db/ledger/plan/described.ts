import type { Ledger } from '../ledger';
import type { Row } from '../rows/write-rows';

/** The nouns that a row names by id and the ledger by name. */
export type Named = 'people' | 'bodies' | 'sources';

const REFERENCES: Record<string, { field: string; of: Named }> = {
  personId: { field: 'person', of: 'people' },
  bodyId: { field: 'body', of: 'bodies' },
  committeeId: { field: 'committee', of: 'bodies' },
  moverId: { field: 'moverPerson', of: 'people' },
  seconderId: { field: 'seconderPerson', of: 'people' },
  sourceId: { field: 'source', of: 'sources' },
  seriesMayorId: { field: 'seriesMayorPerson', of: 'people' },
};

/**
 * The fields of a row as the ledger tells them: people and bodies by name instead of id, instants ISO with `Z`.
 * What is null or empty is left out, unless `withNulls`. The names are those of today, as the ledger knew them.
 */
export function words(ledger: Ledger, fields: readonly string[], row: Row, withNulls = false): Row {
  const told: Row = {};
  for (const field of fields) {
    const reference = REFERENCES[field];
    const value = reference ? ledger.nameOf(reference.of, row[field]) : row[field];
    if (withNulls || !isEmpty(value)) told[reference?.field ?? field] = value ?? null;
  }
  return told;
}

function isEmpty(value: unknown) {
  return (value ?? null) === null || (Array.isArray(value) && value.length === 0);
}
