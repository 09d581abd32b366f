import type { ReactNode } from 'react';

/** A fact the record does not hold, said in words and set apart from facts and from "none". */
export function UnknownNote({ children = 'Not known' }: { children?: ReactNode }) {
  return <span className="unknown">{children}</span>;
}
