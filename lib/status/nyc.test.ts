import { describe, expect, it } from 'vitest';
import { agrees } from './agreement';
import { whyTheyDiffer } from './audit/disagreement';
import { NYC } from './cities/nyc';
import { nycItem, nycItems } from './fixtures/nyc-histories';
import { wordedOn } from './fixtures/worded-on';

const TODAY = '2026-08-22';

describe('the end of real New York histories', () => {
  it.each([
    ['signed', 'Int 1219-2025', 'enacted', 'signed', 'signed', false],
    ['signed, the signing typed twice', 'Int 0404-1998', 'enacted', 'signed', 'signed', false],
    ['signed, the council’s vote never typed', 'Int 0951-1997-A', 'enacted', 'signed', 'signed', false],
    ['lapsed, then returned unsigned', 'Int 0966-2026', 'enacted', 'unsigned', 'lapse-recorded', false],
    ['lapsed, nothing returned', 'Int 1123-2024', 'enacted', 'unsigned', 'lapse-recorded', false],
    ['lapsed on record after nine days', 'Int 1115-2018', 'enacted', 'unsigned', 'lapse-recorded', false],
    ['preconsidered, lapsed', 'Int 0503-1999', 'enacted', 'unsigned', 'lapse-recorded', false],
    ['lapsed by the clock alone', 'Int 1004-2024', 'enacted', 'unsigned', 'lapse-by-clock', true],
    ['recommitted, later lapsed', 'Int 0720-2018', 'enacted', 'unsigned', 'lapse-recorded', false],
    ['an amendment defeated, then signed', 'Int 0845-2008', 'enacted', 'signed', 'signed', false],
    ['override by the next council', 'Int 1443-2025', 'enacted', 'override', 'overridden', false],
    ['override thirty-six days after the veto', 'Int 1297-2025', 'enacted', 'override', 'overridden', false],
    ['discharged, vetoed, overridden', 'Int 1079-2013', 'enacted', 'override', 'overridden', false],
    ['land use, rejection overridden', 'LU 0721-2012', 'adopted', null, 'overridden', false],
    ['vetoed, put on file at the term’s end', 'Int 0262-1998', 'vetoed', null, 'veto-stands', false],
    ['vetoed, back to committee, put on file', 'Int 0627-1999', 'vetoed', null, 'veto-stands', false],
    ['vetoed, laid over, put on file', 'Int 0699-2005', 'vetoed', null, 'veto-stands', false],
    ['vetoed, the window run out', 'Int 0175-2026', 'vetoed', null, 'override-window-closed', true],
    ['disapproval vetoed', 'LU 0323-2025', 'vetoed', null, 'veto-of-disapproval', false],
    ['disapproval vetoed, put on file', 'Res 0995-2025', 'vetoed', null, 'veto-of-disapproval', false],
    ['disapproved, the motion to disapprove passing', 'Res 1129-2025', 'failed', null, 'failed', false],
    ['land use disapproved', 'LU 0403-2025', 'failed', null, 'failed', false],
    ['filed by the council', 'Res 0719-2023', 'filed-away', null, 'filed-away', false],
    ['land use filed by the council', 'LU 0141-2024', 'filed-away', null, 'filed-away', false],
    ['filed by the administration', 'Int 0020-2026', 'filed-away', null, 'filed-away', false],
    ['sent to the mayor by mistake, filed later', 'Int 0791-2000', 'filed-away', null, 'filed-away', false],
    ['withdrawn', 'Int 1003-2026', 'withdrawn', null, 'withdrawn', false],
    ['withdrawn, filed at the session’s end', 'Int 0406-2022', 'withdrawn', null, 'withdrawn', false],
    ['filed at the end of the session', 'Int 1516-2025', 'expired', null, 'died-recorded', false],
    ['term over, no filing on record', 'Int 0971-2024', 'expired', null, 'died-by-clock', true],
    ['defeated in committee, term over', 'Int 0967-2024', 'expired', null, 'died-by-clock', true],
    ['recalled, recommitted, filed', 'Int 0001-1998', 'expired', null, 'died-recorded', false],
    ['recalled, term over', 'Int 0347-1998-B', 'expired', null, 'died-by-clock', true],
    ['resolution adopted', 'Res 0580-2026', 'adopted', null, 'adopted', false],
    ['resolution discharged and adopted', 'Res 1423-2020', 'adopted', null, 'adopted', false],
    ['land use adopted', 'LU 0117-2026', 'adopted', null, 'adopted', false],
    ['land use recommitted, modified, adopted', 'LU 0116-2022', 'adopted', null, 'adopted', false],
  ])('%s: %s', (_, number, outcome, route, rule, inferred) => {
    const status = wordedOn(NYC, nycItem(number), TODAY);
    expect(status).toMatchObject({ stage: 'concluded', outcome, route, inferred, because: { rule } });
    expect(status.unknownWordings).toEqual([]);
  });

  it.each([
    ['Int 0634-2026', 'filed', 'Introduced', 'quiet'],
    ['Int 0943-2026', 'in-committee', 'Laid over in committee', 'held'],
    ['Res 0348-2026', 'reported', 'Reported from committee', 'quiet'],
    ['LU 0096-2026', 'on-floor', 'Approved with modifications; at the City Planning Commission', 'moving'],
    ['Int 0935-2026', 'with-executive', 'Sent to the mayor', 'moving'],
  ])('%s still stands %s', (number, stage, step, activity) => {
    expect(wordedOn(NYC, nycItem(number), TODAY)).toMatchObject({ stage, step, activity, outcome: null });
  });
});

