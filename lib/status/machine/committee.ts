import { hasLeftCouncil, type Mover, stageRank, stand } from './state';

/** A committee's yes. A subcommittee's leaves the item with the committee; a later one on the floor is no news. */
export const sendOn: Mover = (state, act) => {
  const isPresumed = state.stage === 'with-executive' && !hasLeftCouncil(state);
  if (stageRank(state.stage) > stageRank('reported') && !isPresumed) return null;
  if (act.place === 'subcommittee') {
    return stand(
      'in-committee',
      act.step ?? 'approved-by-subcommittee',
      'subcommittee-approved',
      'committee',
    );
  }
  const isAgainst = act.class === 'committee-passage-unfavorable';
  const step = isAgainst ? 'reported-against' : 'reported';
  return stand(
    'reported',
    act.step ?? step,
    isAgainst ? 'committee-against' : 'committee-sent-on',
    'committee',
  );
};

export const committeeFails: Mover = (state, act) =>
  stageRank(state.stage) > stageRank('in-committee')
    ? null
    : stand('in-committee', act.step ?? 'not-sent-on', 'committee-did-not-advance', 'committee');
