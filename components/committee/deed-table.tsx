'use client';

import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { keyed } from '@/components/ui/keyed';
import type { CommitteeAction } from '@/lib/views/committees';
import { clipText } from '@/lib/words/clip-text';
import { numberOf, titleOf } from '@/lib/words/item-name';
import { RESULT_WORDS, scoreOf } from '@/lib/words/vote-words';

/** What a body did, newest first, in the source's own words, with the outcome and the roll call where there was one. */
export function DeedTable({
  deeds,
  caption,
  citySlug,
}: {
  deeds: readonly CommitteeAction[];
  caption: string;
  citySlug: string;
}) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Item</th>
          <th scope="col">What it did</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {keyed(deeds, ({ on, slug, text }) => `${on} ${slug} ${text}`).map(({ key, entry: deed }) => (
          <tr key={key}>
            <td className="nowrap">
              <DateText on={deed.on} />
            </td>
            <th scope="row" className="vote-item">
              <Link href={`/${citySlug}/legislation/${deed.slug}`} prefetch={false} dir="auto">
                {clipText([numberOf(deed), titleOf(deed)].filter(Boolean).join(' '), 120)}
              </Link>
            </th>
            <td>
              <bdi>{clipText(deed.text ?? 'Action without a wording', 160)}</bdi>
            </td>
            <td className="nowrap">
              {deed.result ? `${RESULT_WORDS[deed.result]} ` : null}
              {deed.vote ? (
                <Link href={`/${citySlug}/votes/${encodeURIComponent(deed.vote.id)}`} prefetch={false}>
                  {scoreOf(deed.vote)}
                </Link>
              ) : null}
              {deed.result || deed.vote ? null : <span className="soft">No vote on record</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
