import Link from 'next/link';
import type { ReactNode } from 'react';

/** How to refer to this page, and how to say that it is wrong. */
export function ItemUse({
  citation,
  reportHref,
  changesHref,
  children,
}: {
  citation: string;
  /** Null where the operator has set no address. */
  reportHref: string | null;
  changesHref: string;
  children?: ReactNode;
}) {
  return (
    <div className="stack measure">
      <p className="citation">
        <bdi>{citation}</bdi>
      </p>
      {children}
      <p className="small">
        <Link href={changesHref} prefetch={false}>
          What changed on this page, and when
        </Link>
      </p>
      <p className="small">
        {reportHref ? (
          <a href={reportHref}>Report an error on this page</a>
        ) : (
          'This installation has set no address for reporting errors. The clerk’s office answers for the official record.'
        )}
      </p>
    </div>
  );
}
