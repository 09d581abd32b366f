import Link from 'next/link';

/** A name; a link to the member's page where there is one. */
export function PersonName({
  person,
  citySlug,
}: {
  person: { name: string; slug: string | null };
  citySlug: string;
}) {
  const name = <bdi>{person.name.trim() || 'Name not known'}</bdi>;
  if (!person.slug) return name;
  return (
    <Link href={`/${citySlug}/members/${person.slug}`} prefetch={false}>
      {name}
    </Link>
  );
}
