import type { ReactNode } from 'react';

/** A short word in a frame: `inferred`, `consent`. For statuses use `StatusBadge`. */
export function Badge({ inferred = false, children }: { inferred?: boolean; children: ReactNode }) {
  return (
    <span className={inferred ? 'badge inferred' : 'badge'} data-plain="">
      {children}
    </span>
  );
}
