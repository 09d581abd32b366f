import { type BoardWanted, boardHref } from '@/lib/address/boards';

/** The same board for programs, and the whole of it where a part is shown. */
export function BoardLinks({ path, wanted }: { path: string; wanted: BoardWanted }) {
  return (
    <ul className="inline-list no-print">
      <li>
        <a href={boardHref(`${path}/export.csv`, wanted)}>As CSV</a>
      </li>
      <li>
        <a href={boardHref(`/api/v1${path}`, wanted)}>In the API</a>
      </li>
      {wanted.group === null ? null : (
        <li>
          <a href={boardHref(path, { ...wanted, group: null })}>The whole board</a>
        </li>
      )}
    </ul>
  );
}
