import { conclude, hasLeftCouncil, type Mover, stageRank, stand } from './state';

const RECEIVED = ['communication', 'presentation', 'announcement'];

export const withdraw: Mover = (state) =>
  state.stage === 'concluded' ? null : conclude('withdrawn', 'withdrawn', 'done');

export const supersede: Mover = (state) =>
  state.stage === 'concluded' && state.outcome !== 'in-force'
    ? null
    : conclude('superseded', 'superseded', 'done');

/** Put on file: ends an item where the city's filing does, receives what is only to be heard, else begins one. */
export const file: Mover = (state, act, process) => {
  const isFinal = act.class === 'received-and-filed' || (process.filingEnds && act.place === 'council');
  if (state.veto && isFinal) return conclude('vetoed', 'veto-stands', 'override');
  if (hasLeftCouncil(state)) return null;
  if (RECEIVED.includes(act.kind) && act.class === 'received-and-filed') {
    return conclude('received', 'received', 'done');
  }
  if (isFinal) return conclude('filed-away', 'filed-away', 'done');
  return state.stage === null ? stand('filed', act.step ?? 'filed', 'introduced', 'filed') : null;
};

/** The end of a term ends what is before the council or a committee, and leaves a veto standing. */
export const dieWithTerm: Mover = (state) => {
  if (state.veto) return conclude('vetoed', 'veto-stands', 'override');
  if (stageRank(state.stage) >= stageRank('with-executive')) return null;
  return conclude('expired', 'died-recorded', 'done');
};

export const sendToVoters: Mover = (state) =>
  state.stage === 'concluded' ? null : conclude('referred-to-voters', 'passed-to-voters', 'voters');

export const votersApprove: Mover = (state) =>
  state.outcome === 'enacted' ? null : conclude('enacted', 'voters-approved', 'voters', { route: 'voters' });

export const votersReject: Mover = (state) =>
  state.outcome === 'enacted' ? null : conclude('failed', 'voters-rejected', 'voters');

export const issueOrder: Mover = () => conclude('in-force', 'order-issued', 'filed');

/** A revision presupposes an issue; without one on record the standing is inferred. */
export const reviseOrder: Mover = (state) =>
  state.outcome === 'rescinded' || state.outcome === 'superseded'
    ? null
    : conclude('in-force', 'order-revised', 'revised', {
        inferred: state.outcome !== 'in-force' || state.inferred,
      });

export const rescindOrder: Mover = () => conclude('rescinded', 'order-rescinded', 'rescinded');

/** The end of an order’s last day, unless it had ended before. */
export const expireOrder: Mover = (state) =>
  state.outcome === 'in-force' ? conclude('expired', 'order-expired', 'rescinded') : null;
