import type { Role } from '../../../query/schema.js';
import type { QueryResult } from '../../../query/result.js';
import type { Figure, Finding, Span, Topic, TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import {
  byEach,
  columnOf,
  dimensionsOf,
  figure,
  hasProfit,
  isWorthTelling,
  memberAt,
  numberAt,
  rowsOf,
  step,
  whereOf,
} from './tools.js';
import type { Row } from './tools.js';

/** Discounts of more different sizes are no steps that a rule could name. */
const MOST_STEPS = 1000;
const MOST_BARS = 10;
/** A member that has this part of the loss names it better than the sizes of the discounts do: both are the same loss. */
const MOST_OF_LOSS = 0.8;
const MEASURES = ['profit', 'revenue', 'discount-rate', 'rows = count()'];
/** Rows with a discount, whatever its sign. */
const DISCOUNTED = 'discount: !0, !(blank)';

/** Discounts that cost profit: of the member that has most of the loss, otherwise from which size on. Sums, and nothing left to chance. */
export const discountsTopic: Topic = {
  name: 'discounts',
  plans: (context) => {
    const steps = columnOf(context, 'discount')?.distinct ?? 0;
    if (steps < 2 || steps > MOST_STEPS || !hasProfit(context) || !isShare(context)) return undefined;
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

/** One finding: each dimension has the same loss once more, and so has the band of sizes. */
function lossOf([band]: readonly Finding[], members: readonly Finding[]): readonly Finding[] {
  const [member] = [...members].sort((a, b) => b.worth.value - a.worth.value);
  const isMost = member && member.worth.value >= MOST_OF_LOSS * (band?.worth.value ?? 0);
  return [isMost ? member : band].flatMap((one) => one ?? []);
}

interface Seen {
  /** All revenue. */
  readonly whole: number;
  readonly period: Span;
}

/** All discounts from the size on from which they lose most together. */
function bandOf(rows: readonly Row[], { whole, period }: Seen, context: TopicContext): readonly Finding[] {
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
  if (!first || !last || !isWorthTelling(-least, whole)) return [];
  const given = band.reduce((total, row) => total + givenOf(numberAt(row, 'revenue'), percent * numberAt(row, 'discount')), 0);
  const from = numberAt(first, 'discount');
  const shown = [...sizes].reverse().slice(-MOST_BARS);
  return [
    {
      topic: 'discounts',
      key: 'discounts/band',
      form: 'band',
      tone: 'bad',
      worth: figure(-least, 'money'),
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
          isTold: band.includes(row),
        })),
        unit: 'money',
      },
      rule: 'cap-discount',
    },
  ];
}

/** Members whose discounted sales lose money. */
function membersOf(field: Role, answer: QueryResult, { whole, period }: Seen): readonly Finding[] {
  const rows = rowsOf(answer);
  return rows.flatMap((row): readonly Finding[] => {
    const profit = numberAt(row, 'profit');
    if (!isWorthTelling(-profit, whole)) return [];
    const member = { field, member: memberAt(row, field) };
    const revenue = numberAt(row, 'revenue');
    return [
      {
        topic: 'discounts',
        key: `discounts/${field}=${member.member}`,
        form: 'member',
        tone: 'bad',
        worth: figure(-profit, 'money'),
        figures: figuresOf(revenue, profit, givenOf(revenue, numberAt(row, 'discount-rate'))),
        members: { member },
        period,
        n: numberAt(row, 'rows'),
        of: 'rows',
        where: `${whereOf(member)}; ${DISCOUNTED}`,
        picture: {
          kind: 'bars',
          bars: [row, ...rows.filter((other) => other !== row)].slice(0, MOST_BARS).map((other) => ({
            label: [{ field, member: memberAt(other, field) }],
            value: numberAt(other, 'profit'),
            isTold: other === row,
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

/** What a discount took off: revenue is what it left. Of what is given away whole the price is not known. */
function givenOf(revenue: number, discount: number): number {
  return discount < 1 && Number.isFinite(revenue) ? (revenue * discount) / (1 - discount) : 0;
}

function sumOf(rows: readonly Row[], name: string): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, name) || 0), 0);
}

/** Whether discounts are parts of the price, not amounts of money. */
function isShare(context: TopicContext): boolean {
  const column = columnOf(context, 'discount');
  return column?.type === 'number' && (context.catalog.discountPercent || (column.max ?? Infinity) <= 1);
}
