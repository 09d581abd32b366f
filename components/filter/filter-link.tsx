'use client';

import Link from 'next/link';
import type { ComponentProps, MouseEvent } from 'react';
import type { Filter } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { Go } from './use-address-filter';

/** A real link to a list under another filter; with `go` it is answered in place, modified clicks stay the browser's. */
export function FilterLink({
  path,
  to,
  go,
  onClick,
  ...rest
}: Omit<ComponentProps<'a'>, 'href' | 'ref'> & { path: string; to: Filter; go?: Go }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (!go || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, 'push');
  };
  return <Link {...rest} href={filterHref(path, to)} prefetch={false} onClick={follow} />;
}
