import type { Metadata } from 'next';
import Link from 'next/link';
import { permanentRedirect } from 'next/navigation';
import { reportLink } from '@/components/item/report-link';
import { ReportForm } from '@/components/report/report-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findDraft } from '@/db/deeds/drafts';
import { primaryStore } from '@/db/engine/store';
import { decodeSegment } from '@/lib/address/decode-segment';
import { reportAddress } from '@/lib/address/report';
import { readEnv } from '@/lib/env';
import { REPORT_FORM } from '@/lib/reports/report-form';
import { clipText } from '@/lib/words/clip-text';
import { fullNameOf } from '@/lib/words/item-name';
import { DRAFT_GONE, REPORT_TITLE } from '@/lib/words/report-words';
import { missing } from '../../../../missing';
import { requireCity } from '../../../read-city';
import { readItem } from '../read-item';

type Props = {
  params: Promise<{ city: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: REPORT_TITLE, robots: { index: false } };

export default async function ReportPage({ params, searchParams }: Props) {
  const { city: citySlug, number } = await params;
  const city = await requireCity(citySlug);
  const found = await readItem(city.slug, decodeSegment(number));
  if (!found) return missing();
  const path = (slug: string) => `/${city.slug}/legislation/${encodeURIComponent(slug)}/report`;
  if ('redirectTo' in found) permanentRedirect(path(found.redirectTo));
  const { item } = found;
  const { values } = reportAddress.parse(await searchParams, 'any');
  const draft = values.draft ? await findDraft((await primaryStore()).db, REPORT_FORM, values.draft) : null;
  const { PUBLIC_URL, REPORT_EMAIL } = readEnv();
  const name = fullNameOf(item);
  const mail = REPORT_EMAIL
    ? reportLink(REPORT_EMAIL, name, PUBLIC_URL ? new URL(item.url, PUBLIC_URL).href : item.url)
    : null;
  return (
    <div className="stack measure">
      <PageHeader
        kicker={
          <Link href={item.url} prefetch={false}>
            <bdi>{clipText(name, 120)}</bdi>
          </Link>
        }
        title={REPORT_TITLE}
        lede="Say what is wrong on this page and what is right, best with where it can be checked. Whoever keeps this record reads it. Nothing about you is kept."
      />
      {values.sent ? (
        <Notice tone="good" title="Your report has been sent. Thank you." role="status">
          <p>
            It is read by whoever keeps this record.{' '}
            <Link href={item.url} prefetch={false}>
              Back to the page
            </Link>
          </p>
        </Notice>
      ) : null}
      {values.draft && !draft ? <Notice tone="caution" title={DRAFT_GONE} role="alert" /> : null}
      <ReportForm
        action={`${path(item.slug)}/send`}
        fields={{ about: draft?.fields.about ?? '', message: draft?.fields.message ?? '' }}
        problems={draft?.problems ?? []}
      />
      {mail ? (
        <p className="small">
          <a href={mail}>Write a mail instead</a>
        </p>
      ) : null}
    </div>
  );
}
