'use client';

import { type MouseEvent, useState } from 'react';
import { inFigures } from '@/lib/words/english';
import type { Choice } from './filter-choices';
import { CHOICES_MOST } from './first-answer';

/**
 * One filter as a foldable set of checkboxes; open at first where something is ticked or `isOpen` says so. A folded
 * one holds the way to its page until it is first unfolded: most never are, and they are half of the panel.
 */
export function FilterGroup({
  legend,
  name,
  choices,
  chosen,
  isOpen = false,
  leftOut = 0,
  allHref,
  onMore,
  onTick,
}: {
  legend: string;
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  isOpen?: boolean;
  /** How many more choices there are, which `onMore` fetches and the page at `allHref` lists. */
  leftOut?: number;
  allHref: string;
  onMore?: () => void;
  onTick?: (value: string, isTicked: boolean) => void;
}) {
  const [opensItself] = useState(isOpen || chosen.length > 0);
  const [isUnfolded, setUnfolded] = useState(opensItself);
  const [showsAll, setShowsAll] = useState(false);
  if (choices.length === 0) return null;
  const shown = showsAll
    ? choices
    : choices.filter(({ value }, at) => at < CHOICES_MOST || chosen.includes(value));
  const more = choices.length - shown.length + leftOut;
  const showAll = (event: MouseEvent) => {
    if (leftOut > 0 && !onMore) return;
    event.preventDefault();
    setShowsAll(true);
    if (leftOut > 0) onMore?.();
  };
  return (
    <details
      className="filter-group"
      open={opensItself}
      onToggle={(event) => setUnfolded(isUnfolded || event.currentTarget.open)}
    >
      <summary>
        {legend}
        {chosen.length > 0 ? <span className="filter-chosen">{` ${chosen.length} chosen`}</span> : null}
      </summary>
      {isUnfolded ? (
        <fieldset className="filter-choices">
          <legend className="visually-hidden">{legend}</legend>
          {shown.map((choice) => (
            <FilterChoice
              choice={choice}
              name={name}
              isTicked={chosen.includes(choice.value)}
              onTick={onTick}
              key={choice.value}
            />
          ))}
          {more > 0 ? (
            <a className="filter-more" href={allHref} onClick={showAll}>
              {`${more} more`}
              <span className="visually-hidden">{` of ${legend}`}</span>
            </a>
          ) : null}
        </fieldset>
      ) : (
        <p className="filter-choices">
          <a className="filter-more" href={allHref}>
            {`Choose among ${choices.length + leftOut}`}
            <span className="visually-hidden">{` of ${legend}`}</span>
          </a>
        </p>
      )}
    </details>
  );
}

function FilterChoice({
  choice,
  name,
  isTicked,
  onTick,
}: {
  choice: Choice;
  name: string;
  isTicked: boolean;
  onTick?: (value: string, isTicked: boolean) => void;
}) {
  const { value, label, count } = choice;
  const ticked = onTick
    ? {
        checked: isTicked,
        onChange: (event: { target: { checked: boolean } }) => onTick(value, event.target.checked),
      }
    : { defaultChecked: isTicked };
  return (
    <label className="choice">
      <input type="checkbox" name={name} value={value} {...ticked} />
      <bdi>{label}</bdi>
      {count === undefined || count === null ? null : <span className="count">{inFigures(count)}</span>}
    </label>
  );
}
