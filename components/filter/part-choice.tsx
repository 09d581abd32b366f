'use client';

import type { Filter } from '@/lib/legislation/filter';
import { CHOICES } from '@/lib/legislation/filter-choices';
import { partOf, SPONSOR_PARTS, type SponsorPart } from '@/lib/legislation/sponsor-choice';
import { LEADS_NOTE, PART_WORDS, rolesInWords } from '@/lib/words/people/role-words';

/** As what the chosen council members are meant; `onChoose` answers at once. */
export function PartChoice({
  filter,
  first,
  onChoose,
}: {
  filter: Filter;
  /** What holds for the first member that is chosen. */
  first: SponsorPart;
  onChoose?: (part: SponsorPart) => void;
}) {
  const chosen = partOf(filter, first);
  const parts = SPONSOR_PARTS.filter((part) => part !== 'kept' || chosen === 'kept');
  const { legend } = CHOICES.role;
  return (
    <details className="filter-group" open>
      <summary>{legend}</summary>
      {filter.role.map((role) => (
        <input type="hidden" name="role" value={role} key={role} />
      ))}
      <fieldset className="filter-choices">
        <legend className="visually-hidden">{legend}</legend>
        {parts.map((part) => (
          <label className="choice" key={part}>
            <input
              type="radio"
              name="as"
              value={part}
              {...(onChoose
                ? { checked: part === chosen, onChange: () => onChoose(part) }
                : { defaultChecked: part === chosen })}
            />
            <span>{part === 'kept' ? rolesInWords(filter.role) : PART_WORDS[part]}</span>
          </label>
        ))}
        <p className="hint">{LEADS_NOTE}</p>
      </fieldset>
    </details>
  );
}
