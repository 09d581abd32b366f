import Link from 'next/link';
import { type Companion, closest, FEWEST_COMMON } from '@/lib/votes/closest';

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

function PairTable({
  title,
  pairs,
  slug,
  citySlug,
}: {
  title: string;
  pairs: readonly Companion[];
  slug: string;
  citySlug: string;
}) {
  return (
    <table className="table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col" className="number">
            Same side
          </th>
          <th scope="col" className="number">
            Of
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ name, slug: other, both, same }) => (
          <tr key={other}>
            <th scope="row">
              <Link href={`/${citySlug}/members/compare?member=${slug}&member=${other}`} prefetch={false}>
                <bdi>{name}</bdi>
              </Link>
            </th>
            <td className="number">{same.toLocaleString('en-US')}</td>
            <td className="number">{both.toLocaleString('en-US')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
