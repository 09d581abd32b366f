import { Gauge, type Registry } from 'prom-client';
import type { KeptAnswers } from './kept-answers';

/** Adds to a registry how many answers are kept whole, and how large they are together. */
export function addAnswerMetrics(registry: Registry, answers: KeptAnswers): void {
  const registers = [registry];
  new Gauge({
    name: 'passage_kept_answers',
    help: 'Answers kept whole, to be sent again while the facts stand.',
    registers,
    collect() {
      this.set(answers.held().answers);
    },
  });
  new Gauge({
    name: 'passage_kept_answers_bytes',
    help: 'What the answers kept whole take.',
    registers,
    collect() {
      this.set(answers.held().bytes);
    },
  });
}
