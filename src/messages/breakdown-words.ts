import { small, together, upper } from './sentences.js';

/** Why bars are shown where something else was asked. */
const INSTEAD = {
  many: 'a donut with more than five slices is hard to read',
  negative: 'negative values can’t be shown as parts of a total',
  'not-additive': 'these values don’t add up to a total',
} as const;

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** How many members of a picture grew. */
export interface GrowthFacts {
  readonly count: number;
  readonly of: number;
  /** Members that had nothing before. */
  readonly fresh: number;
  /** True when the members are the first of more. */
  readonly isCut: boolean;
  /** The member that grew the most, or fell the most where none grew. */
  readonly lead?: { readonly name: string; readonly change: string };
}

/** The texts of breakdowns in English. */
export const breakdownWords = {
  heading: (measures: readonly string[], dimension: string, limit: { top?: number; bottom?: number }): string => {
    const ends = limit.top !== undefined ? `, top ${limit.top}` : limit.bottom !== undefined ? `, bottom ${limit.bottom}` : '';
    return `${together(measures)} by ${lower(dimension)}${ends}`;
  },
  /** A heading below the top: “Revenue by sub-category: Furniture”. */
  within: (heading: string, member: string): string => `${heading}: ${member}`,
  and: (one: string, other: string): string => `${one} and ${lower(other)}`,
  other: 'Other',
  others: 'Others',
  cumulative: 'Cumulative share',
  share: 'Share',
  /** In place of a change where there was nothing before. */
  isNew: 'new',
  total: 'Total',
  /** A column of the table where there are several measures: “Revenue, change”. */
  column: (measure: string, what: string): string => `${measure}, ${lower(what)}`,

  leader: (name: string, value: string, share: string | undefined): string =>
    `${name} leads with ${value}${share === undefined ? '' : ` (${share} of total)`}`,
  least: (name: string, value: string): string => `Lowest: ${name} (${value})`,
  below: (n: number, of: number, { name, value, measure }: { name: string; value: string; measure: string }): string =>
    `${upper(small(n))} of ${small(of)} ${measure === 'profit' ? 'lost money' : n === 1 ? 'is negative' : 'are negative'}${n === 1 ? `: ${name}` : `, most of all ${name}`} (${value})`,
  /** “2 of 3 grew, led by West (+12.0%); 1 is new”. `isCut`: these are the first of more. */
  grew: ({ count, of, fresh, isCut, lead }: GrowthFacts): string => {
    const all = isCut ? `the ${of} shown` : String(of);
    const led = lead ? `${lead.name} (${lead.change})` : '';
    const more = fresh > 0 ? `; ${fresh} ${fresh === 1 ? 'is' : 'are'} new` : '';
    if (count === 0)
      return `${of === 2 ? 'Neither' : `None of the ${of}${isCut ? ' shown' : ''}`} grew${lead ? `; ${lead.name} fell the most (${lead.change})` : ''}${more}`;
    if (count === 1) return `1 of ${all} grew${led && `: ${led}`}${more}`;
    const those = count < of ? `${count} of ${all}` : of === 2 ? 'Both' : `All ${of}${isCut ? ' shown' : ''}`;
    return `${those} grew${led && `, led by ${led}`}${more}`;
  },
  extremes: (high: { name: string; value: string }, low: { name: string; value: string }): string =>
    `Highest: ${high.name} (${high.value}); lowest: ${low.name} (${low.value})`,
  selected: (names: string, value: string | undefined, share: string | undefined): string =>
    `${names}${value === undefined ? ' selected' : `: ${value}`}${share === undefined ? '' : ` (${share} of total)`}`,
  /** The classes of a Pareto picture, each with how many members it has. */
  classes: (a: number, n: number, b: number): string =>
    `${a} of ${n} account for 80% (class A)${b > 0 ? ` and ${b} more for the next 15% (class B)` : ''}`,
  classTitle: (letter: string, count: number): string => `Class ${letter}: ${count}`,
  instead: (why: keyof typeof INSTEAD): string => `Shown as bars: ${INSTEAD[why]}`,
  cut: (n: string): string => `Showing the top ${n}`,
  sentence: (parts: readonly string[]): string => parts.map((part) => `${upper(part)}.`).join(' '),

  role: 'bar chart',
  path: 'Drill-down path',
  all: 'All',
  drilled: (name: string, field: string): string => `${name} by ${lower(field)}.`,
  risen: (field: string): string => `Back to ${lower(field)}.`,
  /** A member, spoken: “West: $725,458, 31.6% of total. 1 of 4.” */
  point: (name: string, parts: readonly string[], k: number, n: number): string => `${name}: ${parts.join(', ')}. ${k} of ${n}.`,
  ofAll: (share: string): string => `${share} of total`,
  chosen: (names: string): string => `Selected ${names}.`,
  cleared: 'Selection cleared.',
  several: (names: string, more: number): string => `${names} and ${more} more`,
  clickHint: (name: string): string => `Click to filter by ${name}, or drag to select several`,
  unclickHint: 'Click to clear the filter',
  drillHint: (level: string): string => `Double-click to drill down to ${lower(level)}`,
  keys: 'Use the arrow keys to move between bars. Press Enter to select, Shift with an arrow key to select several, Alt+Down to drill down, Alt+Up to go back, Escape to clear.',
};
