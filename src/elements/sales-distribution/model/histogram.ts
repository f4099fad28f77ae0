import { unitOfField } from '../../../catalog/column-units.js';
import { baseOf, fixed, numberFormat, tidy } from '../../../format/number.js';
import type { HistogramFacts, KnownBins, NumberSpan } from '../../../query/analysis/analysis.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Claim } from '../../../query/claim.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { FactSelection } from '../../base/define/widget-facts.js';
import { binsWithin, chosenBins, clauseOf, spansOf } from './choice.js';
import {
  heldChart,
  membersText,
  tooManyOf,
  type Bin,
  type DistributionFacts,
  type DistributionInput,
  type Histogram,
  type Words,
} from './facts.js';
import { toMembersPlan, type Subject } from './plans.js';

export function toHistogram(
  { rowCount, columns, facts }: Pick<QueryResult, 'rowCount' | 'columns' | 'facts'>,
  subject: Subject,
  catalog: Catalog,
): Histogram {
  const analysis = facts.analysis as HistogramFacts;
  const [from, to, count] = columns;
  const bins = Array.from({ length: rowCount }, (_, k): Bin => {
    const open = k === 0 && analysis.openFirst ? 'below' : k === rowCount - 1 && analysis.openLast ? 'above' : undefined;
    return { from: from!.values[k]!, to: to!.values[k]!, count: count!.values[k]!, open };
  });
  const unit = from?.unit ?? (subject.kind === 'rows' ? unitOfField(subject.field, catalog) : 'number');
  return { kind: 'histogram', bins, facts: analysis, unit, subject };
}

export function histogramFacts(histogram: Histogram, input: DistributionInput): DistributionFacts {
  const { bins, subject, facts } = histogram;
  const { attributes, texts, messages, filters, moving, previous } = input;
  const per = subject.kind === 'members' ? messages.dimension({ name: subject.per }) : undefined;
  const width = edgeText(facts.width, histogram, input);
  const isGiven = Object.keys(attributes.bins).length > 0;
  const counted = texts.axis({ per });
  const held = heldChart(input, 'histogram');
  let sum = 0;
  return {
    summary: sentenceOf(histogram, per, input),
    claims: claimsOf(histogram, attributes.measure),
    columns: [
      { label: texts.bin, isOrdered: true },
      { label: counted, unit: 'count' },
      { label: texts.share, unit: 'percent' },
      { label: texts.upTo, unit: 'percent', isDetail: true },
    ],
    marks: bins.map((bin) => {
      sum += bin.count;
      const values = [binName(bin, histogram, input), bin.count, bin.count / facts.count, sum / facts.count];
      return { values, hint: texts.clickHint };
    }),
    selection: selectionOf(histogram, per, input),
    announced: {
      ...{ role: texts.histogramRole, keys: texts.histogramKeys, hints: [] },
      point: ({ name, ...mark }) => texts.point({ bin: name, ...mark }),
    },
    explanation: [
      { term: texts.binsTerm, text: isGiven ? texts.binsGiven({ width }) : texts.binsRule({ width }) },
      { term: texts.mean, text: valueText(facts.mean, histogram, input) },
    ],
    chart: { ...histogram, counted, most: bins.reduce((most, { count }) => Math.max(most, count), held?.most ?? 0) },
    ...(bins.length > 0 && {
      start: (moving ? (previous as DistributionFacts | undefined)?.start : undefined) ?? {
        bins: {
          edges: [bins[0]!.from, ...bins.map(({ to }) => to)],
          ...{ width: facts.width, openFirst: facts.openFirst, openLast: facts.openLast },
        },
        filters: JSON.stringify(filters),
      },
    }),
  };
}

/** Returns the bins to count in while a filter is dragged: those at its start. `undefined` lets the data decide: without a drag, or back at its start. */
export function keptBins({ moving, previous, filters }: Omit<DistributionInput, 'results'>): KnownBins | undefined {
  const { start } = (previous ?? {}) as Partial<DistributionFacts>;
  return moving && start?.filters !== JSON.stringify(filters) ? start?.bins : undefined;
}

/** Formats an exact bin edge, with decimals that fit the bin width. */
export function edgeText(edge: number, { facts, unit }: Histogram, style: Words): string {
  const decimals = decimalsOf(facts.width);
  const options =
    unit === 'percent'
      ? { style: 'percent' as const, ...fixed(Math.max(0, decimals - 2)) }
      : { ...baseOf(unit, style), ...fixed(decimals) };
  return tidy(numberFormat(style.locale, { ...options, signDisplay: 'negative' }).format(edge));
}

export function decimalsOf(width: number): number {
  const [digits = '', power = '0'] = width.toExponential().split('e');
  return Math.min(6, Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power)));
}

