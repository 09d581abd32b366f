import type { Metadata } from 'next';
import { type ReviewLine, ReviewTable } from '@/components/status-review/review-table';
import { WordingTable } from '@/components/status-review/wording-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { findCity } from '@/db/cities/find-city';
import { store } from '@/db/engine/store';
import { type ReviewRow, statusReview } from '@/db/queries/city/status-review';
import { explainDisagreement } from '@/lib/status/audit/disagreement';
import { processFor } from '@/lib/status/cities/processes';
import { isRuleId, ruleSentence } from '@/lib/status/rules';
import { dateFormat, inFigures } from '@/lib/words/english';
import { missing } from '../../missing';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const city = await findCity((await store()).db, (await params).city);
  return { title: city ? `Status review, ${city.name}` : 'Not found' };
}

export default async function StatusReviewPage({ params }: Props) {
  const { db } = await store();
  const city = await findCity(db, (await params).city);
  if (!city) return missing();
  const { differing, inferred, wordings } = await statusReview(db, city);
  const process = processFor(city.process);
  const day = dateFormat({ dateStyle: 'medium', timeZone: city.timeZone });

  const differs = ({ sourceStatus, outcome, since, rule, ...row }: ReviewRow): ReviewLine => ({
    ...lineOf(row),
    source: sourceStatus,
    why: explainDisagreement(process, sourceStatus ?? '', {
      outcome,
      since,
      because: isRuleId(rule) ? { rule } : null,
    }),
  });
  const isInferred = ({ sourceStatus, rule, ...row }: ReviewRow): ReviewLine => ({
    ...lineOf(row),
    source: sourceStatus,
    why: rule === null ? 'Nothing on record decided.' : ruleSentence(rule),
  });

  return (
    <>
      <PageHeader
        kicker={city.name}
        title="Status review"
        lede="Where a status wants a second look: the source’s word and ours part, a fact was inferred, or a wording is not classified yet."
      />
      <Section id="differing" title={`The source’s word differs: ${number(differing.total)}`}>
        {differing.total === 0 ? (
          <EmptyState reason="none-at-source" title="No printed word contradicts ours." />
        ) : (
          <>
            <Shown rows={differing.rows.length} of={differing.total} />
            <ReviewTable
              label="Items whose source prints another status"
              lines={differing.rows.map(differs)}
            />
          </>
        )}
      </Section>
      <Section id="wordings" title={`Wordings not classified yet: ${number(wordings.length)}`}>
        {wordings.length === 0 ? (
          <EmptyState reason="none-at-source" title="Every wording met so far is classified." />
        ) : (
          <WordingTable
            wordings={wordings.map(({ firstSeenAt, ...wording }) => ({
              ...wording,
              firstSeen: day.format(new Date(firstSeenAt)),
            }))}
          />
        )}
      </Section>
      <Section id="inferred" title={`Inferred statuses: ${number(inferred.total)}`}>
        {inferred.total === 0 ? (
          <EmptyState reason="none-at-source" title="No status is inferred." />
        ) : (
          <>
            <ul>
              {inferred.byRule.map(({ rule, count }) => (
                <li key={rule}>
                  {number(count)}: {rule === null ? 'Nothing on record decided.' : ruleSentence(rule)}
                </li>
              ))}
            </ul>
            <Shown rows={inferred.rows.length} of={inferred.total} />
            <ReviewTable label="Items whose status is inferred" lines={inferred.rows.map(isInferred)} />
          </>
        )}
      </Section>
    </>
  );
}

function lineOf(row: Pick<ReviewRow, 'url' | 'number' | 'title' | 'sentence'>) {
  return { url: row.url, number: row.number, title: row.title, ours: row.sentence };
}

function Shown({ rows, of }: { rows: number; of: number }) {
  return rows < of ? <p className="soft">{`The ${rows} with the newest action of ${number(of)}.`}</p> : null;
}

function number(value: number) {
  return inFigures(value);
}
