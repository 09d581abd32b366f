import { type BoardFilter, boardAddress } from '@/lib/address/boards';

/** The same board for programs, and the whole of it where a part is shown. */
export function BoardLinks({ path, filter }: { path: string; filter: BoardFilter }) {
  return (
    <ul className="inline-list no-print">
      <li>
        <a href={boardAddress.href(`${path}/export.csv`, filter)}>As CSV</a>
      </li>
      <li>
        <a href={boardAddress.href(`/api/v1${path}`, filter)}>In the API</a>
      </li>
      {filter.group === null ? null : (
        <li>
          <a href={boardAddress.href(path, { ...filter, group: null })}>The whole list</a>
        </li>
      )}
    </ul>
  );
}
