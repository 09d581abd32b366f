import { notFound } from 'next/navigation';
import { store } from '@/db/engine/store';
import { readFloor } from '@/db/queries/city/floor';
import { servesFloor } from '@/lib/env';

/** The bench's yardstick: the barest page this build can serve from the database. Not there for anybody else. */
export default async function FloorPage() {
  if (!servesFloor()) notFound();
  const { db } = await store();
  const items = await readFloor(db);
  return (
    <ul>
      {items.map((item) => (
        <li key={item.slug}>
          {item.number} {item.title} {item.last_action_on}
        </li>
      ))}
    </ul>
  );
}
