// Made from en/heatmap.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const heatmapTexts = {
  byDay: ({ measure }: { readonly measure: string }): string => `${measure} by day`,
  heading: ({ measure, x, y }: { readonly measure: string; readonly x: string; readonly y: string }): string =>
    `${measure} by ${grammar.lowercase(x)} and ${grammar.lowercase(y)}`,
  growthOf: ({ heading }: { readonly heading: string }): string => `Change in ${grammar.lower(heading)}`,
  other: 'Other',
  nth: ({ unit, n }: { readonly unit: string; readonly n: string | number }): string =>
    unit === 'Quarter' ? `Q${n}` : `${unit} ${n}`,
  place: ({ kind, name }: { readonly kind: string; readonly name: string | number }): string =>
    kind === 'weekday'
      ? `on ${name}s`
      : kind === 'month'
        ? `in ${name}`
        : kind === 'time'
          ? `on ${name}`
          : kind === 'hour'
            ? `at ${name}`
            : `for ${name}`,
  places: ({ places }: { readonly places: readonly string[] }): string => grammar.phrases(places),
  twoMembers: ({ one, other }: { readonly one: string | number; readonly other: string | number }): string =>
    `for ${one} and ${other}`,
  peak: ({
    measure,
    place,
    value,
  }: {
    readonly measure: string | number;
    readonly place: string | number;
    readonly value: string | number;
  }): string => `${measure}: highest ${place} (${value}).`,
  bestDay: ({ day, value }: { readonly day: string | number; readonly value: string | number }): string =>
    `The best day was ${day}: ${value}.`,
  extremes: ({
    measure,
    highPlace,
    highValue,
    lowPlace,
    lowValue,
  }: {
    readonly measure: string | number;
    readonly highPlace: string | number;
    readonly highValue: string | number;
    readonly lowPlace: string | number;
    readonly lowValue: string | number;
  }): string => `${measure}: highest ${highPlace} (${highValue}), lowest ${lowPlace} (${lowValue}).`,
  changes: ({
    measure,
    highPlace,
    highValue,
    lowPlace,
    lowValue,
  }: {
    readonly measure: string | number;
    readonly highPlace: string | number;
    readonly highValue: string | number;
    readonly lowPlace: string | number;
    readonly lowValue: string | number;
  }): string => `${measure}: strongest growth ${highPlace} (${highValue}), weakest ${lowPlace} (${lowValue}).`,
  onDay: ({ day }: { readonly day: string | number }): string => `on ${day}`,
  gaps: ({
    n,
    shown,
    mostCount,
    mostWeekday,
  }: {
    readonly n: number;
    readonly shown: string | number;
    readonly mostCount: string | number | undefined;
    readonly mostWeekday: string | number | undefined;
  }): string =>
    `${grammar.plural(n) === 'one' ? `${shown} day` : `${shown} days`} had no sales${mostCount === undefined || mostCount === '' ? '' : `, ${mostCount} of them ${mostWeekday}s`}.`,
  alone: ({ name, value }: { readonly name: string | number; readonly value: string | number }): string => `${name}: ${value}.`,
  several: ({
    isDays,
    n,
    shown,
    sum,
  }: {
    readonly isDays: boolean;
    readonly n: number;
    readonly shown: string | number;
    readonly sum: string | number | undefined;
  }): string =>
    `${isDays ? (grammar.plural(n) === 'one' ? `${shown} day` : `${shown} days`) : grammar.plural(n) === 'one' ? `${shown} cell` : `${shown} cells`} selected${sum === undefined || sum === '' ? '' : `: ${sum} in total`}.`,
  correlations: ({ per }: { readonly per: string | undefined }): string =>
    !per ? 'Correlations' : `Correlations per ${grammar.lowercase(per)}`,
  variable: ({ name }: { readonly name: string }): string => grammar.variable(name),
  pair: ({ one, other }: { readonly one: string | number; readonly other: string }): string => `${one} and ${other}`,
  together: ({ pair, r }: { readonly pair: string | number; readonly r: string | number }): string =>
    `Strongest positive correlation: ${pair} (${r}).`,
  against: ({ pair, r }: { readonly pair: string | number; readonly r: string | number }): string =>
    `Strongest negative correlation: ${pair} (${r}).`,
  nothingSure: 'No statistically significant correlations.',
  noCause: 'Correlation does not imply causation.',
  methods: {
    pearson: 'Correlation r',
    spearman: 'Rank correlation',
    kendall: 'Rank correlation τ',
    eta: 'Correlation ratio η',
    cramer: 'Cramér’s V',
  },
  pairsText: ({ per }: { readonly per: string | undefined }): string =>
    `Each pair, over ${!per ? 'the rows that have' : `each ${grammar.lowercase(per)} that has`} both values (−1 to 1). Number and category: η; two categories: Cramér’s V (0 to 1). p: probability of a result this strong by chance, Benjamini–Hochberg-adjusted`,
  strength: 'Correlation',
  pairOf: 'Pair',
  compared: 'Sample size',
  countCompared: ({ shown }: { readonly shown: string | number }): string => `n = ${shown}`,
  chance: 'p-value',
  p: 'p',
  adjusted: 'adjusted p-value',
  mayBeChance: 'not significant',
  mayWellBeChance: 'This could easily be chance.',
  noPair: 'constant',
  openHint: 'Click to open the chart.',
  allPairs: 'All correlations',
  per: 'Per',
  row: 'Row',
  noValue: 'no data',
  noRows: 'No data',
  noComparison: 'Nothing to compare with',
  chosen: ({ name }: { readonly name: string | number }): string => `Selected ${name}.`,
  cleared: 'Selection cleared.',
  spokenHead: ({ name }: { readonly name: string | number }): string => `Header ${name}: the whole row or column.`,
  clickHint: ({ isRange }: { readonly isRange: boolean }): string =>
    isRange ? 'Click to filter, or drag to select a range' : 'Click to filter, or drag to select several',
  unclickHint: 'Click to clear the filter',
  role: 'heatmap',
  keys: 'Use the arrow keys to move between cells and row or column headers. Press Enter to select, Shift with an arrow key to select a range, Escape to clear.',
  pairKeys: 'Use the arrow keys to move between pairs. Press Enter to open the chart of a pair, Escape to return.',
  keyMove: 'move',
  keySelect: 'select',
  keyRange: 'range',
  keyLeave: 'clear',
  keyOpen: 'open',
};

export type HeatmapTexts = typeof heatmapTexts;
