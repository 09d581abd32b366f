/** The numbers of a fact's sources, each a link to the page's source list. */
export function SourceNote({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <span className="cite">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} aria-label={`Source ${number}`}>
          {`[${number}]`}
        </a>
      ))}
    </span>
  );
}
