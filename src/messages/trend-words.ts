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
  average: (count: number, unit: string): string => `${count}-${unit} moving average`,
  before: (earlier: Earlier, unit: string): string =>
    earlier === 'weekday' ? '52 weeks before' : upper(EARLIER[earlier](unit).replace(/^the /, '')),
  /** Over a panel of growth: in per cent, or in points of a ratio. */
  growth: (earlier: Earlier, unit: string, points: boolean): string =>
    points ? 'Change in percentage points' : `Growth from ${EARLIER[earlier](unit)}`,
  growing: (measures: string): string => `${measures} growth`,
  /** A column of the table where there are several measures: “Revenue, average”. */
  column: (measure: string, what: string): string => `${measure}, ${lower(what)}`,
  note: 'Note',
  mean: 'Average',
  adjusted: 'Seasonally adjusted',
  /** How much of the variation around the trend is seasonal. */
  adjustedRule: (strength: string): string =>
    `Seasonality is estimated with robust STL (Cleveland et al., 1990) and removed. Seasonal strength: ${strength} (0% = none, 100% = fully seasonal)`,
  /** At an unusual value: the value expected from trend and seasonality. */
  unusual: (expected: string): string => `Unusual: ${expected} expected`,
  unusualCount: (n: number, of: number, unit: string): string =>
    n === 0
      ? `no unusual ${plural(2, unit)}`
      : `${small(n)} of ${small(of)} ${plural(of, unit)} ${n === 1 ? 'is' : 'are'} unusual`,
  unusualTerm: 'Unusual values',
  unusualRule: (rate: string): string =>
    `Values outside the range expected from trend and seasonality. If nothing were unusual, there would be a ${rate} chance of marking even one`,
  cut: 'not from 0',
  selected: 'Selected',
  /** The same behind a name. */
  isSelected: 'selected',
  /** What a point of a range that someone wrote is compared with. */
  compared: 'period compared',

  beat: (n: number, of: number, unit: string, earlier: Earlier): string =>
    n === 0
      ? `No ${unit} of ${small(of)} was above ${EARLIER[earlier](unit)}`
      : `${upper(n === of ? `all ${small(of)}` : `${small(n)} of ${small(of)}`)} ${plural(of, unit)} ${n === 1 ? 'was' : 'were'} above ${EARLIER[earlier](unit)}`,
  /** How often revenue was above cost; where it was not, the greatest loss. */
  aboveCost: (n: number, of: number, unit: string, loss: { name: string; value: string } | undefined): string =>
    `Revenue exceeded cost in ${n === of ? `all ${small(of)}` : `${small(n)} of ${small(of)}`} ${plural(of, unit)}${
      loss === undefined ? '' : `; the largest loss was ${loss.value} in ${loss.name}`
    }`,
  lastQuarter: (share: string, measure: string): string => `Q4 accounted for ${share} of the year’s ${measure.toLowerCase()}`,
  extremes: (high: { name: string; value: string }, low: { name: string; value: string }): string =>
    `Highest: ${high.name} (${high.value}); lowest: ${low.name} (${low.value})`,
  /** The newest bins have a fraction of the usual. `usual` is the median before them. */
  collapsed: (name: string, value: string, usual: string, unit: string): string =>
    `${name} has only ${value} per ${unit}, compared with a median of ${usual} before: data may be missing`,
  leader: (name: string, value: string, share: string | undefined): string =>
    `${name} leads with ${value}${share === undefined ? '' : ` (${share} of total)`}`,
  lone: (name: string, value: string): string => `${name}: ${value}`,
  stretch: (name: string, value: string): string => `${name}: ${value} in total`,
  sentence: (parts: readonly string[]): string => (parts.length === 0 ? '' : `${upper(parts.join('; '))}.`),

  /** The label of the highest point, of all or of those shown. `years` where the data span some whole ones. */
  record: (unit: string, good: boolean, years: number | undefined): string =>
    `${good ? 'best' : 'highest'} ${unit}${years === undefined ? '' : ` in ${small(years)} years`}`,
  recordTitle: (name: string, value: string, more: boolean): string => `${name} ${value}${more ? ',' : ''}`,

  above: (amount: string, name: string): string => `${amount} above ${name}`,
  below: (amount: string, name: string): string => `${amount} below ${name}`,
  same: (name: string): string => `the same as ${name}`,
  noValue: 'no data',
  /** Of a point that is cut off by a filter: “10–31 Mar 2017 only”. */
  part: (days: string): string => `${days} only`,
  partial: (day: string): string => `data through ${day}`,
  /** A point, spoken: “August 2017: $63,121, 103% above August 2016. Point 8 of 12.” */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.join(', ')}. Point ${k} of ${n}.`,
  chosen: (days: string): string => `Selected ${days}.`,
  cleared: 'Selection cleared.',
  shareOf: (period: string): string => `Share of ${period}`,
  clickHint: (name: string): string => `Click to filter by ${name}, or drag to select a period`,
  unclickHint: 'Click to clear the filter',
  role: 'time series chart',
  keys: 'Use the arrow keys to move between points. Press Enter to select, Shift with an arrow key to select a range, Escape to clear.',
  keyMove: 'move',
  keySelect: 'select',
  keyBrush: 'select range',
  keyLeave: 'clear',
  brushHint: 'Drag to select a date range',
  stripHint: 'Drag in the lower strip, or press Shift and an arrow key, to select a date range',
};
