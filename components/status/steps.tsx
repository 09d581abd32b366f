import { Badge } from '@/components/ui/badge';
import { DateText } from '@/components/ui/date-text';
import { Icon, type IconName } from '@/components/ui/icon';
import type { StepState } from '@/lib/status/steps/step';
import type { Step } from '@/lib/views/step';

const SIGNS: Record<StepState, { icon: IconName; word: string }> = {
  done: { icon: 'check', word: 'Done' },
  current: { icon: 'arrow', word: 'Now' },
  ahead: { icon: 'minus', word: 'Still to come' },
  skipped: { icon: 'skip', word: 'Skipped' },
  repeated: { icon: 'repeat', word: 'Done more than once' },
  reversed: { icon: 'back', word: 'Undone' },
  held: { icon: 'pause', word: 'Postponed' },
};

/** The city's own steps in order, each with its state in sign and word, its day, and what is inferred. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          className="step"
          data-state={step.state}
          data-next={steps[index + 1]?.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
          key={step.name}
        >
          <span className="step-marker">
            <Icon name={SIGNS[step.state].icon} />
          </span>
          <div className="step-body">
            <p className="step-name">
              <bdi>{step.name}</bdi>
            </p>
            <StepWhen step={step} />
            {step.note && step.note !== SIGNS[step.state].word ? (
              <p className="step-note">
                <bdi>{step.note}</bdi>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepWhen({ step }: { step: Step }) {
  const { state, on, note } = step;
  const isPast = state !== 'ahead' && state !== 'skipped';
  const isToldByNote = note !== null && (state === 'reversed' || state === 'repeated');
  const word = isToldByNote ? null : SIGNS[state].word;
  return (
    <p className="step-when">
      {word ? (
        <span className={state === 'done' ? 'visually-hidden' : undefined}>
          {isPast ? `${word}: ` : word}
        </span>
      ) : null}
      {isPast ? <DateText on={on} /> : null}
      {step.inferred ? (
        <>
          {' '}
          <Badge inferred>Inferred</Badge>
        </>
      ) : null}
    </p>
  );
}
