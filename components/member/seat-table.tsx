import { ExternalLink } from '@/components/ui/external-link';
import { LongText } from '@/components/ui/long-text';
import type { SeatDto } from '@/lib/legislation/people-types';
import { termWords } from './seat-words';

/** Every seat and office a person holds or held, latest first, with where that is from. */
export function SeatTable({ seats, name }: { seats: readonly SeatDto[]; name: string }) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{`Seats and terms of ${name}`}</caption>
      <thead>
        <tr>
          <th scope="col">Office</th>
          <th scope="col">Body</th>
          <th scope="col">Term</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={`${seat.title} ${seat.seat} ${seat.body} ${seat.startOn} ${seat.endOn}`}>
            <th scope="row">
              <bdi>{seat.seat ? `${seat.title}, ${seat.seat}` : seat.title}</bdi>
            </th>
            <td>
              <bdi>{seat.body}</bdi>
            </td>
            <td>
              {termWords(seat)}
              {seat.note ? (
                <p className="soft">
                  <LongText text={seat.note} limit={200} />
                </p>
              ) : null}
            </td>
            <td>
              {seat.sourceUrl ? (
                <ExternalLink href={seat.sourceUrl}>{hostOf(seat.sourceUrl)}</ExternalLink>
              ) : (
                'None given'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hostOf(address: string) {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
