import type { Role } from '../../../query/schema.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { Figure, Finding, Span, Topic, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import {
  byEach,
  columnOf,
  dimensionsOf,
  figure,
  hasProfit,
  isNoteworthy,
  memberAt,
  numberAt,
  rowsOf,
  step,
  whereOf,
} from './tools.js';
import type { Row } from './tools.js';

/** Maximum number of different discounts. More sizes do not form steps. */
const MAX_STEPS = 1000;
const MAX_BARS = 10;
/** Minimum share of the loss at which a member replaces the sizes of discounts. Both describe the same loss. */
const MAX_OF_LOSS = 0.8;
const MEASURES = ['profit', 'revenue', 'discount-rate', 'rows = count()'];
/** Rows with a discount of either sign. */
const DISCOUNTED = 'discount: !0, !(blank)';

/**
 * Reports discounts that cost profit: by the member with most of the loss, otherwise by minimum size. The figures are sums
 * without a test.
 */
export const discountsTopic: Topic = {
  name: 'discounts',
  plans: (context) => {
    const steps = columnOf(context, 'discount')?.distinct ?? 0;
    if (steps < 2 || steps > MAX_STEPS || !hasProfit(context) || !isShare(context)) return undefined;
    return {
      steps: { measures: ['profit', 'revenue', 'rows = count()'], by: ['discount'] },
      ...byEach(dimensionsOf(context), (member) => ({ measures: MEASURES, by: [member], where: DISCOUNTED })),
    };
  },
  find: ({ steps, ...members }, context) => {
    const rows = rowsOf(steps);
    const period = steps?.facts.period ?? daysOf(context) ?? { from: context.today, to: context.today };
    const seen = { whole: sumOf(rows, 'revenue'), period };
    const found = Object.entries(members).flatMap(([field, answer]) => membersOf(field as Role, answer, seen));
    return lossOf(bandOf(rows, seen, context), found);
  },
};

/** Returns one finding: every dimension and the sizes of discounts contain the same loss. */
function lossOf([band]: readonly Finding[], members: readonly Finding[]): readonly Finding[] {
  const [member] = [...members].sort((a, b) => b.impact.value - a.impact.value);
  const isMost = member && member.impact.value >= MAX_OF_LOSS * (band?.impact.value ?? 0);
  return [isMost ? member : band].flatMap((one) => one ?? []);
}

interface DiscountTotals {
  /** Total revenue. */
  readonly whole: number;
  readonly period: Span;
}

/** Returns the minimum size from which discounts have the largest total loss. */
function bandOf(rows: readonly Row[], { whole, period }: DiscountTotals, context: TopicContext): readonly Finding[] {
  const percent = context.catalog.discountPercent ? 0.01 : 1;
  const sizes = rows
    .filter((row) => numberAt(row, 'discount') > 0)
    .sort((a, b) => numberAt(b, 'discount') - numberAt(a, 'discount'));
  let [sum, least, end] = [0, 0, 0];
  for (const [i, row] of sizes.entries()) {
    sum += numberAt(row, 'profit') || 0;
    if (sum < least) [least, end] = [sum, i + 1];
  }
  const band = sizes.slice(0, end);
  const [last] = band;
  const first = band.at(-1);
  if (!first || !last || !isNoteworthy(-least, whole)) return [];
  const given = band.reduce((total, row) => total + givenOf(numberAt(row, 'revenue'), percent * numberAt(row, 'discount')), 0);
  const from = numberAt(first, 'discount');
  const shown = [...sizes].reverse().slice(-MAX_BARS);
  return [
    {
      topic: 'discounts',
      key: 'discounts/band',
      form: 'band',
      tone: 'bad',
      impact: figure(-least, 'money'),
      figures: {
        from: step(percent * from),
        to: step(percent * numberAt(last, 'discount')),
        ...figuresOf(sumOf(band, 'revenue'), least, given),
      },
      members: {},
      period,
      n: sumOf(band, 'rows'),
      of: 'rows',
      where: `discount: ${from}..`,
      picture: {
        kind: 'bars',
        bars: shown.map((row) => ({
          label: [{ field: 'discount', member: numberAt(row, 'discount') }],
          value: numberAt(row, 'profit'),
          isSubject: band.includes(row),
        })),
        unit: 'money',
      },
      rule: 'cap-discount',
    },
  ];
}

/** Returns members with a loss from discounted sales. */
function membersOf(field: Role, answer: QueryResult, { whole, period }: DiscountTotals): readonly Finding[] {
  const rows = rowsOf(answer);
  return rows.flatMap((row): readonly Finding[] => {
    const profit = numberAt(row, 'profit');
    if (!isNoteworthy(-profit, whole)) return [];
    const member = { field, member: memberAt(row, field) };
    const revenue = numberAt(row, 'revenue');
    return [
      {
        topic: 'discounts',
        key: `discounts/${field}=${member.member}`,
        form: 'member',
        tone: 'bad',
        impact: figure(-profit, 'money'),
        figures: figuresOf(revenue, profit, givenOf(revenue, numberAt(row, 'discount-rate'))),
        members: { member },
        period,
        n: numberAt(row, 'rows'),
        of: 'rows',
        where: `${whereOf(member)}; ${DISCOUNTED}`,
        picture: {
          kind: 'bars',
          bars: [row, ...rows.filter((other) => other !== row)].slice(0, MAX_BARS).map((other) => ({
            label: [{ field, member: memberAt(other, field) }],
            value: numberAt(other, 'profit'),
            isSubject: other === row,
          })),
          unit: 'money',
        },
        rule: 'cap-discount',
      },
    ];
  });
}

function figuresOf(revenue: number, profit: number, given: number): Readonly<Record<string, Figure>> {
  return {
    revenue: figure(revenue, 'money'),
    profit: figure(profit, 'money'),
    without: figure(profit + given, 'money'),
  };
}

/** Returns the amount of a discount, given the revenue after it. A 100% discount has no known price. */
function givenOf(revenue: number, discount: number): number {
  return discount < 1 && Number.isFinite(revenue) ? (revenue * discount) / (1 - discount) : 0;
}

function sumOf(rows: readonly Row[], name: string): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, name) || 0), 0);
}

/** True when discounts are fractions of the price instead of amounts. */
function isShare(context: TopicContext): boolean {
  const column = columnOf(context, 'discount');
  return column?.type === 'number' && (context.catalog.discountPercent || (column.max ?? Infinity) <= 1);
}
