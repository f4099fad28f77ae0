// Made from en/core.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const coreTexts = {
  measure: ({ name }: { readonly name: string }): string => grammar.measure(name),
  dimension: ({ name }: { readonly name: string }): string => grammar.dimension(name),
  blank: '(blank)',
  list: ({ items }: { readonly items: readonly string[] }): string => grammar.list(items),
  clauses: ({ items }: { readonly items: readonly string[] }): string => grammar.clauses(items),
  phrases: ({ items }: { readonly items: readonly string[] }): string => grammar.phrases(items),
  sentences: ({ items }: { readonly items: readonly string[] }): string => grammar.sentences(items),
  loading: ({ heading }: { readonly heading: string | number }): string => `Loading ${heading}…`,
  removeFilter: ({ clause }: { readonly clause: string | number }): string => `Remove filter: ${clause}`,
  atLeast: ({ value }: { readonly value: string | number }): string => `from ${value}`,
  atMost: ({ value }: { readonly value: string | number }): string => `up to ${value}`,
  more: ({ shown }: { readonly shown: string | number }): string => `${shown} more`,
  relative: ({ which, count, unit }: { readonly which: string; readonly count: number; readonly unit: string }): string =>
    which === 'last' ? `last ${count} ${count === 1 ? unit : `${unit}s`}` : `${which} ${unit}`,
  menu: ({ heading }: { readonly heading: string | number }): string => `More actions for ${heading}`,
  versus: ({ value }: { readonly value: string | number }): string => `vs ${value}`,
  through: ({ period, day }: { readonly period: string | number; readonly day: string }): string => `${period} through ${day}`,
  sameDays: ({ period }: { readonly period: string | number }): string => `the same days of ${period}`,
  partlyCovered: ({
    period,
    day,
    unit,
  }: {
    readonly period: string | number;
    readonly day: string;
    readonly unit: string;
  }): string => `Data for ${period} starts on ${day}: no full ${unit} to compare`,
  notCovered: ({ period, day }: { readonly period: string | number; readonly day: string }): string =>
    `No data for ${period} to compare: the data starts on ${day}`,
  noChange: 'no change',
  up: ({ amount }: { readonly amount: string | number }): string => `up ${amount}`,
  down: ({ amount }: { readonly amount: string | number }): string => `down ${amount}`,
  good: 'better',
  bad: 'worse',
  points: ({ n }: { readonly n: string | number }): string => `${n} pp`,
  value: 'Value',
  period: 'Period',
  previous: 'Previous',
  change: 'Change',
  growth: 'Growth',
};

export type CoreTexts = typeof coreTexts;
