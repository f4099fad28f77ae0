import type {
  BoxAnalysis,
  HistogramAnalysis,
  KnownBins,
  MembersAnalysis,
  NamesAnalysis,
  NumberSpan,
  ScatterAnalysis,
} from '../query/analysis/analysis.js';
import { numberOf, recordOf, type RequestOptions, sampleOf, textOf, wholeOf, wrong } from './request-options.js';
import { MAX_BINS } from './distributions/histogram.js';

/** The analyses for charts, and for the display names of their members. */
type PicturedAnalysis = HistogramAnalysis | MembersAnalysis | ScatterAnalysis | BoxAnalysis | NamesAnalysis;

const KINDS: Readonly<Record<PicturedAnalysis['kind'], (options: RequestOptions) => PicturedAnalysis>> = {
  histogram: histogramAnalysis,
  members: membersAnalysis,
  scatter: scatterAnalysis,
  box: boxAnalysis,
  names: namesAnalysis,
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

function histogramAnalysis(options: RequestOptions): HistogramAnalysis {
  const { bins } = options;
  return {
    kind: 'histogram',
    ...sampleOf(options),
    ...(bins === undefined ? {} : { bins: binsOf(recordOf(bins, 'analysis.bins')) }),
  };
}

function binsOf({ count, width, like }: RequestOptions): NonNullable<HistogramAnalysis['bins']> {
  if (like !== undefined) {
    if (count !== undefined || width !== undefined) throw wrong('bins', ['like', 'count', 'width'].join(', '), 'one-of-these');
    return { like: knownBins(recordOf(like, 'analysis.bins.like')) };
  }
  if (count !== undefined && width !== undefined) throw wrong('bins', 'count, width', 'one-of-these');
  if (count !== undefined) return { count: wholeOf(count, 'bins.count', MAX_BINS) };
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

function flagOf(input: unknown, option: string): boolean {
  if (typeof input === 'boolean') return input;
  throw wrong(option, input, 'true-or-false');
}

function membersAnalysis(options: RequestOptions): MembersAnalysis {
  const { spans, limit } = options;
  if (!Array.isArray(spans)) throw wrong('spans', spans, 'span-list');
  return {
    kind: 'members',
    ...sampleOf(options),
    member: textOf(options['member'], 'member'),
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

function scatterAnalysis({ x, y, member, limit }: RequestOptions): ScatterAnalysis {
  return {
    kind: 'scatter',
    x: textOf(x, 'x'),
    y: textOf(y, 'y'),
    ...(member === undefined ? {} : { member: textOf(member, 'member') }),
    limit: wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
  };
}

function boxAnalysis(options: RequestOptions): BoxAnalysis {
  return {
    kind: 'box',
    ...sampleOf(options),
    group: textOf(options['group'], 'group'),
    outliers: wholeOf(options['outliers'], 'outliers', Number.MAX_SAFE_INTEGER),
  };
}

function namesAnalysis({ member, name, count, of }: RequestOptions): NamesAnalysis {
  if (!Array.isArray(of) || !of.every((one) => typeof one === 'string')) throw wrong('of', of, 'member-list');
  return {
    kind: 'names',
    member: textOf(member, 'member'),
    name: textOf(name, 'name'),
    count: textOf(count, 'count'),
    of,
  };
}
