import { type Companion, closest, FEWEST_COMMON } from '@/lib/votes/closest';
import { PairTable } from './pair-table';

/** With whom a member was most and least often on the same side of divided votes, counts first. */
export function AgreementLists({
  companions,
  slug,
  citySlug,
}: {
  companions: readonly Companion[];
  slug: string;
  citySlug: string;
}) {
  const { most, least } = closest(companions);
  return (
    <>
      <p className="soft small">
        {`Divided roll calls in which both said yes or no; at least ${FEWEST_COMMON} in common. How often two vote alike says nothing about why.`}
      </p>
      <div className="pair-lists">
        <PairTable title="Most often on the same side" pairs={most} slug={slug} citySlug={citySlug} />
        {least.length > 0 ? (
          <PairTable title="Least often on the same side" pairs={least} slug={slug} citySlug={citySlug} />
        ) : null}
      </div>
    </>
  );
}
