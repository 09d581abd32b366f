import type { ReactNode } from 'react';
import { UnknownNote } from '@/components/ui/unknown-note';
import { formatDay } from '@/lib/dates/format-day';
import type { Precision } from '@/lib/words/vocabulary';

/** One day of a timeline under its date; entries as list items. */
export function TimelineDay({
  on,
  precision,
  level = 3,
  children,
}: {
  on: string | null;
  precision: Precision;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <li className="timeline-day">
      <Heading className="timeline-date">
        <DayWords on={on} precision={precision} />
      </Heading>
      <ol className="timeline-entries">{children}</ol>
    </li>
  );
}

function DayWords({ on, precision }: { on: string | null; precision: Precision }) {
  if (on === null || precision === 'unknown') return <UnknownNote>Date not known</UnknownNote>;
  if (precision === 'month') return <time dateTime={on.slice(0, 7)}>{formatDay(on, 'full', 'month')}</time>;
  const [weekday, ...rest] = formatDay(on, 'full').split(', ');
  return (
    <time dateTime={on}>
      <span className="weekday">{weekday}</span> {rest.join(', ')}
    </time>
  );
}
