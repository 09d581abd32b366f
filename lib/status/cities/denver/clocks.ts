import type { Citation, Clocks } from '../../process';
import { unknownClock } from '../unknown-clock';

const cite = (text: string, url: string): Citation => ({ text, url });

const COUNTING = 'Whether the days are calendar or business days, and what weekends do, is not known.';

/** Denver's legal clocks as far as the record knows them; what is null is not known and is said so. */
export const CLOCKS: Clocks = {
  executive: {
    sentence: 'The mayor has five days to sign or veto a bill',
    days: 5,
    counted: null,
    lastDay: null,
    // Five business days with two holidays, two weekends and a week until presentation still fit.
    certainDays: 21,
    citation: cite(
      'Colorado Politics, January 13, 2025',
      'https://www.coloradopolitics.com/2025/01/13/denver-votes-to-remove-cap-and-distance-requirement-on-needle-exchange-programs-e79f1cf0-ffa2-5505-b6ee-f7c5b098074a',
    ),
    note: `${COUNTING} The charter section is not known. After twenty-one days any way of counting has run out.`,
    from: 'passage',
    silence: 'route-unknown',
  },
  override: unknownClock(
    'The council may override a veto with nine of its thirteen votes',
    'The days allowed for an override vote are not known; overrides were tried 10, 3 and 10 days after vetoes.',
  ),
  publication: {
    sentence: 'The clerk publishes an ordinance within five days of its passage and approval',
    days: 5,
    counted: null,
    lastDay: null,
    certainDays: null,
    citation: cite('D.R.M.C. sec. 13-14(b)', 'http://denver-co.elaws.us/code/coor_ch13_artii_sec13-14'),
    note: COUNTING,
  },
  contractReview: {
    sentence:
      'The council has thirty days to review a contract; each title names the last regular meeting in them',
    days: 30,
    counted: null,
    lastDay: null,
    // A contract stands about a month and a half after filing; two weeks past the thirty days cover that.
    certainDays: 14,
    citation: cite(
      'Charter sec. 3.2.6, as printed with CR 15-0461',
      'https://denver.legistar.com/LegislationDetail.aspx?GUID=8C41E948-B61E-4000-B7EA-A83A91C37034&ID=3641079',
    ),
    note: 'From which day the thirty are counted is not known. A contract may stand without a vote.',
  },
  callOutReturn: {
    sentence: 'One member may call out a contract or like resolution for one week; no vote is taken',
    days: 7,
    counted: 'calendar',
    lastDay: 'stays',
    certainDays: null,
    citation: cite(
      'Council Rule 3.7 (3.6 from August 2024)',
      'https://denver.legistar.com/LegislationDetail.aspx?GUID=8C41E948-B61E-4000-B7EA-A83A91C37034&ID=3641079',
    ),
    note: null,
  },
  hearingNotice: unknownClock(
    'A hearing is announced beforehand',
    'The notice the law asks for is not known; the budget hearing was announced a week before.',
  ),
};
