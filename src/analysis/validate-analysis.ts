import type { Analysis, HistogramAnalysis, MembersAnalysis, NumberSpan, SampleOf } from '../query/analysis.js';
import { badOption } from '../util/error.js';
import { MOST_BINS } from './histogram.js';

type Given = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<Analysis['kind'], (given: Given) => Analysis>> = {
  histogram: histogramAnalysis,
  members: membersAnalysis,
};

/** What a caller wants worked out, checked for its shape; names of columns are looked up later. @throws SalesError `bad-option` that names the option */
export function validateAnalysis(input: unknown): Analysis {
  const given = recordOf(input, 'analysis');
  const { kind } = given;
  const read = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
  if (!read) throw wrong('kind', kind, `one of ${Object.keys(KINDS).join(', ')}`);
  return read(given);
}

function histogramAnalysis(given: Given): HistogramAnalysis {
  const { bins } = given;
  return {
    kind: 'histogram',
    ...sampleOf(given),
    ...(bins === undefined ? {} : { bins: binsOf(recordOf(bins, 'analysis.bins')) }),
  };
}

function binsOf({ count, width }: Given): NonNullable<HistogramAnalysis['bins']> {
  if (count !== undefined && width !== undefined) throw wrong('bins', 'both count and width', 'one of the two');
  if (count !== undefined) return { count: wholeOf(count, 'bins.count', MOST_BINS) };
  if (width === undefined) return {};
  if (typeof width === 'number' && width > 0 && Number.isFinite(width)) return { width };
  throw wrong('bins.width', width, 'a number above 0');
}

function membersAnalysis(given: Given): MembersAnalysis {
  const { spans, limit } = given;
  if (!Array.isArray(spans)) throw wrong('spans', spans, 'a list of { from, below }');
  return {
    kind: 'members',
    ...sampleOf(given),
    member: textOf(given['member'], 'member'),
    spans: spans.map(spanOf),
    limit: wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
  };
}

function spanOf(input: unknown): NumberSpan {
  const { from, below } = recordOf(input, 'analysis.spans');
  return {
    ...(from === undefined ? {} : { from: numberOf(from, 'spans.from') }),
    ...(below === undefined ? {} : { below: numberOf(below, 'spans.below') }),
  };
}

function sampleOf({ value, weight, member }: Given): SampleOf {
  return {
    value: textOf(value, 'value'),
    ...(weight === undefined ? {} : { weight: textOf(weight, 'weight') }),
    ...(member === undefined ? {} : { member: textOf(member, 'member') }),
  };
}

function recordOf(input: unknown, option: string): Given {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  throw badOption(option, String(input), 'an object');
}

function textOf(input: unknown, option: string): string {
  if (typeof input === 'string' && input !== '') return input;
  throw wrong(option, input, 'the name of a column of the answer');
}

function numberOf(input: unknown, option: string): number {
  if (typeof input === 'number' && !Number.isNaN(input)) return input;
  throw wrong(option, input, 'a number');
}

function wholeOf(input: unknown, option: string, most: number): number {
  if (typeof input === 'number' && Number.isInteger(input) && input > 0 && input <= most) return input;
  throw wrong(option, input, most === Number.MAX_SAFE_INTEGER ? 'a whole number from 1' : `a whole number from 1 to ${most}`);
}

function wrong(option: string, value: unknown, expected: string): Error {
  return badOption(`analysis.${option}`, String(value), expected);
}
