import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/ui/page-header';
import { BOARD_NAMES, BOARDS } from '@/lib/boards/boards';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city } = await params;
  return pageTitle(city, PAGE_WORDS['/work-lists'], { path: `/${city}/work-lists` });
}

export default async function WorkListsPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const boards = BOARD_NAMES.map((name) => ({ name, ...BOARDS[name] }));
  return (
    <>
      <PageHeader
        title={PAGE_WORDS['/work-lists']}
        lede="The lists a council office keeps by hand, kept by the record: each with its rule, for any day, printable, as CSV and in the API."
      />
      <ul className="board-list">
        {boards.map(({ name, title, rule }) => (
          <li key={name}>
            <h2>
              <Link href={`/${city.slug}/work-lists/${name}`} prefetch={false}>
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
