import type { BoxAnalysis, HistogramAnalysis, MembersAnalysis, NumberSpan, ScatterAnalysis } from '../query/analysis.js';
import { numberOf, recordOf, sampleOf, textOf, wholeOf, wrong } from './given.js';
import type { Given } from './given.js';
import { MOST_BINS } from './histogram.js';

/** What pictures are drawn of. */
export type PicturedAnalysis = HistogramAnalysis | MembersAnalysis | ScatterAnalysis | BoxAnalysis;

const KINDS: Readonly<Record<PicturedAnalysis['kind'], (given: Given) => PicturedAnalysis>> = {
  histogram: histogramAnalysis,
  members: membersAnalysis,
  scatter: scatterAnalysis,
  box: boxAnalysis,
};

/** What a caller wants worked out, checked for its shape; names of columns are looked up later. @throws SalesError `bad-option` that names the option */
export function validateAnalysis(input: unknown): PicturedAnalysis {
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

function scatterAnalysis({ x, y, member, limit }: Given): ScatterAnalysis {
  return {
    kind: 'scatter',
    x: textOf(x, 'x'),
    y: textOf(y, 'y'),
    member: textOf(member, 'member'),
    limit: wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
  };
}

function boxAnalysis(given: Given): BoxAnalysis {
  return {
    kind: 'box',
    ...sampleOf(given),
    group: textOf(given['group'], 'group'),
    outliers: wholeOf(given['outliers'], 'outliers', Number.MAX_SAFE_INTEGER),
  };
}
