import type { Named } from '../directory';
import type { Ledger } from '../ledger';

/** A row as the ledger tells it, by field: what a change holds before and after. */
export type Described = { [field: string]: unknown };

const REFERENCES: { [field: string]: { field: string; of: Named } } = {
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
 * What is null or empty is left out. The names are those of today, as the ledger knew them.
 */
export function described<Row>(ledger: Ledger, fields: readonly (keyof Row & string)[], row: Row): Described {
  const told = fields.map((field) => describedField(ledger, field, row));
  return Object.fromEntries(told.filter(([, value]) => !isEmpty(value)));
}

/** One field of a row as the ledger tells it, with the name it has there; null where it is empty. */
export function describedField<Row>(
  ledger: Ledger,
  field: keyof Row & string,
  row: Row,
): [name: string, value: unknown] {
  const value = row[field];
  const reference = REFERENCES[field];
  if (!reference) return [field, value ?? null];
  return [reference.field, typeof value === 'number' ? ledger.nameOf(reference.of, value) : null];
}

function isEmpty(value: unknown) {
  if (value === null) return true;
  return typeof value === 'object' && !(value instanceof Date) && Object.keys(value).length === 0;
}
