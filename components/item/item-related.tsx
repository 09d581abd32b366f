import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { LongText } from '@/components/ui/long-text';
import { SourceNote } from '@/components/ui/source-note';
import type { RelationDto } from '@/lib/views/items';
import { clipText } from '@/lib/words/clip-text';
import { distinctRelations, relationWords } from '@/lib/words/relation-words';

/** Other items this one is tied to, seen from here, whichever of the two names the tie. */
export function ItemRelated({
  relations,
  citySlug,
  numbersOf,
}: {
  relations: readonly RelationDto[];
  citySlug: string;
  numbersOf: (sources: RelationDto['sources']) => number[];
}) {
  return (
    <ul className="related">
      {distinctRelations(relations).map((relation) => (
        <li key={`${relation.kind} ${relation.slug ?? relation.title} ${relation.incoming}`}>
          <p className="small soft">
            <bdi>{clipText(relationWords(relation), 100)}</bdi>{' '}
            {relation.confidence === 'inferred' ? <Badge inferred>Inferred</Badge> : null}
          </p>
          <p>
            <RelatedName relation={relation} citySlug={citySlug} />
            <SourceNote numbers={numbersOf(relation.sources)} />
          </p>
          {relation.note ? (
            <div className="small">
              <LongText text={relation.note} limit={300} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function RelatedName({ relation, citySlug }: { relation: RelationDto; citySlug: string }) {
  const { number, slug, title } = relation;
  const isOrder = slug?.startsWith('eo-') && number && !/order|EO/i.test(number);
  const shown = [isOrder ? `Executive Order ${number}` : number, clipText(title.trim(), 120) || null].filter(
    Boolean,
  );
  const name = <bdi>{shown.join(', ') || 'An item without a name'}</bdi>;
  if (!slug) return name;
  return (
    <Link href={`/${citySlug}/legislation/${slug}`} prefetch={false}>
      {name}
    </Link>
  );
}