/** Formats the numbers of a bin: `$50–$100`, `5–9` for whole numbers, `$2,000 or more`. */
export function binName({ from, to, open }: Omit<Bin, 'count'>, histogram: Histogram, words: Words): string {
  const { texts } = words;
  if (open === 'above') return texts.from({ value: edgeText(from, histogram, words) });
  if (open === 'below') return texts.below({ value: edgeText(to, histogram, words) });
  const last = histogram.facts.step >= 1 ? to - 1 : to;
  const least = edgeText(from, histogram, words);
  return last === from ? least : texts.between({ from: least, to: edgeText(last, histogram, words) });
}

/** Formats a statistic of the sample, such as a median or a quartile. */
export function valueText(value: number, { unit, facts }: Histogram, { format }: Pick<Words, 'format'>): string {
  const isLarge = Math.max(Math.abs(facts.q1), Math.abs(facts.q3)) >= 1000;
  return format(value, unit, unit === 'money' && isLarge ? 'compact' : 'full');
}

/** Summarizes the histogram: median, middle half, and open bins. */
function sentenceOf(histogram: Histogram, per: string | undefined, words: Words): string {
  const { texts } = words;
  const { median, q1, q3, count } = histogram.facts;
  if (count === 0) return '';
  const [m, low, high] = [median, q1, q3].map((value) => valueText(value, histogram, words)) as [string, string, string];
  const beyond = histogram.bins
    .filter(({ open }) => open !== undefined)
    .map((bin) => texts.beyond({ members: membersText(bin.count, per, words), bin: binName(bin, histogram, words) }));
  const half = low === high ? { q1: undefined, q3: undefined } : { q1: low, q3: high };
  return texts.sentence({ parts: [texts.reading({ per, median: m, ...half }), ...beyond] });
}

/** Returns what the sentence of a histogram states: the quartiles, and the numbers of members in open bins. */
function claimsOf({ bins, facts, subject }: Histogram, measure: string): readonly Claim[] {
  const by = subject.kind === 'members' ? subject.per : 'row';
  if (facts.count === 0) return [];
  const quartile = (p: number, value: number): Claim => ({ kind: 'quantile', measure, by, p, value });
  return [
    ...[quartile(0.25, facts.q1), quartile(0.5, facts.median), quartile(0.75, facts.q3)],
    ...bins.flatMap(({ open, from, to, count }): readonly Claim[] => {
      if (open === undefined) return [];
      const limit = open === 'above' ? ({ is: 'at-least', than: from } as const) : ({ is: 'below', than: to } as const);
      return [{ kind: 'count', measure, by, ...limit, count }];
    }),
  ];
}

/** Returns what selected bins mean: ranges of a column, or the members in the bins. */
function selectionOf(histogram: Histogram, per: string | undefined, input: DistributionInput): FactSelection {
  const { bins, subject } = histogram;
  return {
    // A clause on a column's field belongs to this widget. A clause on members may come from another widget.
    fields: subject.kind === 'rows' ? [subject.field] : [],
    keyOf: (mark) => `${bins[mark]!.from}..${bins[mark]!.to}`,
    chosenBy: (own, picked) => {
      if (subject.kind === 'rows') return chosenBins(own, subject.field, histogram);
      return picked?.where === own
        ? binsWithin(
            picked.key.map((span) => JSON.parse(span) as NumberSpan),
            bins,
          )
        : [];
    },
    choice: (marks) => {
      const field = subject.kind === 'rows' ? subject.field : subject.per;
      const none = { field, values: [], where: '', announcement: input.messages.plot.cleared };
      if (marks.length === 0) return none;
      const spans = spansOf(marks, bins);
      const members = membersText(
        marks.reduce((sum, mark) => sum + bins[mark]!.count, 0),
        per,
        input,
      );
      const announcement = input.texts.chosen({ bins: spansText(spans, histogram, input), members });
      if (subject.kind === 'rows')
        return { field, values: marks.map((mark) => bins[mark]!.from), where: clauseOf(field, marks, histogram), announcement };
      const toPlan = (plan: Parameters<typeof toMembersPlan>[0]) => toMembersPlan(plan, field, spans);
      const key = spans.map((span) => JSON.stringify(span));
      return { ...none, announcement, members: { key, toPlan, tooMany: tooManyOf(per, input) } };
    },
  };
}

function spansText(spans: readonly NumberSpan[], histogram: Histogram, input: DistributionInput): string {
  const { min, max } = histogram.facts;
  const items = spans.map(({ from, below }) => {
    const open = from === undefined ? 'below' : below === undefined ? 'above' : undefined;
    return binName({ from: from ?? min, to: below ?? max, open }, histogram, input);
  });
  return input.messages.list({ items });
}
