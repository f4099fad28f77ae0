import type { SlopesFacts } from '../../../query/analysis/findings.js';
import { plainFields } from '../../../catalog/plain-fields.js';
import { membersClause } from '../../../query/where/where.js';
import type { Role } from '../../../query/schema.js';
import { binsPerYear } from '../../../query/time/time-grain.js';
import { sumOf } from '../../../util/numbers/sum.js';
import {
  isLongCode,
  type Answers,
  type FindingDraft,
  type Member,
  type Span,
  type Topic,
  type TopicContext,
  type TopicPlan,
} from '../model/finding.js';
import { comparedYears, daysOf, historyBin, historyOf, periodOf } from './days.js';
import { stopsOf } from './stopped.js';
import {
  barsBeside,
  barsOf,
  byEach,
  columnOf,
  count,
  dimensionsOf,
  factsOf,
  findInRows,
  GOODS,
  growth,
  hasRoles,
  leadName,
  memberAt,
  numberAt,
  reported,
  rowsOf,
  share,
  sumClaim,
  whereOf,
  type MemberRow,
  type Row,
} from './tools.js';

const DAY = 'day(date)';
/** Name of the query about pairs of members. */
const PAIRS = 'pairs';

/** Returns the dimensions to compare in pairs: products by place, or by customers. */
function pairOf(dimensions: readonly string[]): readonly [string, string] | undefined {
  const goods = dimensions.find((role) => GOODS.includes(role));
  const place = dimensions.find((role) => !GOODS.includes(role));
  return goods && place ? [goods, place] : undefined;
}

/**
 * Reports members that grow faster than all others, or decline while they do worse than all others. Compares the reported days
 * with the same days a year earlier.
 */
export const peers: Topic = {
  traits: ['rows', 'amount'],
  plans: (context) => {
    const compared = comparedYears(context);
    const dimensions = dimensionsOf(context);
    if (!compared || dimensions.length === 0) return undefined;
    const pair = pairOf(dimensions);
    const planOf = (member: string, other?: string): TopicPlan => ({
      measures: [context.lead],
      by: [member, ...(other ? [other] : []), DAY],
      days: { from: compared.earlier.from, to: compared.current.to },
      analysis: { kind: 'peers', member, date: DAY, value: leadName(context), ...compared, ...(other && { with: other }) },
    });
    return { ...byEach(dimensions, (member) => planOf(member)), ...(pair && { [PAIRS]: planOf(...pair) }) };
  },
  find: (answers, context) => {
    const compared = comparedYears(context);
    const pair = pairOf(dimensionsOf(context));
    if (!compared) return [];
    return findInRows(answers, (seen) => {
      const { answer, row, chance, field: name } = seen;
      const facts = factsOf(answer, 'peers');
      if (!facts) return [];
      const fields = name === PAIRS ? pair! : [name];
      const membersOf = (one: Row): readonly Member[] =>
        fields.map((field, i) => ({ field, member: memberAt(one, i === 0 ? 'member' : 'with') }));
      const [member, other] = membersOf(row) as [Member, Member?];
      const [gap, before, value] = [numberAt(row, 'gap'), numberAt(row, 'before'), numberAt(row, 'value')];
      const isBest = gap > 0;
      // The impact is at most the member's own gain or loss.
      const impact = Math.min(Math.abs(gap), isBest ? value - before : before - value);
      return reported({ impact, whole: facts.value, chance }, () => ({
        form: isBest ? 'best' : 'worst',
        tone: isBest ? 'good' : 'bad',
        figures: {
          before,
          value,
          change: value - before,
          growth: growth(value, before, context.unit),
          peers: share(numberAt(row, 'peers')),
        },
        members: { member, ...(other && { with: other }) },
        period: compared.current,
        against: compared.earlier,
        n: facts.members,
        of: 'members',
        where: whereOf(membersOf(row), compared.current),
        picture: barsBeside(seen, 'growth', membersOf),
        rule: isBest ? 'repeat-success' : 'help',
      }));
    });
  },
  sums: (finding, measure) => {
    const { value, before } = finding.figures;
    const where = whereOf(Object.values(finding.members));
    return [sumClaim(finding, { measure, value: value!.value, previous: before!.value, where })];
  },
};

