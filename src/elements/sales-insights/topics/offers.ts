import { isCharge } from '../../../format/member-name.js';
import { mayHaveCredits } from '../../../query/catalog.js';
import { GOODS, type Role } from '../../../query/schema.js';
import { membersClause } from '../../../query/where/where.js';
import { isCode, PICTURED, type FindingDraft, type Member, type Topic, type TopicContext } from '../model/finding.js';
import { periodOf } from './days.js';
import {
  barsBeside,
  barsOf,
  byEach,
  columnOf,
  count,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
  hasProfit,
  hasRoles,
  isNoteworthy,
  leadName,
  memberAt,
  membersPerSampled,
  numberAt,
  reported,
  rowsOf,
  share,
  sumClaim,
  whereOf,
  type Row,
} from './tools.js';

/** Maximum number of different discounts. More sizes do not form steps. */
const MAX_STEPS = 1000;
const MAX_BARS = 10;
/** How many times the profit is the amount that a loss is measured by, unless the revenue is less: materiality is 5% of a profit and 1% of a revenue. */
const PROFITS = 5;
/** Minimum share of the loss at which a member replaces the sizes of discounts. Both describe the same loss. */
const MAX_OF_LOSS = 0.8;
/** Rows with a discount of either sign. */
const DISCOUNTED = 'discount: !0, !(blank)';

/**
 * Reports discounts that cost profit: by the member with most of the loss, otherwise by minimum size. The figures are sums
 * without a test.
 */
export const discounts: Topic = {
  traits: ['profit', 'amount'],
  plans: (context) => {
    const column = columnOf(context, 'discount');
    const steps = column?.distinct ?? 0;
    // Amounts, unlike fractions of the price, have no steps.
    const isShare = column?.type === 'number' && (context.catalog.discountPercent || (column.max ?? Infinity) <= 1);
    if (steps < 2 || steps > MAX_STEPS || !hasProfit(context) || !isShare) return undefined;
    const measures = ['profit', 'revenue', 'discount-rate', 'rows = count()'];
    return {
      steps: { measures: ['profit', 'revenue', 'rows = count()'], by: ['discount'] },
      ...byEach(dimensionsOf(context), (member) => ({ measures, by: [member], where: DISCOUNTED })),
    };
  },
  find: ({ steps, ...members }, context) => {
    const rows = rowsOf(steps);
    const common = { ...LOSS, period: periodOf(steps, context) };
    const profit = sumOf(rows, 'profit');
    const whole = Math.min(sumOf(rows, 'revenue'), profit > 0 ? PROFITS * profit : Infinity);
    const [band] = bandOf(rows, whole, context);
    const [member] = Object.entries(members)
      .flatMap(([field, answer]) => losersIn(field, rowsOf(answer), whole))
      .sort((a, b) => b.impact - a.impact);
    // Every dimension and the sizes of discounts contain the same loss.
    const isMost = member && member.impact >= MAX_OF_LOSS * (band?.impact ?? 0);
    return [isMost ? member : band].flatMap((one) => (one ? { ...one, ...common } : []));
  },
  sums: (finding) => {
    const { profit } = finding.figures;
    const where = `${whereOf(finding.members['member'])}; ${DISCOUNTED}`;
    return finding.form === 'member' ? [sumClaim(finding, { measure: 'profit', value: profit!.value, where })] : [];
  },
};

/** What the losses of discounts have in common. */
const LOSS = { tone: 'bad', unit: 'money', of: 'rows', rule: 'cap-discount' } as const satisfies Partial<FindingDraft>;

/** A loss, with its own part of a finding. */
type Loss = Omit<FindingDraft, keyof typeof LOSS | 'period'>;

