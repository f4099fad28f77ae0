// Made from en/trend.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const trendTexts = {
  heading: ({
    measures,
    unit,
    series,
    average,
  }: {
    readonly measures: string;
    readonly unit: string;
    readonly series: string | undefined;
    readonly average: string | undefined;
  }): string =>
    `${measures} by ${unit}${!series ? '' : ` and ${grammar.lowercase(series)}`}${!average ? '' : `, ${grammar.lower(average)}`}`,
  unit: ({ grain }: { readonly grain: string | number }): string => `${grain}`,
  together: ({ names }: { readonly names: readonly string[] }): string => grammar.and(names),
  others: ({ n }: { readonly n: string | number | undefined }): string =>
    n === undefined || n === '' ? 'Others' : `${n} others`,
  cumulative: ({ measure }: { readonly measure: string | number }): string => `${measure}, running total`,
  yearToDate: ({ measure }: { readonly measure: string | number }): string => `${measure}, year to date`,
  average: ({ count, unit }: { readonly count: number; readonly unit: string }): string => `${count}-${unit} moving average`,
  before: ({ earlier, unit }: { readonly earlier: string; readonly unit: string }): string =>
    earlier === 'year'
      ? 'Previous year'
      : earlier === 'period'
        ? `Previous ${unit}`
        : earlier === 'weekday'
          ? '52 weeks earlier'
          : 'Comparison period',
  growth: ({ points, earlier, unit }: { readonly points: boolean; readonly earlier: string; readonly unit: string }): string =>
    points
      ? 'Change in percentage points'
      : `Growth vs. ${earlier === 'year' ? 'the previous year' : earlier === 'period' ? `the previous ${unit}` : earlier === 'weekday' ? 'the same weekday a year earlier' : 'the comparison period'}`,
  growing: ({ measures }: { readonly measures: string }): string => `${measures} growth`,
  column: ({ measure, what }: { readonly measure: string | number; readonly what: string }): string =>
    `${measure}, ${grammar.lower(what)}`,
  note: 'Note',
  mean: 'Average',
  adjusted: 'Seasonally adjusted',
  adjustedRule: ({ strength }: { readonly strength: string | number }): string =>
    `Seasonality is estimated with robust STL (Cleveland et al., 1990) and removed. Seasonal strength: ${strength} (0% = none, 100% = fully seasonal)`,
  unusual: ({ expected }: { readonly expected: string | number }): string => `Unusual: ${expected} expected`,
  unusualCount: ({ n, unit, of }: { readonly n: number; readonly unit: string; readonly of: number }): string =>
    n === 0
      ? `no unusual ${unit}s`
      : `${grammar.small(n)} of ${grammar.small(of)} ${of === 1 ? unit : `${unit}s`} ${n === 1 ? 'is' : 'are'} unusual`,
  unusualTerm: 'Unusual values',
  unusualRule: ({ rate }: { readonly rate: string | number }): string =>
    `Values outside the range expected from trend and seasonality. If nothing were unusual, there would be a ${rate} chance of marking even one`,
  cut: 'not from 0',
  selected: 'Selected',
  isSelected: 'selected',
  compared: 'comparison period',
  beat: ({
    n,
    unit,
    of,
    earlier,
    isAll,
  }: {
    readonly n: number;
    readonly unit: string;
    readonly of: number;
    readonly earlier: string;
    readonly isAll: boolean;
  }): string =>
    n === 0
      ? `No ${unit} of ${grammar.small(of)} was above ${earlier === 'year' ? 'the previous year' : earlier === 'period' ? `the previous ${unit}` : earlier === 'weekday' ? 'the same weekday a year earlier' : 'the comparison period'}`
      : `${isAll ? `All ${grammar.small(of)}` : `${grammar.upperSmall(n)} of ${grammar.small(of)}`} ${of === 1 ? unit : `${unit}s`} ${n === 1 ? 'was' : 'were'} above ${earlier === 'year' ? 'the previous year' : earlier === 'period' ? `the previous ${unit}` : earlier === 'weekday' ? 'the same weekday a year earlier' : 'the comparison period'}`,
  beatBy: ({ beat, amount }: { readonly beat: string | number; readonly amount: string | number }): string =>
    `${beat}, ${amount} in total`,
  aboveCost: ({
    isAll,
    of,
    n,
    unit,
    lossName,
    lossValue,
  }: {
    readonly isAll: boolean;
    readonly of: number;
    readonly n: number;
    readonly unit: string;
    readonly lossName: string | number | undefined;
    readonly lossValue: string | number | undefined;
  }): string =>
    `Revenue exceeded cost in ${isAll ? `all ${grammar.small(of)}` : `${grammar.small(n)} of ${grammar.small(of)}`} ${of === 1 ? unit : `${unit}s`}${lossName === undefined || lossName === '' ? '' : `; the largest loss was ${lossValue} in ${lossName}`}`,
  lastQuarter: ({ share, measure }: { readonly share: string | number; readonly measure: string }): string =>
    `Q4 accounted for ${share} of the year’s ${grammar.lowercase(measure)}`,
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
  collapsed: ({
    name,
    value,
    unit,
    usual,
  }: {
    readonly name: string | number;
    readonly value: string | number;
    readonly unit: string;
    readonly usual: string | number;
  }): string => `${name} has only ${value} per ${unit}, compared with a median of ${usual} before: data may be missing`,
  leader: ({
    name,
    isMany,
    value,
    share,
  }: {
    readonly name: string | number;
    readonly isMany: boolean;
    readonly value: string | number;
    readonly share: string | number | undefined;
  }): string =>
    `${name} ${isMany ? 'lead' : 'leads'} with ${value}${share === undefined || share === '' ? '' : ` (${share} of total)`}`,
  lone: ({ name, value }: { readonly name: string | number; readonly value: string | number }): string => `${name}: ${value}`,
  span: ({ name, value }: { readonly name: string | number; readonly value: string | number }): string =>
    `${name}: ${value} in total`,
  sentence: ({ partsLength, parts }: { readonly partsLength: number; readonly parts: readonly string[] }): string =>
    partsLength === 0 ? '' : `${grammar.upperClauses(parts)}.`,
  record: ({
    good,
    unit,
    years,
  }: {
    readonly good: boolean;
    readonly unit: string;
    readonly years: number | undefined;
  }): string => `${good ? 'best' : 'highest'} ${unit}${years === undefined ? '' : ` in ${grammar.small(years)} years`}`,
  recordTitle: ({
    name,
    value,
    more,
  }: {
    readonly name: string | number;
    readonly value: string | number;
    readonly more: boolean;
  }): string => `${name} ${value}${more ? ',' : ''}`,
  above: ({ amount, name }: { readonly amount: string | number; readonly name: string | number }): string =>
    `${amount} above ${name}`,
  below: ({ amount, name }: { readonly amount: string | number; readonly name: string | number }): string =>
    `${amount} below ${name}`,
  same: ({ name }: { readonly name: string | number }): string => `the same as ${name}`,
  noValue: 'no data',
  part: ({ days }: { readonly days: string | number }): string => `${days} only`,
  partial: ({ day }: { readonly day: string }): string => `data through ${day}`,
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
  chosen: ({ days }: { readonly days: string | number }): string => `Selected ${days}.`,
  cleared: 'Selection cleared.',
  shareOf: ({ period }: { readonly period: string | number }): string => `Share of ${period}`,
  clickHint: ({ name }: { readonly name: string | number }): string => `Click to filter by ${name}, or drag to select a period`,
  unclickHint: 'Click to clear the filter',
  role: 'time series chart',
  keys: 'Use the arrow keys to move between points. Press Enter to select, Shift with an arrow key to select a range, Escape to clear.',
  play: 'Play as sound',
  soundKey: 'Press S to hear the values as tones.',
  keyPlay: 'hear',
  playing: ({ low, high }: { readonly low: string | number; readonly high: string | number }): string =>
    `Lowest tone: ${low}. Highest tone: ${high}.`,
  keyMove: 'move',
  keySelect: 'select',
  keyBrush: 'select range',
  keyLeave: 'clear',
};

export type TrendTexts = typeof trendTexts;
