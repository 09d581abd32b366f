import { Steps } from '@/components/status/steps';
import { EmptyState } from '@/components/ui/empty-state';
import { LongText } from '@/components/ui/long-text';
import { Notice } from '@/components/ui/notice';
import { numberSources } from '@/components/ui/number-sources';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { instantInWords } from '@/lib/dates/instant-in-words';
import type { City, ItemDetail } from '@/lib/views/items';
import type { Step } from '@/lib/views/step';
import { titleOf } from '@/lib/words/item-name';
import { ItemFacts } from '../fact/item-facts';
import { ItemUnknowns } from '../fact/item-unknowns';
import { unknownFacts } from '../fact/unknown-facts';
import { CopyLink } from './copy-link';
import { decidingAction } from './deciding-action';
import { agendasBeside, ItemAgendas } from './item-agendas';
import { ItemAhead } from './item-ahead';
import { ItemContradictions } from './item-contradictions';
import { ItemCorrections } from './item-corrections';
import { ItemDocuments } from './item-documents';
import { ItemHeader } from './item-header';
import { type DayAnswer, ItemOnADay } from './item-on-a-day';
import { ItemRelated } from './item-related';
import { ItemTimeline } from './item-timeline';
import { ItemUse } from './item-use';
import { ItemWait, type Wait } from './item-wait';
import { ItemWhy } from './item-why';

/** Everything of one item, whatever its kind: where it stands and why, then what happened, then the rest. */
export function ItemArticle({
  item,
  city,
  steps,
  answer,
  wait = null,
  citation,
}: {
  item: ItemDetail;
  city: Pick<City, 'slug' | 'name' | 'timeZone'> & { process: string | null };
  steps: readonly Step[];
  answer: DayAnswer;
  /** For an item that is still open. */
  wait?: Wait | null;
  citation: string;
}) {
  const decided = decidingAction(item);
  const { list, numbersOf } = numberSources(
    ...item.sponsors.map((sponsor) => sponsor.sources),
    decided?.action.sources ?? [],
    ...item.relations.map((relation) => relation.sources),
    ...item.actions.map((action) => action.sources),
    ...item.contradictions.map((dispute) => dispute.sources),
    ...item.documents.map((paper) => paper.sources),
    ...item.nextEvents.map((event) => event.sources),
    item.sources,
  );
  const unknown = unknownFacts(item);
  const agendas = agendasBeside(item);
  const ended = item.status.stage === 'concluded';
  return (
    <article>
      <ItemHeader item={item} citySlug={city.slug} process={city.process} numbersOf={numbersOf} />
      {wait ? <ItemWait item={item} wait={wait} process={city.process} /> : null}
      {item.goneSince ? (
        <Notice tone="caution" title="No longer listed by the source">
          <p>{`The source stopped listing this item; we first noticed on ${instantInWords(item.goneSince, city.timeZone)}. What it said until then is kept here.`}</p>
        </Notice>
      ) : null}
      {steps.length > 0 ? (
        <section className="item-steps" aria-label="Steps">
          <Steps steps={steps} />
        </section>
      ) : null}
      <div className="pair">
        <section aria-labelledby="why">
          <h2 id="why">Why this status</h2>
          <ItemWhy item={item} numbersOf={numbersOf} />
        </section>
        {item.relations.length > 0 ? (
          <section aria-labelledby="related">
            <h2 id="related">{ended ? 'What followed, and what is related' : 'Related'}</h2>
            <ItemRelated relations={item.relations} citySlug={city.slug} numbersOf={numbersOf} />
          </section>
        ) : null}
      </div>
      {item.description?.trim() && item.description.trim() !== titleOf(item) ? (
        <Section id="summary" title="In short">
          <div className="lede">
            <LongText text={item.description} limit={1200} />
          </div>
        </Section>
      ) : null}
      {item.nextEvents.length > 0 ? (
        <Section id="ahead" title="Announced as next">
          <ItemAhead events={item.nextEvents} numbersOf={numbersOf} />
        </Section>
      ) : null}
      {agendas.length > 0 ? (
        <Section id="agendas" title="On the agenda of">
          <ItemAgendas agendas={agendas} />
        </Section>
      ) : null}
      <Section id="timeline" title="Timeline">
        {item.actions.length > 0 ? (
          <ItemTimeline
            actions={item.actions}
            numbers={item.actions.map(({ sources }) => numbersOf(sources))}
            decided={decided?.place ?? null}
            citySlug={city.slug}
          />
        ) : (
          <EmptyState reason="none-at-source" title="No action on it is recorded." />
        )}
      </Section>
      <Section id="facts" title="Facts">
        <ItemFacts item={item} citySlug={city.slug} />
      </Section>
      {unknown.length > 0 ? (
        <Section id="unknown" title="What is not known">
          <p className="small soft">No source we hold gives these; that does not mean there are none.</p>
          <ItemUnknowns names={unknown} />
        </Section>
      ) : null}
      {item.documents.length > 0 ? (
        <Section id="documents" title="Documents">
          <ItemDocuments
            documents={item.documents.map(({ sources, ...paper }) => ({
              ...paper,
              numbers: numbersOf(sources),
            }))}
          />
        </Section>
      ) : null}
      {item.contradictions.length > 0 ? (
        <Section id="disputes" title="Where sources disagree">
          <ItemContradictions contradictions={item.contradictions} numbersOf={numbersOf} />
        </Section>
      ) : null}
      {item.corrections.length > 0 ? (
        <Section id="corrections" title="Corrected since we first showed it">
          <ItemCorrections corrections={item.corrections} timeZone={city.timeZone} />
        </Section>
      ) : null}
      <Section id="on-a-day" title="On another day">
        <ItemOnADay action={item.url} answer={answer} />
      </Section>
      <Section id="sources" title="Sources">
        {list.length > 0 ? (
          <SourceList sources={list} />
        ) : (
          <EmptyState reason="none-at-source" title="No source is given for this item." />
        )}
      </Section>
      <Section id="use" title="Cite this page">
        <ItemUse citation={citation} reportHref={`${item.url}/report`} changesHref={item.changes}>
          <CopyLink />
        </ItemUse>
      </Section>
    </article>
  );
}
