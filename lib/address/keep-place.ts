import { type CursorScope, readCursor } from '../legislation/filter-cursor';
import { OTHER_LIST } from '../words/address-words';
import type { Read } from './address';

/** What was read of an address, without its place where that is not one of this list under this selection. */
export function keepPlace<V extends { cursor: string | null }>(
  { values, problems }: Read<V>,
  scope: CursorScope,
  selection: string,
): Read<V> {
  if (values.cursor === null || readCursor(scope, selection, values.cursor)) return { values, problems };
  return {
    values: { ...values, cursor: null },
    problems: [...problems, { field: 'cursor', message: OTHER_LIST }],
  };
}
