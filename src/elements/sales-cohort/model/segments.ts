import { isAlone, MAX_CLAUSE_MEMBERS, type MarkDescription } from '../../base/chart/marks.js';
import { testOf } from '../../../query/claim.js';
import { formatDay } from '../../../format/date.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { CustomersFacts } from '../../../query/analysis/customers.js';
import type { CohortMeasure } from '../attributes.js';
import { toSegmentMembers } from './plans.js';
import { factsOf, type Choice, type CohortAnswer, type CohortShown, type ListPicture, type ViewContext } from './shown.js';

type Segment = keyof ViewContext['messages']['cohort']['segments'];

/** Segment with its customers, orders and amount, and the share of each. */
interface SegmentLine {
  readonly segment: Segment;
  readonly sums: Readonly<Record<CohortMeasure, number>>;
  readonly shares: Readonly<Record<CohortMeasure, number>>;
}

/** Content of a list of segments, best first. */
interface SegmentsView {
  readonly measure: CohortMeasure;
  readonly lines: readonly SegmentLine[];
  readonly facts: CustomersFacts | undefined;
}

/** Converts a result to segments. */
export function toSegments(answer: CohortAnswer, measure: CohortMeasure): SegmentsView {
  const facts = factsOf(answer, 'customers');
  const all = (facts?.segments ?? []).map(({ segment, count, orders, amount }) => ({
    segment: segment as Segment,
    sums: { customers: count, orders, revenue: amount },
  }));
  const whole = (of: CohortMeasure): number => all.reduce((sum, { sums }) => sum + sums[of], 0);
  const wholes = { customers: whole('customers'), orders: whole('orders'), revenue: whole('revenue') };
  const shareOf = (value: number, of: CohortMeasure): number => (wholes[of] > 0 ? value / wholes[of] : NaN);
  return {
    measure,
    facts,
    lines: all.map(({ segment, sums }) => ({
      segment,
      sums,
      shares: {
        customers: shareOf(sums.customers, 'customers'),
        orders: shareOf(sums.orders, 'orders'),
        revenue: shareOf(sums.revenue, 'revenue'),
      },
    })),
  };
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
  const days: Readonly<Record<'new' | 'middle' | 'old', Span>> = {
    new: { to: upTo(r4) },
    middle: { from: above(r4), to: upTo(r3) },
    old: { from: above(r3) },
  };
  const orders: Readonly<Record<'many' | 'some' | 'one' | 'notMany', Span>> = {
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

/** Returns the chart of segments. */
export function segmentsShown(view: SegmentsView, context: ViewContext): CohortShown {
  const { cohort } = context.messages;
  const { lines, facts, measure } = view;
  return {
    count: lines.length,
    fields: [],
    role: cohort.roles.rfm,
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    claims: [
      testOf(
        'rfm',
        lines.flatMap(({ sums, shares }) => [sums.customers, shares.customers, shares.revenue]),
      ),
    ],
    explain: facts ? explainOf(facts, context) : [],
    table: (caption) => ({
      caption,
      columns: [
        { label: cohort.segment },
        ...(['customers', 'orders', 'revenue'] as const).flatMap((one) =>
          [cohort.sizes[one], cohort.shareOf({ measure: cohort.sizes[one] })].map((label) => ({ label, numeric: true })),
        ),
        { label: cohort.ruleTerm },
      ],
      rows: lines.map((line) => [
        cohort.segments[line.segment],
        ...(['customers', 'orders', 'revenue'] as const).flatMap((one) => [
          sumText(line, one, context),
          formatPercent(line.shares[one], context.locale),
        ]),
        ruleText(line, view, context),
      ]),
    }),
    keyOf: (mark) => lines[mark]?.segment,
    chosenBy: (own, picked) => {
      const segments = own !== '' && picked?.where === own ? picked.key.split(' ') : [];
      return lines.flatMap(({ segment }, mark) => (segments.includes(segment) ? [mark] : []));
    },
    picture: (chosen): ListPicture => ({
      chart: 'list',
      chosen,
      names: cohort.segment,
      values: cohort.shareOf({ measure: cohort.sizes[measure] }),
      none: cohort.noNew,
      lines: lines.map((line) => ({
        name: cohort.segments[line.segment],
        value: formatPercent(line.shares[measure], context.locale),
        bar: Math.max(0, line.shares[measure] || 0),
        notes: notesOf(line, view, context),
      })),
    }),
    announce: (mark, chosen) => announcementOf(mark, view, { context, alone: isAlone(chosen, mark) }),
    choice: (marks) => choiceOf(marks, view, context),
  };
}

function sumText({ sums }: SegmentLine, measure: CohortMeasure, context: ViewContext): string {
  return formatNumber(sums[measure], measure === 'revenue' ? 'money' : 'count', context, 'full');
}

function customersText({ sums }: SegmentLine, context: ViewContext): string {
  return context.messages.cohort.customers({ n: sums.customers, shown: formatNumber(sums.customers, 'count', context) });
}

function notesOf(line: SegmentLine, view: SegmentsView, context: ViewContext): readonly string[] {
  const { cohort } = context.messages;
  const other = view.measure === 'revenue' ? 'customers' : 'revenue';
  return [
    customersText(line, context),
    cohort.ofTheMeasure({ share: formatPercent(line.shares[other], context.locale), measure: cohort.sizes[other] }),
    ruleText(line, view, context),
  ];
}

function ruleText({ segment }: SegmentLine, { facts }: SegmentsView, context: ViewContext): string {
  const { cohort } = context.messages;
  if (!facts) return '';
  const { days, orders } = spansOf(segment, facts.limits);
  const isEmpty = ({ from, to }: Span): boolean => from !== undefined && to !== undefined && from > to;
  if (isEmpty(days) || isEmpty(orders) || orders.to === 0) return cohort.noRule;
  const text = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : formatNumber(value, 'count', context, 'full');
  const texts = ({ from, to }: Span): { from: string | undefined; to: string | undefined } => ({
    from: text(from),
    to: text(to),
  });
  return cohort.rule({ days: texts(days), orders: texts(orders) });
}

/** Summarizes the best segment, and the inactive segment with the highest amount. */
function sentenceOf({ lines }: SegmentsView, context: ViewContext): string {
  const { cohort } = context.messages;
  const percent = (share: number): string => formatPercent(share, context.locale);
  const [best] = lines;
  if (!best || lines.every(({ sums }) => sums.customers === 0)) return cohort.noNew;
  const gone = lines
    .filter(({ segment, sums }) => RULES[segment][0] === 'old' && sums.customers > 0)
    .sort((a, b) => b.sums.revenue - a.sums.revenue)[0];
  return context.messages.phrases({
    items: [
      ...(best.sums.customers > 0
        ? [
            cohort.best({
              segment: cohort.segments[best.segment],
              share: percent(best.shares.customers),
              revenue: percent(best.shares.revenue),
            }),
          ]
        : []),
      ...(gone
        ? [
            cohort.fading({
              segment: cohort.segments[gone.segment],
              customers: customersText(gone, context),
              revenue: percent(gone.shares.revenue),
            }),
          ]
        : []),
    ],
  });
}

function explainOf({ asOf, limits }: CustomersFacts, context: ViewContext): CohortShown['explain'] {
  const { cohort, list } = context.messages;
  const texts = (numbers: readonly number[]): string =>
    list({ items: numbers.map((limit) => formatNumber(limit, 'number', context, 'full')) });
  return [
    { term: cohort.scoresTerm, text: cohort.scoresText({ day: formatDay(asOf, { locale: context.locale }) }) },
    { term: cohort.limitsTerm, text: cohort.limits({ days: texts(limits.recency), orders: texts(limits.frequency) }) },
  ];
}

function announcementOf(
  mark: number,
  view: SegmentsView,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): MarkDescription | undefined {
  const { cohort } = context.messages;
  const line = view.lines[mark];
  if (!line) return undefined;
  const title = cohort.segments[line.segment];
  const rows = [
    ...(['customers', 'orders', 'revenue'] as const).map(
      (one) =>
        [cohort.sizes[one], `${sumText(line, one, context)} (${formatPercent(line.shares[one], context.locale)})`] as const,
    ),
    [cohort.ruleTerm, ruleText(line, view, context)] as const,
  ];
  const spoken = cohort.point({
    name: title,
    parts: rows.map(([term, text]) => `${term} ${text}`),
    k: mark + 1,
    n: view.lines.length,
  });
  return { title, rows, hint: alone ? cohort.unclick : cohort.clickSegment, spoken };
}

/** Converts a selection to one segment; its customers are queried. */
function choiceOf(marks: readonly number[], { lines }: SegmentsView, context: ViewContext): Choice {
  const { cohort, list } = context.messages;
  if (marks.length === 0) return { field: 'customer', values: [], where: '', announcement: cohort.cleared };
  const some = lines.filter(({ sums }, mark) => marks.includes(mark) && sums.customers > 0);
  if (some.length === 0) return undefined;
  const chosen = some.map(({ segment }) => segment);
  const count = (n: number): string => formatNumber(n, 'count', context);
  const size = some.reduce((sum, { sums }) => sum + sums.customers, 0);
  return {
    ...{ field: 'customer', values: [], where: '' },
    announcement: cohort.chosen({ what: list({ items: chosen.map((segment) => cohort.segments[segment]) }) }),
    members: {
      key: chosen.join(' '),
      toPlan: (plan) => toSegmentMembers(plan, chosen),
      tooMany: () =>
        cohort.tooMany({ customers: cohort.customers({ n: size, shown: count(size) }), most: count(MAX_CLAUSE_MEMBERS) }),
    },
  };
}
