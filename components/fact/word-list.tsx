/** Short texts of the record, each apart. */
export function WordList({ words }: { words: readonly string[] }) {
  return (
    <ul className="inline-list">
      {words.map((word) => (
        <li key={word}>
          <bdi>{word}</bdi>
        </li>
      ))}
    </ul>
  );
}
