import Link from 'next/link';
import { formatDay } from '@/lib/dates/format-day';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { AgendaRef, ItemDetail } from '@/lib/views/items';
import { absenceWords, bodyWords } from '@/lib/words/meeting-words';

/** The agendas an item stands on whose meeting did nothing in its timeline, in their own order. */
export function agendasBeside({ agendas, actions }: Pick<ItemDetail, 'agendas' | 'actions'>): AgendaRef[] {
  const acted = new Set(actions.map(({ meeting }) => meeting));
  return agendas.filter(({ meeting }) => !acted.has(meeting));
}

/** Meetings that list the item, those called off said to be. */
export function ItemAgendas({ agendas }: { agendas: readonly AgendaRef[] }) {
  return (
    <ul className="plain-list">
      {agendas.map((agenda) => {
        const { meeting, on, time, url } = agenda;
        const absence = absenceWords(agenda);
        return (
          <li key={meeting}>
            <Link href={url} prefetch={false}>
              {on ? formatDay(on, 'full') : 'Day not known'}
            </Link>
            {time ? `, ${timeInWords(time)}` : null}
            {', '}
            <bdi>{bodyWords(agenda)}</bdi>
            {absence ? <strong>{` ${absence}`}</strong> : null}
          </li>
        );
      })}
    </ul>
  );
}
