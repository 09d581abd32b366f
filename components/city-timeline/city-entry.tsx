import { Badge } from '@/components/ui/badge';
import type { ShortEntry } from './short-entry';

/** One thing that happened, with the item it happened to; the rest stands on the item's page. */
export function CityEntry({ entry }: { entry: ShortEntry }) {
  const { text, url, number, title, outcome, body, time, marks } = entry;
  return (
    <li className="city-entry">
      <p className="city-entry-text">
        <bdi>{text}</bdi>
      </p>
      <p className="city-entry-item">
        <a href={url}>
          <bdi className="item-line-number">{number}</bdi> <bdi>{title}</bdi>
        </a>
      </p>
      {body || outcome || time || marks.length > 0 ? (
        <p className="entry-meta">
          {outcome ? <strong>{outcome}</strong> : null}
          {body ? <bdi>{body}</bdi> : null}
          {time ? <span>{time}</span> : null}
          {marks.map(({ label, inferred }) => (
            <Badge inferred={inferred} key={label}>
              {label}
            </Badge>
          ))}
        </p>
      ) : null}
    </li>
  );
}