/** Returns the minimum size from which discounts have the largest total loss. `whole` is the total revenue. */
function bandOf(rows: readonly Row[], whole: number, { catalog }: TopicContext): readonly Loss[] {
  const percent = catalog.discountPercent ? 0.01 : 1;
  const sizeOf = (row: Row): number => numberAt(row, 'discount');
  const sizes = rows.filter((row) => sizeOf(row) > 0).sort((a, b) => sizeOf(b) - sizeOf(a));
  let [sum, least, end] = [0, 0, 0];
  for (const [i, row] of sizes.entries()) {
    sum += numberAt(row, 'profit') || 0;
    if (sum < least) [least, end] = [sum, i + 1];
  }
  const band = sizes.slice(0, end);
  const [from, to] = [band.at(-1), band[0]].map((row) => (row ? sizeOf(row) : NaN)) as [number, number];
  if (!isNoteworthy(-least, whole)) return [];
  const given = band.reduce((total, row) => total + givenOf(numberAt(row, 'revenue'), percent * sizeOf(row)), 0);
  const shown = [...sizes].reverse().slice(-MAX_BARS);
  return [
    {
      key: 'band',
      form: 'band',
      impact: -least,
      figures: {
        from: figure(percent * from, 'step'),
        to: figure(percent * to, 'step'),
        ...{ revenue: sumOf(band, 'revenue'), profit: least, without: least + given },
      },
      n: sumOf(band, 'rows'),
      where: `discount: ${from}..`,
      picture: barsOf(shown, 'profit', {
        labelOf: (row) => [{ field: 'discount', member: sizeOf(row) }],
        isSubject: (row) => band.includes(row),
      }),
    },
  ];
}

/** Returns members with a loss from discounted sales. */
function losersIn(field: string, rows: readonly Row[], whole: number): readonly Loss[] {
  const memberOf = (row: Row): Member => ({ field, member: memberAt(row, field) });
  return rows.flatMap((row): readonly Loss[] => {
    const [profit, revenue] = [numberAt(row, 'profit'), numberAt(row, 'revenue')];
    if (!isNoteworthy(-profit, whole)) return [];
    const member = memberOf(row);
    const shown = [row, ...rows.filter((other) => other !== row)].slice(0, MAX_BARS);
    return [
      {
        form: 'member',
        impact: -profit,
        figures: { revenue, profit, without: profit + givenOf(revenue, numberAt(row, 'discount-rate')) },
        members: { member },
        n: numberAt(row, 'rows'),
        where: `${whereOf(member)}; ${DISCOUNTED}`,
        picture: barsOf(shown, 'profit', { labelOf: (other) => [memberOf(other)], isSubject: (other) => other === row }),
      },
    ];
  });
}

/** Returns the amount of a discount, given the revenue after it. A 100% discount has no known price. */
function givenOf(revenue: number, discount: number): number {
  return discount < 1 && Number.isFinite(revenue) ? (revenue * discount) / (1 - discount) : 0;
}

function sumOf(rows: readonly Row[], name: string): number {
  return rows.reduce((sum, row) => sum + (numberAt(row, name) || 0), 0);
}

/** What return rates are shares of: orders and credit notes, while `orders` leaves out documents without a sale. */
const DOCUMENTS = 'documents';

/** Reports members with a higher return rate than all others. */
export const returns: Topic = {
  traits: ['profit'],
  plans: (context) => {
    const { catalog } = context;
    const canComeBack = catalog.cancelledByC || hasRoles(context, 'status') || (columnOf(context, 'quantity')?.min ?? 0) < 0;
    if (!hasRoles(context, 'order') || !canComeBack) return undefined;
    return byEach(dimensionsOf(context), (member) => ({
      measures: ['return-rate', `${DOCUMENTS} = distinct(order)`, context.lead],
      by: [member],
      analysis: { kind: 'rates', member, rate: 'return-rate', of: DOCUMENTS, repeated: true, also: [leadName(context)] },
    }));
  },
  find: (answers, context) =>
    findInRows(answers, (seen) => {
      const { field, answer, row, chance } = seen;
      const [rate, peers, orders] = [numberAt(row, 'rate'), numberAt(row, 'peers'), numberAt(row, 'of')];
      const excess = (rate - peers) * orders;
      // Each order counts with the average amount of an order or credit note of the member.
      const impact = excess * (numberAt(row, leadName(context)) / orders);
      const whole = factsOf(answer, 'rates')?.sums[0] ?? NaN;
      const member = { field, member: memberAt(row) };
      if (!(excess > 0)) return [];
      return reported({ impact, whole, chance }, () => ({
        form: 'high',
        tone: 'bad',
        figures: {
          rate: share(rate),
          peers: share(peers),
          returned: count(numberAt(row, 'hits')),
          orders: count(orders),
          excess: count(excess),
        },
        members: { member },
        period: periodOf(answer, context),
        n: orders,
        of: 'orders',
        where: whereOf(member),
        picture: barsBeside(seen, 'rate'),
        rule: 'check-returns',
      }));
    }),
};