describe('real New York histories on past days', () => {
  it.each([
    ['Int 1443-2025', '2025-10-28', null, null, 'Not yet filed on that day'],
    [
      'Int 1443-2025',
      '2025-12-18',
      'with-executive',
      null,
      'Passed by the council on Thursday, December 18, 2025; now before the mayor',
    ],
    [
      'Int 1443-2025',
      '2025-12-31',
      'on-floor',
      null,
      'Vetoed by the mayor on Wednesday, December 31, 2025; override possible until Tuesday, March 31, 2026 at the latest',
    ],
    [
      'Int 1443-2025',
      '2026-01-28',
      'on-floor',
      null,
      'Vetoed by the mayor on Wednesday, December 31, 2025; override possible until Tuesday, March 31, 2026 at the latest',
    ],
    [
      'Int 1443-2025',
      '2026-01-29',
      'concluded',
      'enacted',
      'Became law over the veto of the mayor on Thursday, January 29, 2026',
    ],
    [
      'Int 1123-2024',
      '2024-11-21',
      'in-committee',
      null,
      'Laid over in committee on Wednesday, November 20, 2024',
    ],
    [
      'Int 1004-2024',
      '2025-12-25',
      'with-executive',
      null,
      'Passed by the council on Tuesday, November 25, 2025; now before the mayor',
    ],
    [
      'Int 1004-2024',
      '2025-12-26',
      'concluded',
      'enacted',
      'Became law without a signature on Friday, December 26, 2025 (time to sign ran out)',
    ],
    ['Int 0720-2018', '2019-04-09', 'on-floor', null, 'Laid over by the council on Tuesday, April 9, 2019'],
    [
      'Int 0720-2018',
      '2019-04-18',
      'in-committee',
      null,
      'Recommitted to committee on Thursday, April 18, 2019',
    ],
    ['Int 1648-2017', '2017-08-24', 'on-floor', null, 'Recalled by the council on Thursday, August 24, 2017'],
    [
      'Int 1648-2017',
      '2017-09-07',
      'in-committee',
      null,
      'Recommitted to committee on Thursday, September 7, 2017',
    ],
    ['Int 1079-2013', '2013-06-24', 'reported', null, 'Discharged from committee on Monday, June 24, 2013'],
    ['LU 0721-2012', '2012-11-13', 'concluded', 'adopted', 'Adopted on Tuesday, November 13, 2012'],
    [
      'LU 0721-2012',
      '2012-11-19',
      'on-floor',
      null,
      'Vetoed by the mayor on Monday, November 19, 2012; override possible until Sunday, February 17, 2013 at the latest',
    ],
    [
      'LU 0721-2012',
      '2012-11-27',
      'concluded',
      'adopted',
      'Adopted over the rejection of the mayor on Tuesday, November 27, 2012',
    ],
    ['Int 0971-2024', '2025-12-31', 'in-committee', null, 'In committee since Thursday, June 20, 2024'],
    [
      'Int 0971-2024',
      '2026-01-01',
      'concluded',
      'expired',
      'Ended with the council’s term on Wednesday, December 31, 2025 (the term ended)',
    ],
  ])('%s on %s', (number, on, stage, outcome, sentence) => {
    expect(wordedOn(NYC, nycItem(number), on)).toMatchObject({ stage, outcome, sentence });
  });

  it('gives the mayor’s last day with its section, and the day the status could change by itself', () => {
    expect(wordedOn(NYC, nycItem('Int 0935-2026'), TODAY)).toMatchObject({
      actBy: { on: '2026-09-12', citation: 'New York City Charter sec. 37(b)' },
      validUntil: '2026-09-13',
    });
  });

  it('names later actions that changed nothing', () => {
    const status = wordedOn(NYC, nycItem('Int 1219-2025'), TODAY);
    const received = nycItem('Int 1219-2025').actions.find(
      (action) => action.raw === 'Recved from Mayor by Council',
    );
    expect(status.unchangedBy).toEqual([received?.key]);
  });
});

describe('the source’s word beside ours', () => {
  const differing = nycItems
    .map(({ number, sourceStatus, item }) => ({ number, sourceStatus, status: wordedOn(NYC, item, TODAY) }))
    .filter(({ sourceStatus, status }) => agrees(NYC, sourceStatus, status) === false)
    .map(({ number, sourceStatus, status }) => [
      number,
      sourceStatus,
      whyTheyDiffer(NYC, sourceStatus, status),
    ]);

  it('differs where a clerk can see why, and nowhere else', () => {
    expect(differing).toEqual([
      ['Int 0060-2026', 'Committee', 'word-behind'],
      ['Int 0971-2024', 'Committee', 'term-over'],
      ['Res 0348-2026', 'Adopted', 'no-final-vote'],
      ['Int 0967-2024', 'Committee', 'term-over'],
      ['LU 0096-2026', 'Adopted', 'no-final-vote'],
      ['Res 0454-2023', 'Withdrawn', 'no-withdrawal'],
      ['Int 0947-2023', 'Filed (End of Session)', 'ended-before'],
    ]);
  });
});
