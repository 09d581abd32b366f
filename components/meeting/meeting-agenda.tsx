'use client';

import { Badge } from '@/components/ui/badge';
import { keyed } from '@/components/ui/keyed';
import { LongText } from '@/components/ui/long-text';
import type { AgendaLine, ShortPart } from './agenda-lines';

const PART_TITLES = { consent: 'By consent, in one vote', single: 'One by one', plain: null };

/**
 * What was on the agenda, in its order, with what was done; lines on consent stand apart where they stand together. A
 * part of the browser's, so that the page carries the lines as data and not once more as the elements they become.
 */
export function MeetingAgenda({ parts }: { parts: readonly ShortPart[] }) {
  return parts.map(({ part, first, lines }) => {
    const title = PART_TITLES[part];
    return (
      <div className="agenda-part" key={first}>
        {title ? <h3 className="agenda-part-title">{title}</h3> : null}
        <ol className="item-lines" start={first}>
          {keyed(lines, ({ mark, url }) => `${mark} ${url}`).map(({ key, entry }) => (
            <Line line={entry} key={key} />
          ))}
        </ol>
      </div>
    );
  });
}

function Line({ line }: { line: AgendaLine }) {
  const { mark, url, number, title, note } = line;
  return (
    <li className="item-line">
      <p className="item-line-when">
        <bdi>{mark}</bdi>
      </p>
      <div>
        <div className="item-line-title">
          {url ? (
            <a href={url}>
              {number ? <bdi className="item-line-number">{number}</bdi> : null} <bdi>{title}</bdi>
            </a>
          ) : title ? (
            <LongText text={title} />
          ) : null}
        </div>
        <Result line={line} />
        {note ? <LongText text={note} /> : null}
      </div>
    </li>
  );
}

function Result({ line: { action, result, rollCallUrl, marks } }: { line: AgendaLine }) {
  if (!action) return null;
  return (
    <p className="item-line-status">
      <bdi>{action}</bdi>
      {result ? <strong>{result}</strong> : null}
      {rollCallUrl ? <a href={rollCallUrl}>Roll call</a> : null}
      {marks.map((mark) => (
        <Badge key={mark}>{mark}</Badge>
      ))}
    </p>
  );
}
