import { lower, small, together, upper } from './sentences.js';

function plural(n: number, unit: string): string {
  return n === 1 ? unit : `${unit}s`;
}

/** What a trend is compared with: the year before, the period (bin) before, the same weekday 52 weeks before, or a range that someone wrote. */
export type Earlier = 'year' | 'period' | 'weekday' | 'range';

const EARLIER: Readonly<Record<Earlier, (unit: string) => string>> = {
  year: () => 'the year before',
  period: (unit) => `the ${unit} before`,
  weekday: () => 'the same weekday a year before',
  range: () => 'the period compared',
};

/** The texts of trends in English. `unit` is `day week month quarter year`. */
export const trendWords = {
  heading: (measures: string, unit: string, series: string | undefined, average: string | undefined): string =>
    `${measures} by ${unit}${series === undefined ? '' : ` and ${series.toLowerCase()}`}${average === undefined ? '' : `, ${lower(average)}`}`,
  unit: (grain: string): string => grain,
  /** The measures of a heading: “Revenue, cost and profit”. */
  together,
  others: (n: number | undefined): string => (n === undefined ? 'Others' : `${n} others`),
  cumulative: (measure: string): string => `${measure}, running total`,
  yearToDate: (measure: string): string => `${measure}, year to date`,
  average: (count: number, unit: string): string => `Mean of ${count} ${plural(count, unit)}`,
  before: (earlier: Earlier, unit: string): string =>
    earlier === 'weekday' ? '52 weeks before' : upper(EARLIER[earlier](unit).replace(/^the /, '')),
  /** Over a panel of growth: in per cent, or in points of a ratio. */
  growth: (earlier: Earlier, unit: string, points: boolean): string =>
    points ? 'Change in percentage points' : `Growth from ${EARLIER[earlier](unit)}`,
  growing: (measures: string): string => `Growth of ${lower(measures)}`,
  /** A column of the table where there are several measures: “Revenue, mean”. */
  column: (measure: string, what: string): string => `${measure}, ${lower(what)}`,
  note: 'Note',
  mean: 'Mean',
  adjusted: 'Seasonally adjusted',
  /** How much of what varies besides the trend is season. */
  adjustedRule: (strength: string): string =>
    `The season as a robust STL finds it is taken off (Cleveland and others, 1990). It stands out of what remains by ${strength}: 0% not at all, 100% wholly`,
  /** At an unusual value: what season and trend let expect. */
  unusual: (expected: string): string => `Unusual: ${expected} expected`,
  unusualCount: (n: number, of: number, unit: string): string =>
    n === 0 ? `no ${unit} is unusual` : `${small(n)} of ${small(of)} ${plural(of, unit)} ${n === 1 ? 'is' : 'are'} unusual`,
  unusualTerm: 'Unusual values',
  unusualRule: (rate: string): string =>
    `Beyond what season and trend let expect. If none were unusual, the chance that even one of all is marked would be ${rate}`,
  cut: 'cut',
  selected: 'Selected',
  /** The same behind a name. */
  isSelected: 'selected',
  /** What a point of a range that someone wrote is compared with. */
  compared: 'period compared',

  beat: (n: number, of: number, unit: string, earlier: Earlier): string =>
    n === 0
      ? `No ${unit} of ${small(of)} beat ${EARLIER[earlier](unit)}`
      : `${upper(n === of ? `all ${small(of)}` : `${small(n)} of ${small(of)}`)} ${plural(of, unit)} beat ${EARLIER[earlier](unit)}`,
  /** How often revenue was above cost; where it was not, the greatest loss. */
  aboveCost: (n: number, of: number, unit: string, loss: { name: string; value: string } | undefined): string =>
    `Revenue was above cost in ${n === of ? `all ${small(of)}` : `${small(n)} of ${small(of)}`} ${plural(of, unit)}${
      loss === undefined ? '' : `; the greatest loss was ${loss.value} in ${loss.name}`
    }`,
  lastQuarter: (share: string, measure: string): string =>
    `the last quarter brought ${share} of the year’s ${measure.toLowerCase()}`,
  extremes: (high: { name: string; value: string }, low: { name: string; value: string }): string =>
    `Highest: ${high.name} (${high.value}); lowest: ${low.name} (${low.value})`,
  leader: (name: string, value: string, share: string | undefined): string =>
    `${name} leads with ${value}${share === undefined ? '' : `, ${share} of all`}`,
  lone: (name: string, value: string): string => `${name}: ${value}`,
  stretch: (name: string, value: string): string => `${name}: ${value} together`,
  sentence: (parts: readonly string[]): string => (parts.length === 0 ? '' : `${upper(parts.join('; '))}.`),

  /** What is said of the highest point: of all there are, or of those shown. `years` where the data span some whole ones. */
  record: (unit: string, good: boolean, years: number | undefined): string =>
    `${good ? 'best' : 'highest'} ${unit}${years === undefined ? '' : ` in ${small(years)} years`}`,
  recordTitle: (name: string, value: string, more: boolean): string => `${name} ${value}${more ? ',' : ''}`,

  above: (amount: string, name: string): string => `${amount} above ${name}`,
  below: (amount: string, name: string): string => `${amount} below ${name}`,
  same: (name: string): string => `the same as ${name}`,
  noValue: 'no rows',
  partial: (day: string): string => `to ${day} only`,
  /** A point, spoken: “August 2017: $63,121, 103% above August 2016. Point 8 of 12.” */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.join(', ')}. Point ${k} of ${n}.`,
  chosen: (days: string): string => `Selected ${days}.`,
  cleared: 'Selection cleared.',
  shareOf: (period: string): string => `Share of ${period}`,
  clickHint: (name: string): string => `Click for ${name} alone, drag for a period`,
  unclickHint: 'Click to show all again',
  role: 'chart over time',
  keys: 'Arrow keys move along the points, Enter selects, Shift with an arrow key brushes a range, Escape clears.',
  keyMove: 'move',
  keySelect: 'select',
  keyBrush: 'brush',
  keyLeave: 'clear',
  brushHint: 'Drag to choose dates',
  stripHint: 'Drag in the lower strip, or use Shift and the arrow keys, to choose dates',
};
