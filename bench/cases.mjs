// What is asked, once for all libraries: cases of steps, each step a filter over some views. Every library's page translates them into its own words.
import { FIRST_DAY, MONTHS, isoDay } from './days.mjs';
import { REGIONS, STORES } from './sales.mjs';

/**
 * A view: what it is grouped `by` (`month` is that of the date), its `measures` (`customers` counts distinct ones), `top` n groups of the
 * first measure, or `previous`: beside each value that of a year before.
 * A step's filter: `months` [first, last] counted from 0, `from` a day, `region` alone, or all but `notStore`.
 */
const dashboard = (measure) => [
  { by: [], measures: [measure, 'units'] },
  { by: ['region'], measures: [measure] },
  { by: ['product'], measures: [measure] },
  { by: ['channel'], measures: [measure] },
  { by: ['month'], measures: [measure] },
];

/** Windows of some months, sliding over the four years; no window comes twice. */
function windows(widths) {
  return widths.flatMap((width) =>
    Array.from({ length: MONTHS - width + 1 }, (_, first) => ({ months: [first, first + width - 1] })),
  );
}

/** All rows but those of the first days: what is remembered of one step answers no other. */
const nearlyAll = (count) => Array.from({ length: count }, (_, day) => ({ from: isoDay(FIRST_DAY + 1 + day) }));

const single = (by, measures, rest = {}) => [{ by, measures, ...rest }];

/**
 * The cases of a run. `warm` steps come first: their answers are checked like all others, but they are not timed. `brush`: the steps
 * move the clause on the months alone, and the library may prepare for it. `before`: views that were shown under the same filter. `fresh`: a question
 * that was not there before, so nothing may be made for it ahead.
 */
export const CASES = [
  {
    name: 'brush',
    views: dashboard('revenue'),
    brush: true,
    warm: 3,
    steps: [...windows([6]).slice(0, 3), ...windows([12, 24])],
  },
  { name: 'new filter', views: dashboard('revenue'), warm: 2, steps: REGIONS.map((region) => ({ region })) },
  {
    name: 'other measure',
    views: dashboard('cost'),
    before: dashboard('revenue'),
    warm: 2,
    steps: windows([18]).slice(0, 12),
  },
  { name: 'distinct customers', fresh: true, views: single([], ['customers']), warm: 2, steps: nearlyAll(12) },
  { name: 'region × product', fresh: true, views: single(['region', 'product'], ['revenue']), warm: 2, steps: nearlyAll(12) },
  {
    name: 'top 10 of 200,000 customers',
    fresh: true,
    views: single(['customer'], ['revenue'], { top: 10 }),
    warm: 2,
    steps: nearlyAll(12),
  },
  {
    name: 'month × category, previous year',
    fresh: true,
    views: single(['month', 'category'], ['revenue'], { previous: true }),
    warm: 2,
    steps: STORES.slice(-12).map((notStore) => ({ months: [12, MONTHS - 1], notStore })),
  },
];

/** How cost grows: one view over nearly all rows, by ever more groups. */
export const GROWTH = [
  { groups: 1, by: [] },
  { groups: 12, by: ['region'] },
  { groups: 200, by: ['store'] },
  { groups: 500, by: ['product'] },
  { groups: 4_000, by: ['store', 'category'] },
  { groups: 200_000, by: ['customer'] },
].map(({ groups, by }) => ({
  name: `scan by ${groups.toLocaleString('en-US')} group${groups === 1 ? '' : 's'}`,
  groups,
  /** Of 200,000 groups the answers to the warm steps alone are carried over and checked. */
  checked: 2,
  views: single(by, ['revenue']),
  warm: 2,
  steps: nearlyAll(24).slice(12, 12 + 9),
}));

/** The first question of a dashboard: what loading ends with. */
export const FIRST = { by: [], measures: ['revenue'] };
