export type WaitRow = { name: string; median: number; range: string; sample: string };

/** The figures behind the picture of the time in each stage. */
export function WaitTable({ rows }: { rows: readonly WaitRow[] }) {
  return (
    <table className="table" data-stack="">
      <caption>Days until an item moved on; those that never did are not in it.</caption>
      <thead>
        <tr>
          <th scope="col">Kind and stage</th>
          <th scope="col" className="number">
            Median
          </th>
          <th scope="col" className="number">
            Middle half
          </th>
          <th scope="col" className="number">
            Sample
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, median, range, sample }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number" data-label="Median">
              {median}
            </td>
            <td className="number" data-label="Middle half">
              {range}
            </td>
            <td className="number" data-label="Sample">
              {sample}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
