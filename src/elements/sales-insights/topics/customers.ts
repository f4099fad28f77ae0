import { membersClause } from '../../../query/where/where.js';
import type { QueryResult } from '../../../query/result/result.js';
import {
  PICTURED,
  type Answers,
  type FindingDraft,
  type Member,
  type Span,
  type Topic,
  type TopicContext,
  type TopicPlan,
} from '../model/finding.js';
import { comparedPeriods, comparedYears, historyOf, reportedDays } from './days.js';
import {
  barsBeside,
  byEach,
  count,
  dimensionsOf,
  factsOf,
  figure,
  findInRows,
  GOODS,
  hasRoles,
  leadName,
  memberAt,
  membersPerSampled,
  numberAt,
  reported,
  rowsOf,
  share,
  whereOf,
  type Row,
} from './tools.js';

/** The customers of the earlier period. */
const KNOWN = 'denominator(retention)';

/** Maximum number of customers of all members, relative to all customers. More switch between members, and come back elsewhere. */
const MAX_SWITCHING = 1.1;
const ALL = 'all customers';

/**
 * Reports members with lower retention than all others. Product dimensions are not used: one product says little about the next
 * order. Nor are dimensions that customers switch, such as a channel.
 */
export const retention: Topic = {
  traits: ['ahead'],
  plans: (context) => {
    const days = comparedPeriods(context)?.current;
    if (!days || !hasRoles(context, 'customer')) return undefined;
    const dimensions = dimensionsOf(context).filter((role) => !GOODS.includes(role));
    const also = [leadName(context), 'customers'];
    const plans = byEach<TopicPlan>(dimensions, (member) => ({
      measures: [context.lead, 'retention', KNOWN, 'customers'],
      by: [member],
      days,
      analysis: { kind: 'rates', member, rate: 'retention', of: KNOWN, also },
    }));
    return plans && { ...plans, [ALL]: { measures: ['customers'], days } };
  },
  find: ({ [ALL]: all, ...answers }, context) => {
    const compared = comparedPeriods(context);
    const everybody = numberAt(rowsOf(all)[0] ?? {}, 'customers');
    const isOwn = (answer: QueryResult): boolean => (factsOf(answer, 'rates')?.sums[1] ?? NaN) <= MAX_SWITCHING * everybody;
    const own = Object.fromEntries(Object.entries(answers).filter(([, answer]) => isOwn(answer)));
    if (!compared) return [];
    return findInRows(own, (seen) => {
      const { field, answer, row, chance } = seen;
      const member = { field, member: memberAt(row) };
      const value = numberAt(row, leadName(context));
      const [rate, peers, customers] = [numberAt(row, 'rate'), numberAt(row, 'peers'), numberAt(row, 'of')];
      const whole = factsOf(answer, 'rates')?.sums[0] ?? NaN;
      // Impact of a retention equal to that of the others: additional customers times their average revenue.
      const impact = (peers - rate) * customers * (value / numberAt(row, 'customers'));
      // Next to nearly all customers, the others are no measure.
      if (value > MAX_PART * whole) return [];
      return reported({ impact, whole, chance }, () => ({
        form: 'low',
        tone: 'bad',
        figures: { value, share: share(value / whole), rate: share(rate), peers: share(peers), customers: count(customers) },
        members: { member },
        period: compared.current,
        against: compared.earlier,
        n: customers,
        of: 'customers',
        where: whereOf(member, compared.current),
        picture: barsBeside(seen, 'rate'),
        rule: 'loyalty',
      }));
    });
  },
};

/** Maximum share of the sales of a member that is compared with all others. */
const MAX_PART = 0.9;

const TYPE = 'customer-type';
/** Minimum number of days before the period. Without earlier orders, every customer would count as new. */
const MIN_EARLIER_DAYS = 90;
/** Minimum number of orders for a reliable average. */
const MIN_ORDERS = 30;

