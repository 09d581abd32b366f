import Link from 'next/link';
import type { ReactNode } from 'react';
import { REPORT_TITLE } from '@/lib/words/report-words';

/** How to refer to this page, and how to say that it is wrong. */
export function ItemUse({
  citation,
  reportHref,
  changesHref,
  children,
}: {
  citation: string;
  reportHref: string;
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
        <Link href={reportHref} prefetch={false}>
          {REPORT_TITLE}
        </Link>
      </p>
    </div>
  );
}
