import type { Place } from '../process';
import type { Standing } from '../standings';
import { actHold } from './hold';
import { conclude, hasLeftCouncil, type Move, type Mover, type State, stageRank, stand } from './state';

const HEARD_ONLY = ['presentation', 'announcement', 'communication'];

/** A hearing, agenda line, amendment or recess: shows where the item is, and that it is no longer put off. */
export const takeUp: Mover = (state, act) => {
  if (hasLeftCouncil(state)) return null;
  const isHeard = act.class === 'on-agenda' && HEARD_ONLY.includes(act.kind);
  if (isHeard) return conclude('received', 'presented', 'done', { inferred: true });
  return taken(state, act.place, act.step) ?? resumed(state, act.place);
};

function taken(state: State, place: Place | null, step: Standing | null): Move | null {
  const rank = stageRank(state.stage);
  if ((place === 'committee' || place === 'subcommittee') && rank < stageRank('in-committee')) {
    return stand('in-committee', step ?? 'in-committee', 'before-committee', 'committee');
  }
  if (place === 'council' && rank < stageRank('on-floor')) {
    return stand('on-floor', step ?? 'before-council', 'on-floor', 'final');
  }
  return state.stage === null ? stand('filed', step ?? 'filed', 'introduced', 'filed') : null;
}

function resumed(state: State, place: Place | null): Move | null {
  if (state.hold === null || state.stage === null || state.stage === 'concluded') return null;
  const isFloor = state.stage === 'on-floor';
  if (isFloor !== (place === 'council')) return null;
  const step = isFloor ? 'before-council' : 'in-committee';
  return stand(state.stage, step, 'resumed', isFloor ? 'final' : 'committee');
}

/** Postponed, laid over or called out, with until and by whom where the record says. */
export const putOff: Mover = (state, act, process) => {
  if (hasLeftCouncil(state)) return null;
  const hold = actHold(process, act);
  const rule = act.class === 'called-out' ? 'called-out' : 'deferred';
  if (act.place === 'committee' || act.place === 'subcommittee') {
    if (stageRank(state.stage) > stageRank('reported')) return null;
    return stand('in-committee', act.step ?? 'put-off-in-committee', rule, 'committee', { hold });
  }
  if (act.place === 'council') {
    const step = act.class === 'called-out' ? 'called-out' : 'postponed-by-council';
    return stand('on-floor', act.step ?? step, rule, 'final', { hold });
  }
  const stage = state.stage === null || state.stage === 'concluded' ? 'filed' : state.stage;
  return stand(stage, act.step ?? 'put-off', rule, 'filed', { hold });
};

export const firstReading: Mover = (state, act) =>
  stageRank(state.stage) > stageRank('on-floor') || state.veto
    ? null
    : stand('on-floor', act.step ?? 'first-reading', 'first-reading', 'first-reading');

/** The council's final yes, read by what it means for the kind. */
export const pass: Mover = (state, act, process) => {
  if (state.veto || (state.outcome !== null && state.outcome !== 'failed')) return null;
  const step = act.step;
  switch (process.passage[act.kind] ?? 'adopted') {
    case 'executive':
      if (state.stage === 'with-executive') return null;
      return stand('with-executive', step ?? 'passed', 'passed', 'final', {
        passedOn: act.on,
      });
    case 'voters':
      return conclude('referred-to-voters', 'passed-to-voters', 'final', { step });
    case 'confirmed':
      return conclude('confirmed', 'confirmed', 'final', { step });
    case 'received':
      return conclude('received', 'received', 'done', { step });
    case 'enacted':
      return conclude('enacted', 'enacted-by-council', 'final', { step, route: 'no-executive' });
    case 'adopted':
      return conclude('adopted', 'adopted', 'final', { step });
  }
};

/** Voted down by the council, at whichever reading. */
export const fail: Mover = (state, act) => {
  if (hasLeftCouncil(state)) return null;
  if (act.named !== 'reading-1') return conclude('failed', 'failed', 'final', { step: act.step });
  return conclude('failed', 'failed', 'first-reading', { step: 'failed-first-reading' });
};

/** The council reopens a decision, or calls the item back from the executive. */
export const reopen: Mover = (state, act) => {
  const isRecall = act.class === 'recalled';
  return stand(
    'on-floor',
    act.step ?? (isRecall ? 'recalled' : 'reconsidered'),
    isRecall ? 'recalled' : 'reconsidered',
    'final',
    { passedOn: null, sentOn: null, veto: state.outcome === null ? null : state.veto },
  );
};

/** Sent to another agency between committee and final vote. */
export const referOut: Mover = (state, act) => {
  if (stageRank(state.stage) > stageRank('on-floor') || state.veto) return null;
  return stand('on-floor', act.step ?? 'referred-out', 'referred-out', 'final');
};
