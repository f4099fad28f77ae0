import { membersClause } from '../../../query/where/where.js';
import type { QueryResult } from '../../../query/result/result.js';
import { PICTURED, type Answers, type Finding, type Member, type Span, type Topic, type TopicContext } from '../model/finding.js';
import { comparedYears, historyOf, type Compared } from './days.js';
import { count, factsOf, figure, hasRoles, isNoteworthy, leadName, memberAt, numberAt, rowsOf } from './tools.js';
import type { Row } from './tools.js';

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
export const atRiskTopic: Topic = {
  name: 'at-risk',
  plans: (context) => {
    const days = historyOf(context);
    if (!days || !hasRoles(context, 'customer', 'date') || context.lead !== 'revenue') return undefined;
    const compared = comparedYears(context);
    const orders = hasRoles(context, 'order') ? 'orders' : 'rows = count()';
    const amount = leadName(context);
    return {
      customers: {
        measures: [orders, context.lead],
        by: ['customer', DAY],
        days,
        analysis: {
          kind: 'customers',
          customer: 'customer',
          date: DAY,
          orders: hasRoles(context, 'order') ? 'orders' : 'rows',
          amount,
          ahead: AHEAD,
          segments: ['at-risk'],
          order: 'amount',
          limit: MAX_ASKED,
        },
      },
      whole: { measures: [context.lead], days: compared?.current ?? days },
      ...(compared && {
        years: {
          measures: [context.lead],
          by: ['customer'],
          days: compared.current,
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
    const names = lost.map(({ members }) => members['first']!.member);
    const others = inactive.filter(({ row }) => !names.includes(memberAt(row, 'customer')));
    return [...lost, ...togetherOf(others, answers, context)];
  },
};

/** A customer who has probably churned. */
interface Inactive {
  readonly row: Row;
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
      return { row, doubt: 1 - alive, expected: value / alive, stake: value / alive - value };
    });
}

/** Returns key accounts with a decline that is worth acting on by itself. */
function lostOf(inactive: readonly Inactive[], answers: Answers, context: TopicContext): readonly Finding[] {
  const compared = comparedYears(context);
  const [whole] = rowsOf(answers['whole']);
  const amount = leadName(context);
  const sold = new Map(rowsOf(answers['years']).map((row) => [memberAt(row, 'customer'), row]));
  if (!compared || !whole) return [];
  const found = inactive.flatMap((one): readonly Finding[] => {
    const years = sold.get(memberAt(one.row, 'customer'));
    if (!years) return [];
    const [before, value] = [numberAt(years, `${amount}.previous`), numberAt(years, amount) || 0];
    if (!isNoteworthy(before - value, numberAt(whole, amount))) return [];
    return [lostFinding(one, { before, value }, compared, context)];
  });
  return found.sort((a, b) => b.impact.value - a.impact.value).slice(0, MAX_LOST);
}

function lostFinding(
  { row, doubt }: Inactive,
  { before, value }: { readonly before: number; readonly value: number },
  { current, earlier }: Compared,
  { unit }: TopicContext,
): Finding {
  const member: Member = { field: 'customer', member: memberAt(row, 'customer') };
  return {
    topic: 'at-risk',
    key: `at-risk/customer=${member.member}`,
    form: 'lost',
    tone: 'bad',
    impact: figure(before - value, unit),
    certainty: doubt,
    figures: {
      since: figure(dayAt(row, 'last'), 'date'),
      interval: figure(Math.max(1, Math.round(numberAt(row, 'interval'))), 'days'),
      before: figure(before, unit),
      value: figure(value, unit),
    },
    members: { first: member },
    period: current,
    against: earlier,
    n: numberAt(row, 'orders'),
    of: 'orders',
    where: membersClause('customer', [member.member === null ? null : String(member.member)]),
    picture: {
      kind: 'bars',
      bars: [
        { label: [{ field: PICTURED, member: 'earlier' }], value: before },
        { label: [{ field: PICTURED, member: 'current' }], value, isSubject: true },
      ],
      unit,
    },
    rule: 'call',
  };
}

function dayAt(row: Row, name: string): number {
  return Math.round(Date.parse(String(row[name])) / 86_400_000);
}

/** Returns customers with a total expected spend that is worth acting on. */
function togetherOf(inactive: readonly Inactive[], answers: Answers, context: TopicContext): readonly Finding[] {
  const facts = factsOf(answers['customers'], 'customers');
  const days = historyOf(context);
  const [whole] = rowsOf(answers['whole']);
  if (!facts || !days || !whole) return [];
  const silent = inactive
    .filter(({ stake }) => stake > 0 && Number.isFinite(stake))
    .sort((a, b) => b.stake - a.stake)
    .slice(0, MAX_CUSTOMERS);
  const sumOf = (of: (one: Inactive) => number): number => silent.reduce((sum, one) => sum + of(one), 0);
  const impact = sumOf(({ stake }) => stake);
  if (!isNoteworthy(impact, numberAt(whole, leadName(context)))) return [];
  return [togetherFinding(silent, { impact, sumOf, customers: facts.customers, days }, context)];
}

interface Together {
  readonly impact: number;
  readonly sumOf: (of: (one: Inactive) => number) => number;
  readonly customers: number;
  readonly days: Span;
}

function togetherFinding(
  silent: readonly Inactive[],
  { impact, sumOf, customers, days }: Together,
  { unit }: TopicContext,
): Finding {
  const memberOf = ({ row }: Inactive): Member => ({ field: 'customer', member: memberAt(row, 'customer') });
  return {
    topic: 'at-risk',
    key: 'at-risk/customers',
    form: 'silent',
    tone: 'bad',
    impact: figure(impact, unit),
    certainty: sumOf(({ doubt }) => doubt) / silent.length,
    figures: {
      customers: count(silent.length),
      amount: figure(
        sumOf(({ row }) => numberAt(row, 'amount')),
        unit,
      ),
      expected: figure(
        sumOf(({ expected }) => expected),
        unit,
      ),
      horizon: figure(AHEAD, 'days'),
    },
    members: { first: memberOf(silent[0]!) },
    period: days,
    n: customers,
    of: 'customers',
    where: membersClause(
      'customer',
      silent.map(({ row }) => memberAt(row, 'customer')),
    ),
    picture: {
      kind: 'bars',
      bars: silent.slice(0, MAX_BARS).map((one) => ({ label: [memberOf(one)], value: one.stake })),
      unit,
    },
    rule: silent.length === 1 ? 'call' : 'win-back',
  };
}