/** Reports products and product groups that decline more than all others in period after period, members that dropped once, and stores, other sellers, and some of few products or customers that stopped. */
export const falling: Topic = {
  traits: ['rows'],
  plans: (context) => {
    const [date, days] = [historyBin(context), historyOf(context)];
    const group = (['subcategory', 'category'] as const).find((role) => hasRoles(context, role));
    const products: readonly Role[] = hasRoles(context, 'product') ? ['product'] : [];
    const known = fewOf(context).filter((role) => !products.includes(role));
    return date && days
      ? byEach([...products, ...known, ...(group ? [group] : []), ...sellersOf(context)], (member) => ({
          measures: [context.lead],
          by: [member, date],
          days,
          analysis: { kind: 'slopes', member, date, value: leadName(context) },
        }))
      : undefined;
  },
  find: (answers, context) => [
    ...stopsOf(answersAbout(answers, [...sellersOf(context), ...fewOf(context)]), context),
    ...declinesOf(answers, context),
  ],
  sums: ({ figures, members, period, against, picture }, measure) => {
    if (picture.kind !== 'line') return [];
    const [where, window] = [whereOf(members['member']), figures['window']!.value];
    const days = picture.days.slice(picture.days.indexOf(period.from));
    const first = against ?? { from: period.from, to: (days[window] ?? period.to + 1) - 1 };
    const last = against ? period : { from: days.at(-window) ?? period.from, to: period.to };
    const sold = (name: 'before' | 'after', range: Span) => ({
      ...({ kind: 'value', measure } as const),
      ...{ value: figures[name]!.value * window, period: range, where },
    });
    return [sold('before', first), sold('after', last)];
  },
};

/** Maximum number of products and customers that are known by name. Of more, some are replaced all the time. */
const MAX_KNOWN = 20;

function fewOf(context: TopicContext): readonly Role[] {
  return (['product', 'customer'] as const).filter((role) => (columnOf(context, role)?.distinct ?? Infinity) <= MAX_KNOWN);
}

/** Returns the dimensions of those who sell, and where, and the columns that no role explains: their members may stop. */
function sellersOf(context: TopicContext): readonly string[] {
  const all = new Set([...dimensionsOf(context), ...plainFields(context.catalog)]);
  return [...all].filter((role) => !GOODS.includes(role));
}

const isProduct = (field: string): boolean => field === 'product' || GOODS.includes(field);

function answersAbout(answers: Answers, fields: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => fields.includes(field)));
}

function declinesOf(answers: Answers, context: TopicContext): readonly FindingDraft[] {
  return findInRows(answers, (seen) => {
    const facts = factsOf(seen.answer, 'slopes');
    const shape = facts?.shapes[seen.at];
    if (!facts || !shape) return [];
    const { days, grain, total } = facts;
    const values = facts.series[seen.at]!;
    const slopes = { ...facts, year: binsPerYear(grain, seen.answer.facts) };
    // A product is renewed or given up; sellers, places and customers are compared with others.
    const trend = isProduct(seen.field) ? trendOf(seen, slopes) : undefined;
    const decline = shape.kind === 'step' ? dropOf(values, shape.from, slopes) : trend;
    // Those that sell no more are named as such, or are too many to be known.
    if (!decline || !(decline.after < decline.before) || decline.after === 0) return [];
    const { form, lost, before, after, expected, from, window, period, against } = decline;
    const member = { field: seen.field, member: memberAt(seen.row) };
    return reported({ impact: lost, whole: total, chance: seen.chance }, () => ({
      form,
      tone: 'bad',
      figures: {
        before,
        after,
        share: growth(after, before, context.unit),
        window: count(window),
        periods: count(values.length - from),
        ...(form === 'dropped' && { since: { value: days[from]!, unit: 'day' } }),
      },
      members: { member },
      period,
      ...(against && { against }),
      n: values.length - (form === 'fell' ? from : 0),
      of: 'periods',
      where: whereOf(member, daysOf(context)),
      picture: { kind: 'line', days, values, grain, ...(expected && { expected }) },
      rule: form === 'dropped' ? 'find-cause' : 'renew',
    }));
  });
}

/** What was sold per period before and after a decline, and what the newest year lacks. */
interface Decline {
  readonly form: 'fell' | 'dropped';
  readonly lost: number;
  readonly before: number;
  readonly after: number;
  /** The line of the chart, period by period. */
  readonly expected: readonly number[] | undefined;
  /** Index of the first declining period, and the number of periods of each average. */
  readonly from: number;
  readonly window: number;
  readonly period: Span;
  readonly against?: Span;
}

/** Members over time, and the periods of a year. */
interface Slopes extends SlopesFacts {
  readonly year: number;
}

