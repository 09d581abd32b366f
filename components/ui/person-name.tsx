import Link from 'next/link';

/** A name; a link to the member's page where there is one. */
export function PersonName({
  person,
  citySlug,
}: {
  person: { name: string; slug: string | null };
  citySlug: string;
}) {
  const name = person.name.trim() || 'Name not known';
  if (!person.slug) return <bdi>{name}</bdi>;
  return (
    <Link href={`/${citySlug}/members/${person.slug}`} prefetch={false} dir="auto">
      {name}
    </Link>
  );
}
