import Link from 'next/link';

/** The ways to the pages before and after; nothing where there is neither. */
export function PageNeighbours({ previous, next }: { previous: string | null; next: string | null }) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label="Pages">
      {previous ? (
        <Link className="button" data-quiet="" href={previous} prefetch={false} rel="prev">
          Previous page
        </Link>
      ) : null}
      {next ? (
        <Link className="button" data-quiet="" href={next} prefetch={false} rel="next">
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
