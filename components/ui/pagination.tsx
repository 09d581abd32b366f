import Link from 'next/link';

/** Ways through a keyset-paged list: back to its start and on to the next page; nothing when it fits one page. */
export function Pagination({
  firstHref,
  nextHref,
  label,
}: {
  firstHref: string | null;
  nextHref: string | null;
  label: string;
}) {
  if (!firstHref && !nextHref) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {firstHref ? (
        <Link href={firstHref} prefetch={false}>
          Back to the start
        </Link>
      ) : null}
      {nextHref ? (
        <Link className="button" href={nextHref} prefetch={false} rel="next">
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
