import type { ReactNode } from 'react';

/** A titled part of a page, labelled by its heading. `aside` stands opposite the heading. */
export function Section({
  id,
  title,
  level = 2,
  aside,
  children,
}: {
  id: string;
  title: ReactNode;
  level?: 2 | 3;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
