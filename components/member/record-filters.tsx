import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { CARRYING, type RecordFilter, recordAddress, recordHref } from '@/lib/address/member-record';
import { CARRYING_WORDS } from '@/lib/words/people/role-words';
import { OUTCOME_WORDS } from '@/lib/words/status-words';
import { OUTCOMES, VOTE_OPTIONS } from '@/lib/words/vocabulary';
import { OPTION_WORDS } from '@/lib/words/vote-words';

/** The form that narrows a member's record; a plain form, so it works without script. */
export function RecordFilters({
  citySlug,
  member,
  filter,
  years,
}: {
  citySlug: string;
  member: string;
  filter: RecordFilter;
  /** Years in which something of theirs is on record, latest first. */
  years: readonly number[];
}) {
  return (
    <form className="form-row vote-filters" method="get" action={recordHref(citySlug, member, {})}>
      <Choice
        label="Sponsorship"
        name="role"
        chosen={filter.role}
        words={CARRYING.map((one) => [one, CARRYING_WORDS[one]])}
      />
      <Choice
        label="Their vote"
        name="option"
        chosen={filter.option}
        words={VOTE_OPTIONS.map((one) => [one, OPTION_WORDS[one]])}
      />
      <Choice
        label="Outcome"
        name="outcome"
        chosen={filter.outcome}
        words={[
          ['open', 'Under way'],
          ...OUTCOMES.map((one): [string, string] => [one, OUTCOME_WORDS[one].label]),
        ]}
      />
      <Choice
        label="Year"
        name="year"
        chosen={filter.year === null ? null : String(filter.year)}
        words={years.map((year) => [String(year), String(year)])}
      />
      <Button type="submit">Show</Button>
      {recordAddress.print({ ...filter, limit: undefined, cursor: null }) ? (
        <Link href={recordHref(citySlug, member, {})} prefetch={false}>
          Show all
        </Link>
      ) : null}
    </form>
  );
}

function Choice({
  label,
  name,
  chosen,
  words,
}: {
  label: string;
  name: string;
  chosen: string | null;
  words: [string, string][];
}) {
  return (
    <SelectField label={label} name={name} defaultValue={chosen ?? ''}>
      <option value="">Any</option>
      {words.map(([value, word]) => (
        <option value={value} key={value}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}
