import { membersClause } from '../../../query/where/where.js';
import { mayHaveCredits } from '../../../query/catalog.js';
import type { RulesFacts } from '../../../query/analysis/analysis.js';
import type { Role } from '../../../query/schema.js';
import { PICTURED, type Finding, type Span, type Topic, type TopicContext } from '../model/finding.js';
import { daysOf } from './days.js';
import {
  count,
  factsOf,
  figure,
  hasProfit,
  hasRoles,
  isNoteworthy,
  leadName,
  membersPerSampled,
  numberAt,
  rowsOf,
  share,
} from './tools.js';
import type { Row } from './tools.js';

/** Number of offers that must be worth acting on together. A single offer needs a tenth of that impact. */
const OFFERS = 10;

/** Reports items bought together more often than by chance, and the impact of offering both. */
export const bundlesTopic: Topic = {
  name: 'bundles',
  plans: (context) => {
    const item = itemOf(context);
    if (!item || !hasRoles(context, 'order')) return undefined;
    const measure = hasProfit(context) ? 'profit' : context.lead;
    const profit = hasProfit(context) ? 'profit' : leadName(context);
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
    const period = rules?.facts.period ?? daysOf(context) ?? { from: context.today, to: context.today };
    const reported = new Set<string>();
    const found = rowsOf(rules).flatMap((row, at) => {
      const items = sidesOf(facts, at);
      // A pair is reported once, in one direction.
      const both = [...items].sort().join('\n');
      if (reported.has(both)) return [];
      reported.add(both);
      return findingOf({ row, items, field, baskets, total, period }, context);
    });
    return found;
  },
};

function itemOf(context: TopicContext): Role | undefined {
  return (['product', 'subcategory', 'category'] as const).find((role) => hasRoles(context, role));
}

/** Returns the items of a rule: one or two conditions, then the consequence. */
function sidesOf({ sides }: RulesFacts, at: number): readonly string[] {
  return sides[at]!.flat();
}

interface BundleRow {
  readonly row: Row;
  readonly items: readonly string[];
  readonly field: Role;
  /** Number of all baskets, estimated where the analysis has a sample of them. */
  readonly baskets: number;
  readonly total: number;
  readonly period: Span;
}

function findingOf({ row, items, field, baskets, total, period }: BundleRow, context: TopicContext): readonly Finding[] {
  const [first, ...others] = items;
  const second = others.at(-1);
  // The analysis returns the profit per 100 baskets.
  const impact = (numberAt(row, 'profit') * baskets) / 100;
  const chance = numberAt(row, 'adjusted');
  if (first === undefined || second === undefined || items.length > 3) return [];
  if (!isNoteworthy(impact * OFFERS, total, chance)) return [];
  const named = (member: string): { readonly field: string; readonly member: string } => ({ field, member });
  return [
    {
      topic: 'bundles',
      key: `bundles/${field}=${items.join('+')}`,
      form: 'pair',
      tone: 'neutral',
      impact: figure(impact, hasProfit(context) ? 'money' : context.unit),
      certainty: 1 - chance,
      figures: {
        count: count(numberAt(row, 'count')),
        confidence: share(numberAt(row, 'confidence')),
        lift: figure(numberAt(row, 'lift'), 'number'),
      },
      members: { first: named(first), ...(others.length > 1 && { also: named(others[0]!) }), second: named(second) },
      period,
      n: Math.round(baskets),
      of: 'orders',
      where: membersClause(field, items),
      picture: {
        kind: 'bars',
        bars: [
          { label: [named(second)], value: numberAt(row, 'confidence'), isSubject: true },
          { label: [{ field: PICTURED, member: 'all' }], value: numberAt(row, 'confidence') / numberAt(row, 'lift') },
        ],
        unit: 'share',
      },
      rule: 'bundle',
    },
  ];
}
