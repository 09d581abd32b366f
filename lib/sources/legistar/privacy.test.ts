import { expect, test } from 'vitest';
import { mapContext } from './map-context';
import { areMinutesHidden, isHidden, isVideoHidden, shownDocuments } from './privacy';

const context = () => mapContext(null, 'https://webapi.legistar.com/v1/sanjose');

test.each([
  [null, false, 0],
  [undefined, false, 0],
  [false, false, 0],
  [0, false, 0],
  ['false', false, 0],
  ['False', false, 0],
  [true, true, 0],
  [1, true, 0],
  ['true', true, 0],
  ['True', true, 0],
  ['TRUE ', true, 0],
  ['yes', true, 1],
  ['restricted', true, 1],
  [2, true, 1],
  [-1, true, 1],
  [{}, true, 1],
  [[], true, 1],
])('a matter restricted by %j: hidden %s, reported %i times', (mark, hidden, reported) => {
  const own = context();
  expect(isHidden(own, { MatterId: 7, MatterRestrictViewViaWeb: mark })).toBe(hidden);
  expect(own.issues.map(({ kind, subjectKey }) => [kind, subjectKey])).toEqual(
    Array.from({ length: reported }, () => ['unclear-privacy', '7']),
  );
});

test.each([
  [{ MatterStatusName: 'Draft' }, true],
  [{ MatterStatusName: ' DRAFT' }, true],
  [{ MatterStatusName: 'Drafting Committee' }, false],
  [{ MatterBodyName: 'TO BE REMOVED' }, true],
  [{ MatterBodyName: 'To Be Removed' }, true],
  [{ MatterBodyName: 'Committee on Land Use' }, false],
  [{ MatterFile: 'T2021-8260' }, true],
  [{ MatterFile: 't 2024-0001' }, true],
  [{ MatterFile: 'TA2021-1' }, false],
  [{ MatterFile: 'T2021' }, false],
  [{ MatterFile: 'Int 0196-2026' }, false],
])('a matter %j: hidden %s', (matter, hidden) => {
  expect(isHidden(context(), { MatterId: 7, ...matter })).toBe(hidden);
});

const document = (id: number, mark: unknown) => ({
  MatterAttachmentId: id,
  MatterAttachmentShowOnInternetPage: mark,
});

test.each([
  ['a city that does not use the mark', [null, undefined, null], [1, 2, 3], 0],
  ['one that does', [true, null, false, 1, 0, undefined], [1, 4], 0],
  ['words', ['true', 'True', 'false', 'False'], [1, 2], 0],
  ['what nobody can read', [true, 'maybe', 2, {}, -1], [1], 4],
])('of %s the documents are shown that are clearly public', (_name, marks, shown, reported) => {
  const own = context();
  const rows = marks.map((mark, at) => document(at + 1, mark));
  expect(shownDocuments(own, rows).map(({ MatterAttachmentId }) => MatterAttachmentId)).toEqual(shown);
  expect(own.issues.filter(({ kind }) => kind === 'unclear-privacy')).toHaveLength(reported);
});

test.each([
  ['Not Viewable by the Public', true],
  ['not viewable by public', true],
  ['Not Public', true],
  ['Confidential', true],
  ['Final', false],
  ['Draft', false],
  [null, false],
])('minutes of the status %j: hidden %s', (status, hidden) => {
  expect(areMinutesHidden({ EventId: 1, EventMinutesStatusName: status })).toBe(hidden);
});

test.each([
  ['Public', false],
  ['public', false],
  [null, false],
  [undefined, false],
  ['Not Viewable by the Public', true],
  ['Private', true],
  [0, true],
])('a recording of the status %j: hidden %s', (status, hidden) => {
  expect(isVideoHidden({ EventId: 1, EventVideoStatus: status })).toBe(hidden);
});
