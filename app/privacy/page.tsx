import type { Metadata } from 'next';
import { PageFrame } from '@/components/site/page-frame';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Privacy' };

export default function PrivacyPage() {
  return (
    <PageFrame city={null}>
      <PageHeader title="Privacy" lede="You can read everything here without telling us who you are." />
      <div className="prose">
        <h2>What we do not do</h2>
        <ul>
          <li>No accounts, no cookies, no advertising, no analytics, nothing loaded from other sites.</li>
          <li>What you search for and the address you come from are not written to our logs.</li>
        </ul>
        <h2>What we keep</h2>
        <ul>
          <li>
            How many pages of each kind were asked for and how long they took; for failures the page’s path,
            without the search. None of it says who asked.
          </li>
          <li>
            Your address, for one minute in memory, so that no one can crowd out the others. It is not stored.
          </li>
          <li>
            The columns and keys you choose on the list stay in your own browser and are not sent to us.
          </li>
        </ul>
        <p>Whoever hosts this site may run other software in front of it, with logs of its own.</p>
        <h2>People in the record</h2>
        <p>
          The names here are of people who act in public office or are named in the council’s public record.
          Mistakes in the record itself are corrected by the city clerk.
        </p>
      </div>
    </PageFrame>
  );
}
