/** The ways to follow a page from elsewhere: its calendar and its feed. */
export function FollowLinks({ path, query = '' }: { path: string; query?: string }) {
  const tail = query ? `?${query}` : '';
  return (
    <ul className="inline-list small no-print">
      <li>
        <a href={`${path}/calendar.ics${tail}`}>Calendar to subscribe to</a>
      </li>
      <li>
        <a href={`${path}/feed.atom${tail}`}>Feed (Atom)</a>
      </li>
    </ul>
  );
}
