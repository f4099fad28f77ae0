import { testOf } from '../../../query/claim.js';
import { formatDay } from '../../../format/date.js';
import type { CustomersFacts } from '../../../query/analysis/customers.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { CohortMeasure } from '../attributes.js';
import { customersText, tooManyIn, type CohortFacts, type CohortInput } from './facts.js';
import { analysisOf, orNull, toSegmentMembers } from './plans.js';

type Segment = keyof CohortInput['texts']['segments'];

/** Segment with its customers, orders and amount, and the share of each. */
interface SegmentLine {
  readonly segment: Segment;
  readonly sums: Readonly<Record<CohortMeasure, number>>;
  readonly shares: Readonly<Record<CohortMeasure, number>>;
}

const MEASURES = ['customers', 'orders', 'revenue'] as const;

/** Converts a result to segments, best first. */
export function toSegments(main: QueryResult): readonly SegmentLine[] {
  const all = (analysisOf(main, 'customers')?.segments ?? []).map(({ segment, count, orders, amount }) => ({
    segment: segment as Segment,
    sums: { customers: count, orders, revenue: amount },
  }));
  const [customers, orders, revenue] = MEASURES.map((of) => all.reduce((sum, { sums }) => sum + sums[of], 0)) as [
    number,
    number,
    number,
  ];
  const shareOf = (value: number, whole: number): number => (whole > 0 ? value / whole : NaN);
  return all.map(({ segment, sums }) => ({
    segment,
    sums,
    shares: {
      customers: shareOf(sums.customers, customers),
      orders: shareOf(sums.orders, orders),
      revenue: shareOf(sums.revenue, revenue),
    },
  }));
}

/** Range of whole numbers; an open end is absent. `undefined` for an empty range. */
interface Span {
  readonly from?: number;
  readonly to?: number;
}

/** Returns the days since the last order and the order counts that define a segment (stats/customers/rfm.ts). */
export function spansOf(
  segment: Segment,
  { recency, frequency }: CustomersFacts['limits'],
): { readonly days: Span; readonly orders: Span } {
  const above = (limit = 0): number => Math.floor(limit) + 1;
  const upTo = (limit = 0): number => Math.floor(limit);
  const [, r4, r3] = recency;
  const [f1, , f3] = frequency;
  const days = { new: { to: upTo(r4) }, middle: { from: above(r4), to: upTo(r3) }, old: { from: above(r3) } };
  const orders = {
    many: { from: above(f3) },
    some: { from: above(f1), to: upTo(f3) },
    one: { to: upTo(f1) },
    notMany: { to: upTo(f3) },
  };
  const [when, how] = RULES[segment];
  return { days: days[when], orders: orders[how] };
}

const RULES: Readonly<Record<Segment, readonly ['new' | 'middle' | 'old', 'many' | 'some' | 'one' | 'notMany']>> = {
  champions: ['new', 'many'],
  promising: ['new', 'some'],
  new: ['new', 'one'],
  loyal: ['middle', 'many'],
  waning: ['middle', 'notMany'],
  'at-risk': ['old', 'many'],
  sleeping: ['old', 'some'],
  lost: ['old', 'one'],
};

