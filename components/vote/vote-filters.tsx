'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { VotesFilter } from '@/lib/address/votes';
import type { VoteChoices } from '@/lib/views/votes';
import { inFigures } from '@/lib/words/english';
import { VOTE_OPTIONS } from '@/lib/words/vocabulary';
import { OPTION_WORDS } from '@/lib/words/vote-words';

/** The form that narrows the roll calls; a plain form, so it works without script. */
export function VoteFilters({
  citySlug,
  filter,
  choices,
  isNarrowed,
}: {
  citySlug: string;
  filter: VotesFilter;
  choices: VoteChoices;
  isNarrowed: boolean;
}) {
  return (
    <form className="form-row vote-filters" method="get" action={`/${citySlug}/votes`}>
      <label className="choice">
        <input type="checkbox" name="divided" value="yes" defaultChecked={filter.divided} /> Divided only
      </label>
      <SelectField label="Body" name="body" defaultValue={filter.body ?? ''}>
        <option value="">Any</option>
        {choices.bodies.map(({ slug, name, count }) => (
          <option value={slug} key={slug}>{`${name} (${inFigures(count)})`}</option>
        ))}
      </SelectField>
      <SelectField label="Year" name="held" defaultValue={filter.held ?? ''}>
        <option value="">Any</option>
        {choices.years.map(({ year, count }) => (
          <option value={year} key={year}>{`${year} (${inFigures(count)})`}</option>
        ))}
      </SelectField>
      <SelectField label="Member" name="member" defaultValue={filter.member ?? ''}>
        <option value="">Any</option>
        {choices.members.map(({ slug, name }) => (
          <option value={slug} key={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Their vote" name="value" defaultValue={filter.value ?? ''}>
        <option value="">Any</option>
        {VOTE_OPTIONS.map((option) => (
          <option value={option} key={option}>
            {OPTION_WORDS[option]}
          </option>
        ))}
      </SelectField>
      <Button type="submit">Show</Button>
      {isNarrowed ? (
        <Link href={`/${citySlug}/votes`} prefetch={false}>
          Show all
        </Link>
      ) : null}
    </form>
  );
}
