'use client';

import { seatLayout } from '@/lib/votes/seat-layout';
import type { VoteOption } from '@/lib/words/vocabulary';
import { OPTION_WORDS } from '@/lib/words/vote-words';

type Seat = { name: string; option: VoteOption | null };

const ORDER: (VoteOption | null)[] = [
  'yes',
  'abstain',
  'not-voting',
  'recused',
  'excused',
  'absent',
  null,
  'no',
];

/** Everybody in a half circle, yes to the left and no to the right; the shape says it as well as the colour. */
export function SeatPicture({ seats, label }: { seats: readonly Seat[]; label: string }) {
  const { width, height, places } = seatLayout(seats.length);
  const seated = seats.toSorted((a, b) => ORDER.indexOf(a.option) - ORDER.indexOf(b.option));
  const used = ORDER.filter((option) => seats.some((seat) => seat.option === option));
  return (
    <figure className="seat-picture">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width * 12}
        height={height * 12}
        role="img"
        aria-label={label}
      >
        {seated.map((seat, index) => {
          const place = places[index];
          return place ? <Mark key={`${place.x} ${place.y}`} seat={seat} {...place} /> : null;
        })}
      </svg>
      <figcaption>
        <ul className="inline-list seat-key">
          {used.map((option) => (
            <li key={option}>
              <svg viewBox="-1.2 -1.2 2.4 2.4" width="14" height="14" aria-hidden="true">
                <Shape option={option} />
              </svg>{' '}
              {option === null ? 'Not known' : OPTION_WORDS[option]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Mark({ seat, x, y }: { seat: Seat; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{`${seat.name}: ${seat.option === null ? 'not known' : OPTION_WORDS[seat.option].toLowerCase()}`}</title>
      <Shape option={seat.option} />
    </g>
  );
}

function Shape({ option }: { option: VoteOption | null }) {
  if (option === 'yes') return <circle r="0.95" className="seat-yes" />;
  if (option === 'no') return <rect x="-0.85" y="-0.85" width="1.7" height="1.7" className="seat-no" />;
  if (option === 'abstain' || option === 'not-voting' || option === 'recused') {
    return <path d="M0-1 1 0 0 1-1 0Z" className="seat-beside" />;
  }
  if (option === 'absent') return <path d="M-0.7-0.7 0.7 0.7M0.7-0.7-0.7 0.7" className="seat-absent" />;
  return <circle r="0.85" className="seat-away" />;
}
