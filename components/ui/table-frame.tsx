import type { ReactNode } from 'react';

/** Lets a wide table scroll sideways inside the page; `label` names the region. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-frame" aria-label={label}>
      {children}
    </section>
  );
}
