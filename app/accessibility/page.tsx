import type { Metadata } from 'next';
import { PageFrame } from '@/components/site/page-frame';
import { WaysToAsk } from '@/components/site/ways-to-ask';
import { PageHeader } from '@/components/ui/page-header';
import { readEnv } from '@/lib/env';

export const metadata: Metadata = { title: 'Accessibility' };

export default function AccessibilityPage() {
  const { REPORT_EMAIL, REPORT_PHONE } = readEnv();
  return (
    <PageFrame city={null}>
      <PageHeader
        title="Accessibility"
        lede="Everybody should be able to follow their council. We work to WCAG 2.2, level AA."
      />
      <div className="prose">
        <h2>How it is tested</h2>
        <ul>
          <li>Each kind of page is checked by axe in light and dark colours, wide and at phone width.</li>
          <li>Filtering a list is tested by keyboard alone, and the main tasks without JavaScript.</li>
          <li>
            Landmarks, headings and what a screen reader is given of a bill and a vote are tested in a
            browser.
          </li>
          <li>
            Status is said in words and a shape, never by colour alone; colours are held to AA contrast.
          </li>
        </ul>
        <h2>What falls short</h2>
        <ul>
          <li>No person who uses a screen reader every day has tested these pages yet.</li>
          <li>
            Documents that a city publishes, mostly PDF files, are outside these pages and often hard to read.
          </li>
          <li>Wide tables scroll sideways on a phone.</li>
        </ul>
        <h2>If something is in your way</h2>
        <WaysToAsk email={REPORT_EMAIL} phone={REPORT_PHONE} />
        <p>The city clerk’s office answers by telephone, in person and in writing what these pages do not.</p>
        <p>
          This statement was last reviewed on <time dateTime="2026-11-27">November 27, 2026</time>.
        </p>
      </div>
    </PageFrame>
  );
}
