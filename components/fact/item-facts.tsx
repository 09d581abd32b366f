import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { LongText } from '@/components/ui/long-text';
import type { ItemDetail } from '@/lib/views/items';
import { titleOf } from '@/lib/words/item-name';
import { Fact } from './fact';
import { OrderFacts } from './order-facts';
import { TopicList } from './topic-list';
import { WordList } from './word-list';

/** What is known of an item besides its actions. What is not known has its own part (`ItemUnknowns`). */
export function ItemFacts({ item, citySlug }: { item: ItemDetail; citySlug: string }) {
  return (
    <dl className="facts">
      {item.kind === 'executive-order' ? <OrderFacts item={item} citySlug={citySlug} /> : null}
      <Fact
        term="Official title"
        shown={item.officialTitle?.trim() !== titleOf(item) && item.officialTitle?.trim()}
      >
        <LongText text={item.officialTitle ?? ''} />
      </Fact>
      <Fact term="Committee" shown={item.committee}>
        <Link href={`/${citySlug}/committees/${item.committee?.slug}`} prefetch={false} dir="auto">
          {item.committee?.name}
        </Link>
      </Fact>
      <Fact term="Introduced" shown={item.introducedOn}>
        <DateText on={item.introducedOn} />
      </Fact>
      <Fact term="Law number" shown={item.enactmentNumber}>
        <bdi>{item.enactmentNumber}</bdi>
      </Fact>
      <Fact term="Effective date" shown={item.effectiveOn}>
        <DateText on={item.effectiveOn} />
      </Fact>
      <Fact term="Other numbers" shown={item.alternateNumbers.length > 0}>
        <WordList words={item.alternateNumbers} />
      </Fact>
      <Fact term="Code sections" shown={item.codeSections.length > 0}>
        <WordList words={item.codeSections} />
      </Fact>
      <Fact term="Topics" shown={item.topics.length > 0}>
        <TopicList topics={item.topics} citySlug={citySlug} />
      </Fact>
      <Fact term="Remarks" shown={item.notes?.trim()}>
        <LongText text={item.notes ?? ''} />
      </Fact>
    </dl>
  );
}