/** Compares the periods since a step, a year at most, with the same periods a year earlier, or with as many just before. */
function dropOf(values: readonly number[], from: number, { days, to, year }: Slopes): Decline {
  const window = Math.min(values.length - from, from, year);
  const back = from >= year ? year : window;
  const meanFrom = (start: number): number => sumOf(values.slice(start, start + window)) / window;
  const [before, after] = [meanFrom(from - back), meanFrom(from)];
  const spanFrom = (start: number): Span => ({ from: days[start]!, to: (days[start + window] ?? to + 1) - 1 });
  return {
    form: 'dropped',
    lost: (before - after) * Math.min(year, values.length - from),
    before,
    after,
    expected: values.map((_, t) => (t < from ? before : after)),
    from,
    window,
    period: spanFrom(from),
    against: spanFrom(from - back),
  };
}

/** Compares the last periods of a slope, a year at most, with its first ones. `undefined` for other shapes and for members that recover. */
function trendOf({ row, at }: MemberRow, { days, to, series, shapes, year }: Slopes): Decline | undefined {
  const [values, shape] = [series[at]!, shapes[at]!];
  const [lost, start, slope] = [numberAt(row, 'lost'), numberAt(row, 'before'), numberAt(row, 'slope')];
  if (shape.kind !== 'slope' || !(slope < 0) || !(start > 0) || roseLately(values, year)) return undefined;
  const { from } = shape;
  const window = Math.min(year, (values.length - from) >> 1);
  // The line of the trend may end below zero, unlike sales.
  const [before, after] = [sumOf(values.slice(from, from + window)) / window, sumOf(values.slice(-window)) / window];
  return {
    form: 'fell',
    // The line through all periods says nothing about a slope that began later.
    lost: from === 0 ? lost : (before - after) * Math.min(year, values.length - from),
    before,
    after,
    expected: from === 0 ? values.map((_, t) => start + slope * t) : undefined,
    from,
    window,
    period: { from: days[from]!, to },
  };
}

/** True when the newest year is above the year before. A recovering member is not reported. */
function roseLately(values: readonly number[], year: number): boolean {
  const end = values.length;
  return end >= 2 * year && sumOf(values.slice(end - year)) >= sumOf(values.slice(end - 2 * year, end - year));
}

/** Roles with members that can be concentrated. */
const CONCENTRATED: readonly Role[] = ['product', 'customer', 'seller', 'store'];
/** Minimum number of members. Users know shorter lists anyway. */
const MIN_MEMBERS = 10;
/**
 * Maximum share of members that generate 80% of the total (J. M. Juran 1951, “Quality control handbook”: the vital few, after V.
 * Pareto).
 */
const FEW = 0.2;
/** Maximum number of members in the clause. Longer clauses are unreadable. */
const MAX_NAMED = 20;
const MAX_BARS = 6;

/** Reports that few members account for most of the total. */
export const concentration: Topic = {
  isReadable: (name) => !isLongCode(name),
  plans: (context) =>
    byEach(
      CONCENTRATED.filter((role) => hasRoles(context, role)),
      (member) => ({
        measures: [context.lead],
        by: [member],
        analysis: { kind: 'concentration', member, value: leadName(context), limit: MAX_NAMED },
      }),
    ),
  find: (answers, context) =>
    Object.entries(answers).flatMap(([field, answer]) => {
      const facts = factsOf(answer, 'concentration');
      const rows = rowsOf(answer);
      if (!facts || facts.members < MIN_MEMBERS || facts.few > FEW * facts.members) return [];
      const first = rows[0]!;
      const few = rows.slice(0, facts.few);
      const memberOf = (row: Row): Member => ({ field, member: memberAt(row) });
      return {
        key: field,
        form: 'few',
        tone: 'neutral',
        // The revenue lost if the largest one leaves.
        impact: numberAt(first, 'value'),
        figures: {
          few: count(facts.few),
          all: count(facts.members),
          share: share(facts.amount / facts.total),
          amount: facts.amount,
          firstShare: share(numberAt(first, 'share')),
        },
        members: { first: memberOf(first) },
        period: periodOf(answer, context),
        n: facts.members,
        of: 'members',
        where:
          few.length < facts.few
            ? ''
            : membersClause(
                field,
                few.map((row) => memberAt(row)),
              ),
        picture: barsOf(rows.slice(0, MAX_BARS), 'value', {
          labelOf: (row) => [memberOf(row)],
          isSubject: (row) => few.includes(row),
        }),
        rule: 'protect',
      };
    }),
  sums: ({ figures, members, period }, measure) => [
    {
      ...{ kind: 'few', measure, period, by: members['first']!.field },
      ...{ count: figures['few']!.value, of: figures['all']!.value, share: figures['share']!.value },
    },
  ],
};
