import { hasLeftCouncil, type Mover, stageRank, stand } from './state';

const REOPENS = ['withdrawn', 'filed-away', 'expired', 'failed'];

/** Introduction, direct filing, a notice or an office's act on a new file. */
export const introduce: Mover = (state, act) => {
  if (state.stage === null) return stand('filed', act.step ?? 'introduced', 'introduced', 'filed');
  const hadEnded = state.outcome !== null && REOPENS.includes(state.outcome);
  const isLater = act.on !== null && state.since !== null && act.on > state.since;
  if (!hadEnded || !isLater || act.class !== 'introduction') return null;
  return stand('filed', act.step ?? 'introduced-again', 'reintroduced', 'filed');
};

/**
 * A referral sends a new item to committee and a reported one back there. The first referral of an item that a
 * committee has already heard and put off changes nothing: it stays put off.
 */
export const refer: Mover = (state, act) => {
  if (hasLeftCouncil(state)) return null;
  if (state.stage === 'in-committee' && state.hold && !state.wasReferred) return null;
  const isBack = stageRank(state.stage) > stageRank('in-committee');
  return stand(
    'in-committee',
    act.step ?? 'in-committee',
    isBack ? 'referred-back' : 'referred',
    'committee',
  );
};

export const recommit: Mover = (state, act) => {
  if (state.outcome !== null && state.outcome !== 'adopted' && state.outcome !== 'failed') return null;
  return stand('in-committee', act.step ?? 'sent-back-to-committee', 'recommitted', 'committee', {
    passedOn: null,
    sentOn: null,
    veto: null,
  });
};

export const discharge: Mover = (state, act) =>
  stageRank(state.stage) >= stageRank('reported')
    ? null
    : stand('reported', act.step ?? 'discharged', 'discharged', 'committee');
