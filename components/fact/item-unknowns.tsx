import { UnknownNote } from '@/components/ui/unknown-note';

/** What the record does not hold, by name, so that silence is never read as "none". */
export function ItemUnknowns({ names }: { names: readonly string[] }) {
  return (
    <dl className="facts">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <UnknownNote />
          </dd>
        </div>
      ))}
    </dl>
  );
}
