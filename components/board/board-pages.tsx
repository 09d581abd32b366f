import { type BoardFilter, boardAddress } from '@/lib/address/boards';
import { inFigures } from '@/lib/words/english';

/** Which rows of a board are shown, and the ways to its other pages; nothing where one page holds them all. */
export function BoardPages({
  path,
  filter,
  at,
  total,
}: {
  path: string;
  filter: BoardFilter;
  at: { first: number; last: number; page: number; pages: number };
  total: number;
}) {
  if (at.pages === 1) return null;
  const step = (page: number, label: string, rel: 'next' | 'prev') => (
    <a
      className="button"
      data-quiet=""
      href={`${boardAddress.href(path, { ...filter, page })}#rows`}
      rel={rel}
    >
      {label}
    </a>
  );
  return (
    <>
      <p className="soft">
        {`Rows ${number(at.first)} to ${number(at.last)} of ${number(total)}. `}
        <a href={boardAddress.href(`${path}/export.csv`, filter)}>The CSV holds them all</a>.
      </p>
      <nav className="pagination" aria-label="Pages">
        {at.page > 1 ? step(at.page - 1, 'Previous page', 'prev') : null}
        {at.page < at.pages ? step(at.page + 1, 'Next page', 'next') : null}
      </nav>
    </>
  );
}

function number(value: number) {
  return inFigures(value);
}
