// Made from en/breakdown.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const breakdownTexts = {
  heading: ({
    measures,
    dimension,
    limitTop,
    limitBottom,
  }: {
    readonly measures: readonly string[];
    readonly dimension: string;
    readonly limitTop: string | number | undefined;
    readonly limitBottom: string | number | undefined;
  }): string =>
    `${grammar.and(measures)} by ${grammar.lower(dimension)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `, bottom ${limitBottom}`) : `, top ${limitTop}`}`,
  within: ({ heading, member }: { readonly heading: string | number; readonly member: string | number }): string =>
    `${heading}: ${member}`,
  and: ({ one, other }: { readonly one: string | number; readonly other: string }): string =>
    `${one} and ${grammar.lower(other)}`,
  other: 'Other',
  others: 'Others',
  cumulative: 'Cumulative share',
  share: 'Share',
  isNew: 'new',
  total: 'Total',
  column: ({ measure, what }: { readonly measure: string | number; readonly what: string }): string =>
    `${measure}, ${grammar.lower(what)}`,
  leader: ({
    name,
    value,
    share,
  }: {
    readonly name: string | number;
    readonly value: string | number;
    readonly share: string | number | undefined;
  }): string => `${name} leads with ${value}${share === undefined || share === '' ? '' : ` (${share} of total)`}`,
  least: ({ name, value }: { readonly name: string | number; readonly value: string | number }): string =>
    `Lowest: ${name} (${value})`,
  below: ({
    n,
    of,
    measure,
    name,
    value,
  }: {
    readonly n: number;
    readonly of: number;
    readonly measure: string;
    readonly name: string | number;
    readonly value: string | number;
  }): string =>
    `${grammar.upperSmall(n)} of ${grammar.small(of)} ${measure === 'profit' ? 'lost money' : n === 1 ? 'is negative' : 'are negative'}${n === 1 ? `: ${name}` : `, most of all ${name}`} (${value})`,
  grew: ({
    count,
    of,
    isCut,
    leadName,
    leadChange,
    isAll,
    fresh,
  }: {
    readonly count: number;
    readonly of: number;
    readonly isCut: boolean;
    readonly leadName: string | number | undefined;
    readonly leadChange: string | number | undefined;
    readonly isAll: boolean;
    readonly fresh: number;
  }): string =>
    `${count === 0 ? `${of === 2 ? 'Neither' : `None of the ${of}${isCut ? ' shown' : ''}`} grew${leadName === undefined || leadName === '' ? '' : `; ${leadName} fell the most (${leadChange})`}` : count === 1 ? `1 of ${isCut ? `the ${of} shown` : `${of}`} grew${leadName === undefined || leadName === '' ? '' : `: ${leadName} (${leadChange})`}` : `${isAll ? (of === 2 ? 'Both' : `All ${of}${isCut ? ' shown' : ''}`) : `${count} of ${isCut ? `the ${of} shown` : `${of}`}`} grew${leadName === undefined || leadName === '' ? '' : `, led by ${leadName} (${leadChange})`}`}${fresh === 0 ? '' : fresh === 1 ? `; ${fresh} is new` : `; ${fresh} are new`}`,
  extremes: ({
    highName,
    highValue,
    lowName,
    lowValue,
  }: {
    readonly highName: string | number;
    readonly highValue: string | number;
    readonly lowName: string | number;
    readonly lowValue: string | number;
  }): string => `Highest: ${highName} (${highValue}); lowest: ${lowName} (${lowValue})`,
  selected: ({
    names,
    value,
    share,
  }: {
    readonly names: string | number;
    readonly value: string | number | undefined;
    readonly share: string | number | undefined;
  }): string =>
    `${names}${value === undefined || value === '' ? ' selected' : `: ${value}`}${share === undefined || share === '' ? '' : ` (${share} of total)`}`,
  classes: ({ a, n, b }: { readonly a: number; readonly n: number; readonly b: number }): string =>
    `${a} of ${n} account for 80% (class A)${b === 0 ? '' : ` and ${b} more for the next 15% (class B)`}`,
  classTitle: ({ letter, count }: { readonly letter: string | number; readonly count: string | number }): string =>
    `Class ${letter}: ${count}`,
  instead: ({ why }: { readonly why: string }): string =>
    `Shown as bars: ${why === 'many' ? 'a donut with more than five slices is hard to read' : why === 'negative' ? 'negative values can’t be shown as parts of a total' : 'these values don’t add up to a total'}`,
  cut: ({ n }: { readonly n: string | number }): string => `Showing the top ${n}`,
  sentence: ({ parts }: { readonly parts: readonly string[] }): string => grammar.sentences(parts),
  role: 'bar chart',
  path: 'Drill-down path',
  all: 'All',
  drilled: ({ name, field }: { readonly name: string | number; readonly field: string }): string =>
    `${name} by ${grammar.lower(field)}.`,
  risen: ({ field }: { readonly field: string }): string => `Back to ${grammar.lower(field)}.`,
  point: ({
    name,
    parts,
    k,
    n,
  }: {
    readonly name: string | number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${name}: ${grammar.list(parts)}. ${k} of ${n}.`,
  ofAll: ({ share }: { readonly share: string | number }): string => `${share} of total`,
  chosen: ({ names }: { readonly names: string | number }): string => `Selected ${names}.`,
  cleared: 'Selection cleared.',
  several: ({ names, more }: { readonly names: string | number; readonly more: string | number }): string =>
    `${names} and ${more} more`,
  clickHint: ({ name }: { readonly name: string | number }): string => `Click to filter by ${name}, or drag to select several`,
  unclickHint: 'Click to clear the filter',
  drillHint: ({ level }: { readonly level: string }): string => `Double-click to drill down to ${grammar.lower(level)}`,
  keys: 'Use the arrow keys to move between bars. Press Enter to select, Shift with an arrow key to select several, Alt+Down to drill down, Alt+Up to go back, Escape to clear.',
};

export type BreakdownTexts = typeof breakdownTexts;
