import { conclude, type Mover, stand } from './state';

/** Kinds that become law; the others are adopted even where a mayor has acted on them. */
const BECOMES_LAW = ['bill', 'initiated-ordinance', 'referred-question'];

export const send: Mover = (state, act) => {
  if (state.stage === 'concluded' || state.veto) return null;
  return stand('with-executive', act.step ?? 'sent-to-executive', 'sent-to-executive', 'executive', {
    sentOn: act.on,
    inferred: state.passedOn === null,
  });
};

export const returnUnsigned: Mover = (state, act) => {
  if (state.stage === 'concluded' || state.veto) return null;
  return stand('with-executive', act.step ?? 'returned-unsigned', 'returned-unsigned', 'executive');
};

export const sign: Mover = (state, act) => {
  if (state.stage === 'concluded') return null;
  if (!BECOMES_LAW.includes(act.kind)) return conclude('adopted', 'signed', 'executive');
  return conclude('enacted', 'signed', 'executive', { route: 'signed' });
};

export const lapse: Mover = (state, act) => {
  if (state.stage === 'concluded') return null;
  if (!BECOMES_LAW.includes(act.kind)) return conclude('adopted', 'lapse-recorded', 'executive');
  return conclude('enacted', 'lapse-recorded', 'executive', { route: 'unsigned' });
};

export const becomeLaw: Mover = (state, act) => {
  if (state.stage === 'concluded') return null;
  return conclude(BECOMES_LAW.includes(act.kind) ? 'enacted' : 'adopted', 'became-law', 'done');
};

/** A veto reopens what the council adopted; a veto of its disapproval ends the item as vetoed. */
export const veto: Mover = (state, act) => {
  if (state.outcome === 'failed') {
    return conclude('vetoed', 'veto-of-disapproval', 'executive', { step: act.step ?? 'disapproval-vetoed' });
  }
  if (state.outcome !== null && state.outcome !== 'adopted') return null;
  return stand('on-floor', 'vetoed', 'vetoed', 'executive', { veto: { on: act.on } });
};

export const override: Mover = (state, act) => {
  if (state.outcome === 'enacted') return null;
  if (BECOMES_LAW.includes(act.kind)) {
    return conclude('enacted', 'overridden', 'override', { route: 'override' });
  }
  return conclude('adopted', 'overridden', 'override', { step: act.step ?? 'adopted-over-rejection' });
};

export const overrideFails: Mover = (state) =>
  state.outcome === 'enacted' || state.outcome === 'adopted'
    ? null
    : conclude('vetoed', 'override-failed', 'override');
