import { Badge } from '@/components/ui/badge';
import { DateText } from '@/components/ui/date-text';
import { LongText } from '@/components/ui/long-text';
import { PersonName } from '@/components/ui/person-name';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { ItemDetail } from '@/lib/views/items';
import { Fact } from './fact';

/** What only executive orders have: mayor, signing, every revision, and the title where a list cuts it short. */
export function OrderFacts({ item, citySlug }: { item: ItemDetail; citySlug: string }) {
  const mayor = item.seriesMayor;
  return (
    <>
      <Fact term="Mayor" shown={mayor}>
        {mayor ? <PersonName person={mayor} citySlug={citySlug} /> : null}{' '}
        {mayor?.basis && mayor.basis !== 'stated' ? <Badge inferred>Inferred from the date</Badge> : null}
      </Fact>
      <Fact term="Signed" shown={true}>
        <DateText on={item.signedOn} unknown="Day not known" />
      </Fact>
      <Fact term="Revised" shown={true}>
        {item.revisions.length === 0 ? (
          <UnknownNote>No revision is on record</UnknownNote>
        ) : (
          <ul className="plain-list">
            {item.revisions.map((revision) => (
              <li key={`${revision.on} ${revision.note}`}>
                <DateText on={revision.on} />
                {revision.note ? <bdi>{`: ${revision.note}`}</bdi> : null}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact term="Title as listed" shown={item.titleAsSeen?.trim()}>
        <bdi>{item.titleAsSeen}</bdi>{' '}
        <span className="small soft">(cut short in the list it comes from)</span>
      </Fact>
      <Fact term="What it orders" shown={item.contents?.trim()}>
        <LongText text={item.contents ?? ''} />
      </Fact>
    </>
  );
}
