import Link from 'next/link';
import { inFigures } from '@/lib/words/english';

/** A figure that links to exactly the rows it counts; a nought links nowhere. */
export function CountLink({ href, count, label }: { href: string; count: number; label: string }) {
  if (count === 0) return <span className="soft">0</span>;
  return (
    <Link href={href} prefetch={false} aria-label={`${inFigures(count)} ${label}`}>
      {inFigures(count)}
    </Link>
  );
}
