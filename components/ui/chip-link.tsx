import Link from 'next/link';
import type { ReactNode } from 'react';

/** One choice among a row of links; the one in force is marked. */
export function ChipLink({
  href,
  current = false,
  children,
}: {
  href: string;
  current?: boolean;
  children: ReactNode;
}) {
  return (
    <Link className="chip" href={href} prefetch={false} aria-current={current ? 'true' : undefined}>
      {children}
    </Link>
  );
}
