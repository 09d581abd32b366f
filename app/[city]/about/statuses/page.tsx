import type { Metadata } from 'next';
import { ClockList } from '@/components/status/clock-list';
import { FamilyBadge } from '@/components/status/family-badge';
import { KindSteps } from '@/components/status/kind-steps';
import { MeaningList } from '@/components/status/meaning-list';
import { statusFamily } from '@/components/status/status-family';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { ACTION_CLASSES, CLASS_SENTENCES } from '@/lib/status/action-classes';
import { processFor } from '@/lib/status/cities/processes';
import { RULES } from '@/lib/status/rules';
import { RULE_VERSION } from '@/lib/status/status';
import {
  ACTIVITY_MEANINGS,
  OUTCOME_MEANINGS,
  ROUTE_MEANINGS,
  STAGE_MEANINGS,
} from '@/lib/words/status-meanings';
import { ACTIVITY_WORDS, OUTCOME_WORDS, ROUTE_WORDS, STAGE_WORDS } from '@/lib/words/status-words';
import { ACTIVITIES, OUTCOMES, ROUTES, STAGES } from '@/lib/words/vocabulary';
import { labelOf } from '@/lib/words/vocabulary-words';
import { readCity, requireCity } from '../../read-city';

type Props = { params: Promise<{ city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const city = await readCity((await params).city);
  return { title: city ? `What every status means · ${city.name}` : 'Page not found' };
}

export default async function StatusesPage({ params }: Props) {
  const city = await requireCity((await params).city);
  const process = processFor(city.process);
  return (
    <>
      <PageHeader
        title="What every status means"
        lede="A status is worked out from the recorded actions and the city’s own process, by the rules on this page. The source’s own status word is never used to decide; it is shown beside ours."
      />
      <Section id="stages" title="Where an item is">
        <MeaningList
          meanings={STAGES.map((stage) => ({
            id: stage,
            word:
              stage === 'concluded' ? (
                STAGE_WORDS[stage].label
              ) : (
                <FamilyBadge family="moving">{STAGE_WORDS[stage].label}</FamilyBadge>
              ),
            meaning: STAGE_MEANINGS[stage],
          }))}
        />
      </Section>
      <Section id="outcomes" title="How it ended">
        <MeaningList
          meanings={OUTCOMES.map((outcome) => ({
            id: outcome,
            word: (
              <FamilyBadge family={statusFamily({ stage: 'concluded', outcome, activity: null })}>
                {OUTCOME_WORDS[outcome].label}
              </FamilyBadge>
            ),
            meaning: OUTCOME_MEANINGS[outcome],
          }))}
        />
      </Section>
      <Section id="routes" title="How it became law">
        <MeaningList
          meanings={ROUTES.map((route) => ({
            id: route,
            word: ROUTE_WORDS[route].label,
            meaning: ROUTE_MEANINGS[route],
          }))}
        />
      </Section>
      <Section id="activity" title="Whether it moves">
        <MeaningList
          meanings={ACTIVITIES.map((activity) => ({
            id: activity,
            word: ACTIVITY_WORDS[activity].label,
            meaning:
              activity === 'quiet'
                ? `${ACTIVITY_MEANINGS.quiet} Here: ${process.quietAfterDays} days without an action.`
                : ACTIVITY_MEANINGS[activity],
          }))}
        />
      </Section>
      <Section id="inferred" title="What “inferred” means">
        <p className="measure">
          <Badge inferred>Inferred</Badge> No source states it outright: a later action presupposes it, a
          legal clock has run out, or it is worked out from other facts. It is always marked, and never shown
          as something a source said.
        </p>
      </Section>
      <Section id="steps" title={`The steps of ${process.name}`}>
        <KindSteps process={process} />
        <p className="small soft">Steps in brackets are not part of every passage.</p>
      </Section>
      <Section id="clocks" title="Legal clocks">
        <ClockList clocks={process.clocks} />
      </Section>
      <Section id="rules" title="The rules">
        <p className="small soft">{`Version ${RULE_VERSION}. Each status names the one that decided it.`}</p>
        <MeaningList
          meanings={Object.entries(RULES).map(([rule, { sentence }]) => ({
            id: `rule-${rule}`,
            word: labelOf('rule', rule),
            meaning: sentence,
          }))}
        />
      </Section>
      <Section id="classes" title="What an action amounts to">
        <MeaningList
          meanings={ACTION_CLASSES.map((name) => ({
            id: `class-${name}`,
            word: labelOf('class', name),
            meaning: CLASS_SENTENCES[name],
          }))}
        />
      </Section>
    </>
  );
}
