import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import { BOARD_NAMES, BOARDS } from '@/lib/boards/boards';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city } = await params;
  return pageTitle(city, 'Boards', { path: `/${city}/boards` });
}

export default async function BoardsPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const boards = BOARD_NAMES.map((name) => ({ name, ...BOARDS[name] }));
  return (
    <>
      <PageHeader
        title="Boards"
        lede="The lists a council office keeps by hand, kept by the record: each with its rule, for any day, printable, as CSV and in the API."
      />
      <ul className="board-list">
        {boards.map(({ name, title, rule }) => (
          <li key={name}>
            <h2>
              <Link href={`/${city.slug}/boards/${name}`} prefetch={false}>
                {title}
              </Link>
            </h2>
            <p className="soft small">{rule}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
