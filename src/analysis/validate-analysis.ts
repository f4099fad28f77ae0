import type {
  BoxAnalysis,
  HistogramAnalysis,
  KnownBins,
  MembersAnalysis,
  NamesAnalysis,
  NumberSpan,
  ScatterAnalysis,
} from '../query/analysis/analysis.js';
import {
  flagOf,
  listOf,
  numberOf,
  type Reader,
  readOptions,
  recordOf,
  type RequestOptions,
  textOf,
  wholeTo,
  wrong,
} from './request-options.js';
import { MAX_BINS } from './distributions/histogram.js';

/** The analyses for charts, and for the display names of their members. */
type PicturedAnalysis = HistogramAnalysis | MembersAnalysis | ScatterAnalysis | BoxAnalysis | NamesAnalysis;

type Reads<Kind extends PicturedAnalysis['kind']> = (options: RequestOptions) => Extract<PicturedAnalysis, { kind: Kind }>;

/** The columns of the numbers to analyze. */
const VALUE = { value: textOf };
const WEIGHT = { weight: textOf };
const MEMBER = { member: textOf };

const KINDS: { readonly [Kind in PicturedAnalysis['kind']]: Reads<Kind> } = {
  histogram: (options) => ({ kind: 'histogram', ...readOptions(options, VALUE, { ...WEIGHT, ...MEMBER, bins: binsOf }) }),
  members: (options) => {
    const spans = listOf(spanOf, 'span-list');
    return { kind: 'members', ...readOptions(options, { spans, ...VALUE, ...MEMBER, limit: wholeTo() }, WEIGHT) };
  },
  scatter: (options) => ({ kind: 'scatter', ...readOptions(options, { x: textOf, y: textOf, limit: wholeTo() }, MEMBER) }),
  box: (options) => ({
    kind: 'box',
    ...readOptions(options, { ...VALUE, group: textOf, outliers: wholeTo() }, { ...WEIGHT, ...MEMBER }),
  }),
  names: (options) => ({
    kind: 'names',
    ...readOptions(options, { of: textListOf, member: textOf, name: textOf, count: textOf }),
  }),
};

/**
 * Validates the shape of a requested chart analysis; column names are resolved later.
 * @throws SalesError `bad-option` that names the option
 */
export function validateAnalysis(input: unknown): PicturedAnalysis {
  const options = recordOf(input, 'analysis');
  const { kind } = options;
  const read = Object.entries(KINDS).find(([name]) => name === kind)?.[1];
  if (!read) throw wrong('kind', kind, Object.keys(KINDS));
  return read(options);
}

function binsOf(input: unknown): NonNullable<HistogramAnalysis['bins']> {
  const { count, width, like } = recordOf(input, 'analysis.bins');
  if (like !== undefined) {
    if (count !== undefined || width !== undefined) throw wrong('bins', ['like', 'count', 'width'].join(', '), 'one-of-these');
    return { like: knownBins(recordOf(like, 'analysis.bins.like')) };
  }
  if (count !== undefined && width !== undefined) throw wrong('bins', 'count, width', 'one-of-these');
  if (count !== undefined) return { count: wholeTo(MAX_BINS)(count, 'bins.count') };
  if (width === undefined) return {};
  if (typeof width === 'number' && width > 0 && Number.isFinite(width)) return { width };
  throw wrong('bins.width', width, 'number-above-0');
}

function knownBins({ edges, width, openFirst, openLast }: RequestOptions): KnownBins {
  if (!isRising(edges) || edges.length < 2 || edges.length > MAX_BINS + 1)
    throw wrong('bins.like.edges', edges, 'rising-numbers', { max: MAX_BINS + 1 });
  return {
    edges,
    width: numberOf(width, 'bins.like.width'),
    openFirst: flagOf(openFirst, 'bins.like.openFirst'),
    openLast: flagOf(openLast, 'bins.like.openLast'),
  };
}

function isRising(input: unknown): input is readonly number[] {
  if (!Array.isArray(input)) return false;
  const edges: readonly unknown[] = input;
  return edges.every((edge, i) => typeof edge === 'number' && Number.isFinite(edge) && (i === 0 || edge > Number(edges[i - 1])));
}

function spanOf(input: unknown): NumberSpan {
  const numberIn: Reader<number> = (value, name) => numberOf(value, `spans.${name}`);
  return readOptions(recordOf(input, 'analysis.spans'), {}, { from: numberIn, below: numberIn });
}

function textListOf(input: unknown, option: string): readonly string[] {
  if (Array.isArray(input) && input.every((one) => typeof one === 'string')) return input;
  throw wrong(option, input, 'member-list');
}
