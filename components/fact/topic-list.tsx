import Link from 'next/link';

/** Topics, each a link to everything of that topic. */
export function TopicList({ topics, citySlug }: { topics: readonly string[]; citySlug: string }) {
  return (
    <ul className="inline-list">
      {topics.map((topic) => (
        <li key={topic}>
          <Link
            href={`/${citySlug}/legislation?topic=${encodeURIComponent(topic)}`}
            prefetch={false}
            dir="auto"
          >
            {topic.replaceAll('-', ' ')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
