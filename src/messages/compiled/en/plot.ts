// Made from en/plot.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const plotTexts = {
  heading: ({ measures, by }: { readonly measures: readonly string[]; readonly by: readonly string[] }): string =>
    `${grammar.and(measures)} by ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`,
  firstRows: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    grammar.plural(n) === 'one' ? `First ${shown} row` : `First ${shown} rows`,
  range: ({
    measure,
    low,
    lowName,
    high,
    highName,
  }: {
    readonly measure: string | number;
    readonly low: string | number;
    readonly lowName: string | number;
    readonly high: string | number;
    readonly highName: string | number;
  }): string => `${measure} ranges from ${low} (${lowName}) to ${high} (${highName})`,
  only: ({ measure, value }: { readonly measure: string | number; readonly value: string | number }): string =>
    `${measure}: ${value}`,
  rowsTerm: 'Rows',
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
  }): string => `${name}: ${grammar.list(parts)}. Point ${k} of ${n}.`,
  chosen: ({ names }: { readonly names: string | number }): string => `Selected ${names}.`,
  cleared: 'Selection cleared.',
  clickHint: 'Click to filter the page',
  unclickHint: 'Click to clear the filter',
  role: 'chart',
  keys: 'Use the arrow keys to move between points. Press Enter to select, Shift+Enter to add one, Escape to clear.',
  drawnTerm: 'Chart',
  drawnText: ({ marks }: { readonly marks: string | number }): string =>
    `Drawn with Observable Plot from the specification on this page (${marks})`,
  functionText: 'Drawn by a function on this page with Observable Plot',
  rank: ({
    of,
    withinLength,
    within,
  }: {
    readonly of: string;
    readonly withinLength: number;
    readonly within: readonly string[];
  }): string =>
    `Rank by ${grammar.lowercase(of)} among ${withinLength === 0 ? 'all rows' : `rows with the same ${grammar.lowerAnd(within)}`}; 1 is the highest`,
  quantile: ({
    count,
    of,
    withinLength,
    within,
  }: {
    readonly count: string | number;
    readonly of: string;
    readonly withinLength: number;
    readonly within: readonly string[];
  }): string =>
    `Group 1 (lowest) to ${count} (highest) of equal size, by ${grammar.lowercase(of)} among ${withinLength === 0 ? 'all rows' : `rows with the same ${grammar.lowerAnd(within)}`}`,
  share: ({
    of,
    withinLength,
    within,
  }: {
    readonly of: string;
    readonly withinLength: number;
    readonly within: readonly string[];
  }): string =>
    `Share of the total ${grammar.lowercase(of)} of ${withinLength === 0 ? 'all rows' : `rows with the same ${grammar.lowerAnd(within)}`}`,
};

export type PlotTexts = typeof plotTexts;
