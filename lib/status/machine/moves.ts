import type { ActionClass } from '../action-classes';
import { committeeFails, sendOn } from './committee';
import { discharge, introduce, recommit, refer } from './early';
import * as endings from './endings';
import * as executive from './executive';
import * as floor from './floor';
import type { Mover } from './state';

/** What each class of action does. Classes that are absent never change a status. */
export const MOVES: Partial<Record<ActionClass, Mover>> = {
  introduction: introduce,
  published: introduce,
  filing: endings.file,
  'received-and-filed': endings.file,
  referral: floor.referOut,
  'referral-committee': refer,
  recommitted: recommit,
  discharged: discharge,
  'committee-passage': sendOn,
  'committee-passage-favorable': sendOn,
  'committee-passage-unfavorable': sendOn,
  'committee-failure': committeeFails,
  'hearing-held': floor.takeUp,
  'on-agenda': floor.takeUp,
  'amendment-introduction': floor.takeUp,
  'amendment-passage': floor.takeUp,
  'amendment-failure': floor.takeUp,
  substitution: floor.takeUp,
  deferral: floor.putOff,
  'called-out': floor.putOff,
  'reading-1': floor.firstReading,
  passage: floor.pass,
  failure: floor.fail,
  reconsidered: floor.reopen,
  recalled: floor.reopen,
  withdrawal: endings.withdraw,
  superseded: endings.supersede,
  'died-with-term': endings.dieWithTerm,
  'presented-to-executive': executive.send,
  'returned-unsigned': executive.returnUnsigned,
  'executive-signature': executive.sign,
  'executive-veto': executive.veto,
  'lapsed-into-law': executive.lapse,
  'became-law': executive.becomeLaw,
  'veto-override-passage': executive.override,
  'veto-override-failure': executive.overrideFails,
  'referral-to-voters': endings.sendToVoters,
  'election-passage': endings.votersApprove,
  'election-failure': endings.votersReject,
  'order-issued': endings.issueOrder,
  'order-revised': endings.reviseOrder,
  'order-rescinded': endings.rescindOrder,
  'order-expired': endings.expireOrder,
};