/** Compares the order value of repeat and new customers in the newest year. */
export const newRepeat: Topic = {
  plans: (context) => {
    const days = daysOfKnown(context);
    if (!days || !hasRoles(context, 'order', 'customer', 'date') || context.lead !== 'revenue') return undefined;
    const analysis = { kind: 'means', group: TYPE, value: leadName(context) } as const;
    return { orders: { measures: [context.lead], by: ['order', TYPE], days, analysis } };
  },
  find: ({ orders }, context) => {
    const facts = factsOf(orders, 'means');
    const period = daysOfKnown(context);
    const [repeat, fresh] = ['repeat', 'new'].map((type) => rowsOf(orders).find(({ group }) => group === type));
    if (!facts || !period || !repeat || !fresh) return [];
    const weight = membersPerSampled(orders);
    const ordersOf = (row: Row): number => Math.round(numberAt(row, 'count') * weight);
    const change = numberAt(repeat, 'mean') - numberAt(fresh, 'mean');
    const isHigher = change > 0;
    const impact = Math.abs(change) * ordersOf(isHigher ? fresh : repeat);
    if (Math.min(numberAt(repeat, 'count'), numberAt(fresh, 'count')) < MIN_ORDERS) return [];
    const bar = (member: 'repeat' | 'new', row: Row) => ({
      label: [{ field: TYPE, member }],
      value: numberAt(row, 'mean'),
      isSubject: isHigher === (member === 'new'),
    });
    return reported({ impact, whole: facts.total * weight, chance: numberAt(repeat, 'adjusted') }, () => ({
      key: 'orders',
      form: isHigher ? 'higher' : 'lower',
      tone: 'neutral',
      figures: {
        repeat: numberAt(repeat, 'mean'),
        fresh: numberAt(fresh, 'mean'),
        change,
        share: share(change / Math.abs(numberAt(fresh, 'mean'))),
        repeatOrders: count(ordersOf(repeat)),
        freshOrders: count(ordersOf(fresh)),
      },
      period,
      n: Math.round(facts.count * weight),
      of: 'orders',
      where: whereOf({ field: TYPE, member: isHigher ? 'new' : 'repeat' }, period),
      picture: { kind: 'bars', bars: [bar('repeat', repeat), bar('new', fresh)] },
      rule: isHigher ? 'second-order' : 'cross-sell',
    }));
  },
};

/** Returns the reported days if enough earlier days identify repeat customers. */
function daysOfKnown(context: TopicContext): Span | undefined {
  const days = reportedDays(context);
  return days && days.from - context.catalog.oldest! >= MIN_EARLIER_DAYS ? days : undefined;
}

const DAY = 'day(date)';
/** Horizon in days: a quarter. */
const AHEAD = 90;
/** Maximum list length: what a sales team can call. */
const MAX_CUSTOMERS = 50;
const MAX_ASKED = 500;
const MAX_BARS = 6;
/** Maximum number of key accounts with a separate finding. */
const MAX_LOST = 3;
/** Minimum churn probability of an inactive customer. */
const MIN_DOUBT = 0.5;

/**
 * Reports frequent customers with high revenue who have probably churned. Key accounts have separate findings with their decline
 * from a year earlier; other customers are combined.
 */
export const atRisk: Topic = {
  traits: ['rows', 'model'],
  plans: (context) => {
    const days = historyOf(context);
    if (!days || !hasRoles(context, 'customer', 'date') || context.lead !== 'revenue') return undefined;
    const current = comparedYears(context)?.current;
    const hasOrders = hasRoles(context, 'order');
    const amount = leadName(context);
    return {
      customers: {
        measures: [hasOrders ? 'orders' : 'rows = count()', context.lead],
        by: ['customer', DAY],
        days,
        analysis: {
          ...{ kind: 'customers', customer: 'customer', date: DAY, orders: hasOrders ? 'orders' : 'rows', amount },
          ...{ ahead: AHEAD, segments: ['at-risk'], order: 'amount', limit: MAX_ASKED },
        },
      },
      whole: { measures: [context.lead], days: current ?? days },
      ...(current && {
        years: {
          measures: [context.lead],
          by: ['customer'],
          days: current,
          compare: 'previous-year',
          orderBy: [`-${amount}.previous`],
          limit: MAX_ASKED,
        },
      }),
    };
  },
  find: (answers, context) => {
    const inactive = inactiveIn(answers['customers']);
    const lost = lostOf(inactive, answers, context);
    const names = lost.map(({ members }) => members!['first']!.member);
    const others = inactive.filter(({ customer }) => !names.includes(customer.member));
    return [...lost, ...silentOf(others, answers, context)];
  },
};