/** Number of offers that must be worth acting on together. A single offer needs a tenth of that impact. */
const OFFERS = 10;

/** Reports items bought together more often than by chance, and the impact of offering both. */
export const bundles: Topic = {
  traits: ['profit'],
  isReadable: (name) => !isCode(name) && !isCharge(name),
  plans: (context) => {
    const item = itemOf(context);
    if (!item || !hasRoles(context, 'order')) return undefined;
    const isProfit = hasProfit(context);
    const [measure, profit] = isProfit ? ['profit', 'profit'] : [context.lead, leadName(context)];
    const orders = mayHaveCredits(context.catalog) ? { orders: 'orders' } : {};
    return {
      whole: { measures: [measure] },
      rules: {
        measures: [...Object.values(orders), measure],
        by: ['order', item],
        analysis: { kind: 'rules', basket: 'order', item, ...orders, profit, limit: 20 },
      },
    };
  },
  find: ({ whole, rules }, context) => {
    const facts = factsOf(rules, 'rules');
    const field = itemOf(context);
    const [sums] = rowsOf(whole);
    if (!facts || !field || !sums) return [];
    const total = numberAt(sums, hasProfit(context) ? 'profit' : leadName(context));
    const baskets = facts.baskets * membersPerSampled(rules);
    const named = (member: string): Member => ({ field, member });
    const seen = new Set<string>();
    return rowsOf(rules).flatMap((row, at): readonly FindingDraft[] => {
      // One or two conditions, then the consequence. A pair is reported once, in one direction.
      const items = facts.sides[at]!.flat();
      const both = [...items].sort().join('\n');
      const [first, ...others] = items;
      const second = others.at(-1);
      if (seen.has(both) || first === undefined || second === undefined || items.length > 3) return [];
      seen.add(both);
      // The analysis returns the profit per 100 baskets.
      const impact = (numberAt(row, 'profit') * baskets) / 100;
      const [chance, confidence, lift] = [numberAt(row, 'adjusted'), numberAt(row, 'confidence'), numberAt(row, 'lift')];
      if (!isNoteworthy(impact * OFFERS, total, chance)) return [];
      return [
        {
          key: `${field}=${items.join('+')}`,
          form: 'pair',
          tone: 'neutral',
          unit: hasProfit(context) ? 'money' : context.unit,
          impact,
          certainty: 1 - chance,
          figures: { count: count(numberAt(row, 'count')), confidence: share(confidence), lift: figure(lift, 'number') },
          members: { first: named(first), ...(others.length > 1 && { also: named(others[0]!) }), second: named(second) },
          period: periodOf(rules, context),
          n: Math.round(baskets),
          of: 'orders',
          where: membersClause(field, items),
          picture: {
            kind: 'bars',
            bars: [
              { label: [named(second)], value: confidence, isSubject: true },
              { label: [{ field: PICTURED, member: 'all' }], value: confidence / lift },
            ],
            unit: 'share',
          },
          rule: 'bundle',
        },
      ];
    });
  },
};

function itemOf(context: TopicContext): Role | undefined {
  return GOODS.find((role) => hasRoles(context, role));
}
