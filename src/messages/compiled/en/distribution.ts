// Made from en/distribution.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const distributionTexts = {
  heading: ({ per, measure }: { readonly per: string | undefined; readonly measure: string }): string =>
    !per ? `Distribution of ${grammar.lower(measure)}` : `${measure} per ${grammar.lower(per)}`,
  members: ({
    n,
    shown,
    per,
  }: {
    readonly n: number;
    readonly shown: string | number;
    readonly per: string | undefined;
  }): string =>
    grammar.plural(n) === 'one'
      ? `${shown} ${!per ? 'row' : grammar.lower(per)}`
      : `${shown} ${!per ? 'rows' : grammar.lowerMany(per)}`,
  axis: ({ per }: { readonly per: string | undefined }): string => (!per ? 'Rows' : grammar.many(per)),
  reading: ({
    median,
    per,
    q1,
    q3,
  }: {
    readonly median: string | number;
    readonly per: string | undefined;
    readonly q1: string | number | undefined;
    readonly q3: string | number | undefined;
  }): string =>
    `Median: ${median}${!per ? '' : ` per ${grammar.lower(per)}`}${q1 === undefined || q1 === '' ? '' : `; the middle 50% are between ${q1} and ${q3}`}`,
  beyond: ({ members, bin }: { readonly members: string | number; readonly bin: string | number }): string =>
    `${members} at ${bin}`,
  sentence: ({ parts }: { readonly parts: readonly string[] }): string => `${grammar.clauses(parts)}.`,
  median: 'Median',
  middleHalf: 'Middle 50%',
  from: ({ value }: { readonly value: string | number }): string => `${value} or more`,
  below: ({ value }: { readonly value: string | number }): string => `less than ${value}`,
  fromShort: ({ value }: { readonly value: string | number }): string => `≥ ${value}`,
  belowShort: ({ value }: { readonly value: string | number }): string => `< ${value}`,
  between: ({ from, to }: { readonly from: string | number; readonly to: string | number }): string => `${from}–${to}`,
  bin: 'Range',
  share: 'Share',
  upTo: 'Cumulative share',
  point: ({
    bin,
    parts,
    k,
    n,
  }: {
    readonly bin: string | number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${bin}: ${grammar.list(parts)}. Bin ${k} of ${n}.`,
  chosen: ({ bins, members }: { readonly bins: string | number; readonly members: string | number }): string =>
    `Selected ${bins}: ${members}.`,
  cleared: 'Selection cleared.',
  tooMany: ({ members, most }: { readonly members: string | number; readonly most: string | number }): string =>
    `${members} selected: too many to filter other charts by (maximum ${most}).`,
  clickHint: 'Click to select, or drag to select a range',
  unclickHint: 'Click to clear the filter',
  histogramRole: 'histogram',
  histogramKeys:
    'Use the arrow keys to move between bins. Press Enter to select, Shift with an arrow key to select a range, Escape to clear.',
  binsTerm: 'Bins',
  binsRule: ({ width }: { readonly width: string | number }): string =>
    `${width} wide (Freedman–Diaconis rule: 2 × interquartile range ÷ cube root of the count), rounded; a long tail is grouped in one open-ended bin`,
  binsGiven: ({ width }: { readonly width: string | number }): string => `${width} wide (set on the element)`,
  mean: 'Mean',
  variable: ({ name }: { readonly name: string }): string => grammar.variable(name),
  against: ({ y, x, per }: { readonly y: string; readonly x: string; readonly per: string }): string =>
    `${y} vs. ${grammar.lower(x)} by ${grammar.lower(per)}`,
  againstRows: ({ y, x }: { readonly y: string | number; readonly x: string }): string =>
    `${y} vs. ${grammar.lower(x)}, one point per row`,
  parted: ({ heading, dimension }: { readonly heading: string | number; readonly dimension: string }): string =>
    `${heading}, by ${grammar.lower(dimension)}`,
  rises: ({ x, y, fit }: { readonly x: string; readonly y: string; readonly fit: string | number }): string =>
    `Higher ${grammar.lower(x)} is associated with higher ${grammar.lower(y)} (${fit})`,
  falls: ({ x, y, fit }: { readonly x: string; readonly y: string; readonly fit: string | number }): string =>
    `Higher ${grammar.lower(x)} is associated with lower ${grammar.lower(y)} (${fit})`,
  unrelated: ({ x, y, fit }: { readonly x: string; readonly y: string; readonly fit: string | number }): string =>
    `No clear relationship between ${grammar.lower(x)} and ${grammar.lower(y)} (${fit})`,
  noLine: ({ members }: { readonly members: string | number }): string => `${members}: too few, or too similar, for a trend line`,
  fit: ({ r, members }: { readonly r: string | number; readonly members: string | number }): string => `r = ${r}, ${members}`,
  furthest: ({
    above,
    below,
  }: {
    readonly above: string | number | undefined;
    readonly below: string | number | undefined;
  }): string =>
    above === undefined || above === ''
      ? `${below} is far below the trend line`
      : `${above} is far above the trend line${below === undefined || below === '' ? '' : `, ${below} far below`}`,
  drawn: ({ shown, all }: { readonly shown: string | number; readonly all: string | number }): string =>
    `${shown} of ${all} points are shown, and the trend line uses all of them`,
  leftTerm: 'Not included',
  left: ({ members }: { readonly members: string | number }): string => `${members} missing one or both values`,
  scatterRole: 'scatter plot',
  scatterKeys:
    'Use Left and Right to move along the horizontal axis, Up and Down along the vertical axis. Press Enter to select, Shift with an arrow key to select several, Escape to clear.',
  scatterHint: 'Click to select, or drag a rectangle to select several',
  member: ({
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
  picked: ({ names }: { readonly names: string | number }): string => `Selected ${names}.`,
  several: ({ names, more }: { readonly names: string | number; readonly more: string | number }): string =>
    `${names} and ${more} more`,
  lineTerm: 'Line',
  lineRule: ({ y, sum, x }: { readonly y: string | number; readonly sum: string | number; readonly x: string }): string =>
    `${y} = ${sum} × ${grammar.lower(x)}, by least squares over all points`,
  chanceTerm: 'p-value (probability of an r this large by chance)',
  cause: 'Correlation does not imply causation.',
  largerRows: 'Larger points stand for more rows',
  pointsTerm: 'Points',
  equalRows: ({ rows, points }: { readonly rows: string | number; readonly points: string | number }): string =>
    `${rows} form ${points} distinct points; a point’s area shows its number of rows`,
  choiceTerm: 'Selection',
  fixedHint: ({ names }: { readonly names: string | number }): string =>
    `Points can’t be selected: ${names} is calculated from other columns and can’t be filtered`,
  fixedKeys: ({ names }: { readonly names: string }): string =>
    `Use Left and Right to move along the horizontal axis, Up and Down along the vertical axis. Points can’t be selected: ${grammar.lower(names)} is calculated from other columns and can’t be filtered.`,
  highest: ({
    per,
    highName,
    highMedian,
    lowName,
    lowMedian,
  }: {
    readonly per: string | undefined;
    readonly highName: string | number;
    readonly highMedian: string | number;
    readonly lowName: string | number;
    readonly lowMedian: string | number;
  }): string =>
    `Median${!per ? '' : ` per ${grammar.lower(per)}`}: highest in ${highName} (${highMedian}), lowest in ${lowName} (${lowMedian})`,
  groups: ({ shown, all }: { readonly shown: string | number; readonly all: string | number }): string =>
    `the ${shown} largest of ${all} groups are shown`,
  boxRole: 'box plot',
  boxKeys:
    'Use the arrow keys to move between groups. Press Enter to select, Shift with an arrow key to select several, Escape to clear.',
  boxHint: 'Click to select, or drag to select several',
  group: 'Group',
  count: 'Values',
  quartiles: ['Lower quartile', 'Upper quartile'],
  whiskers: ['Lower whisker', 'Upper whisker'],
  ends: ['Minimum', 'Maximum'],
  outliers: 'Outliers',
  beyondScale: ({ n }: { readonly n: string | number }): string => `+${n}`,
  boxTerm: 'Box',
  boxRule:
    'Box: lower to upper quartile, with a line at the median. Whiskers reach the furthest value within 1.5 × the interquartile range',
};

export type DistributionTexts = typeof distributionTexts;