/** A customer who has probably churned. */
interface Inactive {
  readonly row: Row;
  readonly customer: Member & { readonly member: string | null };
  readonly doubt: number;
  /** Expected spend within the horizon if the customer is active, and the part at risk. */
  readonly expected: number;
  readonly stake: number;
}

function inactiveIn(customers: QueryResult | undefined): readonly Inactive[] {
  return rowsOf(customers)
    .filter((row) => 1 - numberAt(row, 'alive') > MIN_DOUBT)
    .map((row) => {
      const [alive, value] = [numberAt(row, 'alive'), numberAt(row, 'value')];
      const customer = { field: 'customer', member: memberAt(row, 'customer') };
      return { row, customer, doubt: 1 - alive, expected: value / alive, stake: value / alive - value };
    });
}

/** Returns key accounts with a decline that is worth acting on by itself. */
function lostOf(inactive: readonly Inactive[], answers: Answers, context: TopicContext): readonly FindingDraft[] {
  const compared = comparedYears(context);
  const whole = numberAt(rowsOf(answers['whole'])[0] ?? {}, leadName(context));
  const amount = leadName(context);
  const sold = new Map(rowsOf(answers['years']).map((row) => [memberAt(row, 'customer'), row]));
  if (!compared) return [];
  const found = inactive.flatMap(({ row, customer, doubt }) => {
    const years = sold.get(customer.member) ?? {};
    const [before, value] = [numberAt(years, `${amount}.previous`), numberAt(years, amount) || 0];
    return reported({ impact: before - value, whole }, () => ({
      form: 'lost',
      tone: 'bad',
      certainty: doubt,
      figures: {
        since: figure(Math.round(Date.parse(String(row['last'])) / 86_400_000), 'date'),
        interval: figure(Math.max(1, Math.round(numberAt(row, 'interval'))), 'days'),
        before,
        value,
      },
      members: { first: customer },
      period: compared.current,
      against: compared.earlier,
      n: numberAt(row, 'orders'),
      of: 'orders',
      where: whereOf(customer),
      picture: {
        kind: 'bars',
        bars: [
          { label: [{ field: PICTURED, member: 'earlier' }], value: before },
          { label: [{ field: PICTURED, member: 'current' }], value, isSubject: true },
        ],
      },
      rule: 'call',
    }));
  });
  return found.sort((a, b) => b.impact - a.impact).slice(0, MAX_LOST);
}

/** Returns customers with a total expected spend that is worth acting on. */
function silentOf(inactive: readonly Inactive[], answers: Answers, context: TopicContext): readonly FindingDraft[] {
  const facts = factsOf(answers['customers'], 'customers');
  const period = historyOf(context);
  const [whole] = rowsOf(answers['whole']);
  if (!facts || !period || !whole) return [];
  const silent = inactive
    .filter(({ stake }) => stake > 0 && Number.isFinite(stake))
    .sort((a, b) => b.stake - a.stake)
    .slice(0, MAX_CUSTOMERS);
  const sumOf = (of: (one: Inactive) => number): number => silent.reduce((sum, one) => sum + of(one), 0);
  return reported({ impact: sumOf(({ stake }) => stake), whole: numberAt(whole, leadName(context)) }, () => ({
    key: 'customers',
    form: 'silent',
    tone: 'bad',
    certainty: sumOf(({ doubt }) => doubt) / silent.length,
    figures: {
      customers: count(silent.length),
      amount: sumOf(({ row }) => numberAt(row, 'amount')),
      expected: sumOf(({ expected }) => expected),
      horizon: figure(AHEAD, 'days'),
    },
    members: { first: silent[0]!.customer },
    period,
    n: facts.customers,
    of: 'customers',
    where: membersClause(
      'customer',
      silent.map(({ customer }) => customer.member),
    ),
    picture: {
      kind: 'bars',
      bars: silent.slice(0, MAX_BARS).map(({ customer, stake }) => ({ label: [customer], value: stake })),
    },
    rule: silent.length === 1 ? 'call' : 'win-back',
  }));
}