/** Returns segments of customers. A click on one filters by its customers, which are queried. */
export function segmentFacts(input: CohortInput): Omit<CohortFacts, 'announced'> {
  const { attributes, results, texts, format } = input;
  const { measure } = attributes;
  const main = results['main']!;
  const facts = analysisOf(main, 'customers');
  const lines = toSegments(main);
  const other = measure === 'revenue' ? 'customers' : 'revenue';
  const ruleOf = ({ segment }: SegmentLine): string => (facts ? ruleText(segment, facts, input) : '');
  const shareTexts = ({ shares }: SegmentLine, of: CohortMeasure): string => format(orNull(shares[of]), 'percent');
  return {
    summary: lines.length === 0 ? '' : sentenceOf(lines, input),
    none: texts.noNew,
    claims: [
      testOf(
        'rfm',
        lines.flatMap(({ sums, shares }) => [sums.customers, shares.customers, shares.revenue]),
      ),
    ],
    columns: [
      { label: texts.segment },
      ...MEASURES.flatMap((of) => [
        { label: texts.sizes[of], unit: of === 'revenue' ? ('money' as const) : ('count' as const) },
        { label: texts.shareOf({ measure: texts.sizes[of] }), unit: 'percent' as const, isShare: true },
      ]),
      { label: texts.ruleTerm },
    ],
    marks: lines.map((line) => ({
      values: [texts.segments[line.segment], ...MEASURES.flatMap((of) => [line.sums[of], orNull(line.shares[of])]), ruleOf(line)],
      ...(line.sums.customers > 0 && { group: line.segment, hint: texts.clickSegment }),
    })),
    markType: 'row',
    groups: {
      field: 'customer',
      plan: (segments, plan) => toSegmentMembers(plan, segments),
      nameOf: (segment) => texts.segments[segment as Segment],
      tooMany: tooManyIn(input),
    },
    explanation: facts ? explanationOf(facts, input) : [],
    chart: {
      kind: 'list',
      values: texts.shareOf({ measure: texts.sizes[measure] }),
      lines: lines.map((line) => ({
        value: shareTexts(line, measure),
        bar: Math.max(0, line.shares[measure] || 0),
        notes: [
          customersText(input, line.sums.customers),
          texts.ofTheMeasure({ share: shareTexts(line, other), measure: texts.sizes[other] }),
          ruleOf(line),
        ],
      })),
    },
  };
}

function ruleText(segment: Segment, { limits }: CustomersFacts, { texts, format }: CohortInput): string {
  const { days, orders } = spansOf(segment, limits);
  const isEmpty = ({ from, to }: Span): boolean => from !== undefined && to !== undefined && from > to;
  if (isEmpty(days) || isEmpty(orders) || orders.to === 0) return texts.noRule;
  const text = (value: number | undefined): string | undefined => (value === undefined ? undefined : format(value, 'count'));
  const textsOf = ({ from, to }: Span) => ({ from: text(from), to: text(to) });
  return texts.rule({ days: textsOf(days), orders: textsOf(orders) });
}

/** Summarizes the best segment, and the inactive segment with the highest amount. */
function sentenceOf(lines: readonly SegmentLine[], input: CohortInput): string {
  const { texts, messages, format } = input;
  const present = lines.filter(({ sums }) => sums.customers > 0);
  if (present.length === 0) return texts.noNew;
  const [gone] = present.filter(({ segment }) => RULES[segment][0] === 'old').sort((a, b) => b.sums.revenue - a.sums.revenue);
  const best = present[0] === lines[0] ? lines[0] : undefined;
  const revenueOf = ({ shares }: SegmentLine): string => format(orNull(shares.revenue), 'percent');
  const share = format(best && orNull(best.shares.customers), 'percent');
  return messages.phrases({
    items: [
      ...(best ? [texts.best({ segment: texts.segments[best.segment], share, revenue: revenueOf(best) })] : []),
      ...(gone
        ? [
            texts.fading({
              segment: texts.segments[gone.segment],
              customers: customersText(input, gone.sums.customers),
              revenue: revenueOf(gone),
            }),
          ]
        : []),
    ],
  });
}

function explanationOf({ asOf, limits }: CustomersFacts, { texts, messages, format, locale }: CohortInput) {
  const listOf = (numbers: readonly number[]): string =>
    messages.list({ items: numbers.map((limit) => format(limit, 'number')) });
  return [
    { term: texts.scoresTerm, text: texts.scoresText({ day: formatDay(asOf, { locale }) }) },
    { term: texts.limitsTerm, text: texts.limits({ days: listOf(limits.recency), orders: listOf(limits.frequency) }) },
  ];
}
