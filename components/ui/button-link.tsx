import Link from 'next/link';
import type { ReactNode } from 'react';

export function ButtonLink({
  href,
  quiet = false,
  children,
}: {
  href: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <Link className="button" href={href} prefetch={false} data-quiet={quiet ? '' : undefined}>
      {children}
    </Link>
  );
}
