'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Lets a wide table scroll sideways inside the page; `label` names the region. It takes the focus, so that the keyboard
 * scrolls it, until it is measured and found not to scroll.
 */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const [doesScroll, setDoesScroll] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => setDoesScroll(element.scrollWidth > element.clientWidth));
    for (const sized of [element, ...element.children]) sizes.observe(sized);
    return () => sizes.disconnect();
  }, []);
  return (
    <section className="table-frame" aria-label={label} tabIndex={doesScroll ? 0 : undefined} ref={frame}>
      {children}
    </section>
  );
}
