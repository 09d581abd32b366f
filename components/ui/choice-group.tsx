import type { ChangeEventHandler } from 'react';

export type Choice = { value: string; label: string; count?: number | null };

/** Checkboxes of one filter, `name` repeated; counts where they are known. */
export function ChoiceGroup({
  legend,
  name,
  choices,
  chosen,
  type = 'checkbox',
  onChange,
}: {
  legend: string;
  name: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  type?: 'checkbox' | 'radio';
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  return (
    <fieldset className="choice-group">
      <legend>{legend}</legend>
      {choices.map(({ value, label, count }) => (
        <label className="choice" key={value}>
          <input
            type={type}
            name={name}
            value={value}
            {...(onChange
              ? { checked: chosen.includes(value), onChange }
              : { defaultChecked: chosen.includes(value) })}
          />
          <span>{label}</span>
          {count === undefined || count === null ? null : (
            <span className="count">{count.toLocaleString('en-US')}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
