import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A filter in force as a link that takes it away; `label` is the whole sentence for a screen reader. */
export function RemovableChip({
  href,
  label,
  children,
}: {
  href: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Link className="chip" href={href} prefetch={false} aria-label={label}>
      <bdi>{children}</bdi>
      <Icon name="cross" />
    </Link>
  );
}
