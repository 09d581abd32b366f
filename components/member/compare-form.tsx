'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';

type Named = { slug: string; name: string };

/** Who is compared, each with a way to take them out, and a list to add the next; a plain form. */
export function CompareForm({
  citySlug,
  chosen,
  choices,
  most,
}: {
  citySlug: string;
  chosen: readonly Named[];
  choices: readonly Named[];
  most: number;
}) {
  const path = `/${citySlug}/members/compare`;
  const hrefWithout = (slug: string) =>
    `${path}?${new URLSearchParams(chosen.flatMap((one) => (one.slug === slug ? [] : [['member', one.slug]])))}`;
  const left = choices.filter(({ slug }) => !chosen.some((one) => one.slug === slug));
  const places = chosen.length === 0 ? ['First member', 'Second member'] : ['Add a member'];
  return (
    <form className="form-row vote-filters" method="get" action={path}>
      {chosen.length > 0 ? (
        <ul className="inline-list compared">
          {chosen.map(({ slug, name }) => (
            <li key={slug}>
              <input type="hidden" name="member" value={slug} />
              <Link href={hrefWithout(slug)} prefetch={false}>
                Take out <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen.length < most ? (
        <>
          {places.map((label, place) => (
            <SelectField label={label} name="member" id={`member-${place}`} key={label}>
              <option value="">Nobody</option>
              {left.map(({ slug, name }) => (
                <option value={slug} key={slug}>
                  {name}
                </option>
              ))}
            </SelectField>
          ))}
          <Button type="submit">Compare</Button>
        </>
      ) : null}
    </form>
  );
}
