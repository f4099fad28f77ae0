import { isAlone, type MarkDescription } from '../../base/chart/marks.js';
import { cellLinks } from '../../base/links/cell-links.js';
import { testOf } from '../../../query/claim.js';
import type { Claim } from '../../../query/claim.js';
import { columnFormat } from '../../../format/column.js';
import { formatDay } from '../../../format/date.js';
import { displayName, nameWithCode, type MemberNames } from '../../../format/member-name.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { CustomersFacts } from '../../../query/analysis/customers.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/where.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { valueOf } from '../../../query/result/result.js';
import {
  factsOf,
  numberOf,
  type Choice,
  type CohortAnswer,
  type CohortShown,
  type ListPicture,
  type ViewContext,
} from './shown.js';

/** Customer who may have churned and has an expected spend. */
interface RiskLine {
  /** Code as written in clauses, display name, and title with both. */
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly last: number;
  /** Days since the last order, and average days between orders (NaN with fewer than three intervals). */
  readonly recency: number;
  readonly interval: number;
  readonly spent: number;
  readonly alive: number;
  /** Probability of an order within the horizon. */
  readonly likelihood: number;
  readonly expected: number;
  readonly value: number;
  readonly stake: number;
}

/** Content of a list of customers at risk, sorted by amount at stake. */
interface RiskView {
  readonly lines: readonly RiskLine[];
  readonly unit: MeasureUnit;
  readonly facts: CustomersFacts | undefined;
}

/** Minimum probability of churn for a customer to count as at risk. */
const DOUBT = 0.01;
/** Minimum amount at stake, as a share of the largest. Customers who left long ago have almost none: nobody calls them for it. */
const MIN_STAKE = 0.005;
/** Minimum number of expected orders. Customers who hardly ever come back are not worth a call. */
const MIN_EXPECTED = 0.01;

/** Converts a result to customers at risk. `names` maps their codes to display names. */
export function toRisk(answer: CohortAnswer, names: MemberNames | undefined): RiskView {
  const facts = factsOf(answer, 'customers');
  const codes = answer.columns.find(({ name }) => name === 'customer');
  const number = (name: string, row: number): number => numberOf(answer, name, row);
  const lines = Array.from({ length: facts?.purchases ? answer.rowCount : 0 }, (_, row): RiskLine => {
    const code = String(codes && valueOf(codes, row));
    return {
      code,
      name: displayName(names, 'customer', code),
      title: nameWithCode(names, 'customer', code) ?? code,
      last: number('last', row),
      recency: number('recency', row),
      interval: number('interval', row),
      spent: number('amount', row),
      alive: number('alive', row),
      likelihood: number('likelihood', row),
      expected: number('expected', row),
      value: number('value', row),
      stake: number('stake', row),
    };
  });
  const atRisk = lines.filter(({ alive, stake, expected }) => 1 - alive >= DOUBT && stake > 0 && expected >= MIN_EXPECTED);
  const least = MIN_STAKE * Math.max(...atRisk.map(({ stake }) => stake));
  return {
    lines: atRisk.filter(({ stake }) => stake >= least),
    unit: answer.columns.find(({ name }) => name === 'stake')?.unit ?? 'number',
    facts,
  };
}

/** Returns the chart of customers at risk. */
export function riskShown(view: RiskView, context: ViewContext): CohortShown {
  const { links, messages } = context;
  const { cohort } = messages;
  const { lines, facts } = view;
  const horizon = horizonText(facts, context);
  return {
    count: lines.length,
    fields: ['customer'],
    role: cohort.roles.risk,
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    claims: claimsOf(view),
    explain: [
      { term: cohort.chanceTerm, text: cohort.chanceText({ horizon }) },
      { term: cohort.valueTerm, text: cohort.valueText({ horizon }) },
      { term: cohort.stakeTerm, text: cohort.stakeText },
      ...(facts?.season === undefined ? [] : [{ term: cohort.seasonTerm, text: cohort.seasonText }]),
    ],
    table: (caption) => ({
      caption,
      columns: [
        { label: cohort.customer },
        { label: cohort.last },
        ...[
          cohort.rhythm,
          cohort.alive,
          cohort.likelihood({ horizon }),
          cohort.expectedOrders({ horizon }),
          cohort.expectedValue({ horizon }),
          cohort.stakeTerm,
          cohort.spent,
        ].map((label) => ({ label, numeric: true })),
      ],
      ...cellLinks(
        lines.map((line) => [line.name, ...textsOf(line, view, context).map(([, text]) => text)]),
        links && ((at) => links([['customer', lines[at]!.code]])),
      ),
    }),
    keyOf: (mark) => lines[mark]?.code,
    chosenBy: (own) => {
      const chosen = membersIn(readClauses(own), 'customer') ?? [];
      return lines.flatMap(({ code }, mark) => (chosen.includes(code) ? [mark] : []));
    },
    picture: (chosen) => pictureOf(view, chosen, context),
    announce: (mark, chosen) => announcementOf(mark, view, { context, alone: isAlone(chosen, mark) }),
    choice: (marks) => choiceOf(marks, view, context),
  };
}

function horizonText(facts: CustomersFacts | undefined, context: ViewContext): string {
  return daysDative(facts?.ahead ?? 90, context);
}

/** Formats whole days; fractions of a day are meaningless for customer habits. */
function daysText(days: number, context: ViewContext): string {
  const whole = Math.round(days);
  return context.messages.cohort.days({ n: whole, shown: formatNumber(whole, 'count', context, 'full') });
}

/** Formats whole days after “ago” and “in the next”, where some languages decline them. */
function daysDative(days: number, context: ViewContext): string {
  const whole = Math.round(days);
  return context.messages.cohort.daysDative({ n: whole, shown: formatNumber(whole, 'count', context, 'full') });
}

/** Explains why no customer is listed. */
function noneText({ facts }: RiskView, { locale, messages: { cohort } }: ViewContext): string {
  return facts?.purchases ? cohort.nobody({ chance: formatPercent(1 - DOUBT, locale) }) : cohort.tooFew;
}

/** Returns what the sentence states: the days and the likelihood of the first customer, and the expected spend of all. */
function claimsOf({ lines, facts }: RiskView): readonly Claim[] {
  const [first] = lines;
  if (!first) return [testOf('bg-nbd', [1 - DOUBT])];
  const sum = lines.reduce((all, { value }) => all + value, 0);
  const figures = [
    Math.round(first.recency),
    Math.round(first.interval),
    first.likelihood,
    first.value,
    lines.length,
    sum,
    facts?.ahead ?? NaN,
  ];
  return [{ ...testOf('bg-nbd', figures), names: [first.name] }];
}

function sentenceOf(view: RiskView, context: ViewContext): string {
  const { cohort } = context.messages;
  const { lines, unit, facts } = view;
  const [first] = lines;
  if (!first) return noneText(view, context);
  const money = (value: number): string => formatNumber(value, unit, context, 'compact');
  const horizon = horizonText(facts, context);
  const most = cohort.most({
    name: first.name,
    since: daysDative(first.recency, context),
    rhythm: Number.isNaN(first.interval) ? undefined : daysText(first.interval, context),
    likelihood: formatPercent(first.likelihood, context.locale),
    value: money(first.value),
    horizon,
  });
  const sum = lines.reduce((all, { value }) => all + value, 0);
  return lines.length < 2
    ? most
    : context.messages.phrases({
        items: [
          most,
          cohort.together({
            customers: cohort.customers({ n: lines.length, shown: formatNumber(lines.length, 'count', context) }),
            value: money(sum),
            horizon,
          }),
        ],
      });
}

function pictureOf(view: RiskView, chosen: readonly number[], context: ViewContext): ListPicture {
  const { cohort } = context.messages;
  const { lines, unit, facts } = view;
  const horizon = horizonText(facts, context);
  const stakes = columnFormat(lines[0]?.stake ?? 0, unit, context);
  return {
    chart: 'list',
    chosen,
    names: cohort.customer,
    values: cohort.atStake({ horizon }),
    none: noneText(view, context),
    lines: lines.map(({ name, stake, recency, interval, likelihood }) => ({
      name,
      value: stakes.format(stake),
      bar: stake,
      notes: [
        cohort.lastSeen({ since: daysDative(recency, context) }),
        ...(Number.isNaN(interval) ? [] : [cohort.usually({ rhythm: daysText(interval, context) })]),
        cohort.orderLikely({ likelihood: formatPercent(likelihood, context.locale), horizon }),
      ],
    })),
  };
}

/** Returns the details of a customer: terms with exact numbers. */
function textsOf(line: RiskLine, { unit, facts }: RiskView, context: ViewContext): readonly (readonly [string, string])[] {
  const { cohort } = context.messages;
  const horizon = horizonText(facts, context);
  const money = (value: number): string => formatNumber(value, unit, context, 'full');
  const orders = new Intl.NumberFormat(context.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return [
    [cohort.last, formatDay(line.last, { locale: context.locale })],
    [cohort.rhythm, Number.isNaN(line.interval) ? formatNumber(null, 'number', context) : daysText(line.interval, context)],
    [cohort.alive, formatPercent(line.alive, context.locale)],
    [cohort.likelihood({ horizon }), formatPercent(line.likelihood, context.locale)],
    [cohort.expectedOrders({ horizon }), orders.format(line.expected)],
    [cohort.expectedValue({ horizon }), money(line.value)],
    [cohort.stakeTerm, money(line.stake)],
    [cohort.spent, money(line.spent)],
  ];
}

function announcementOf(
  mark: number,
  view: RiskView,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): MarkDescription | undefined {
  const { cohort } = context.messages;
  const line = view.lines[mark];
  if (!line) return undefined;
  const rows = textsOf(line, view, context);
  const spoken = cohort.point({
    name: line.name,
    parts: rows.map(([term, text]) => `${term} ${text}`),
    k: mark + 1,
    n: view.lines.length,
  });
  const href = context.links?.([['customer', line.code]])[0];
  return { title: line.title, href, rows, hint: alone ? cohort.unclick : cohort.clickCustomer, spoken };
}

function choiceOf(marks: readonly number[], { lines }: RiskView, context: ViewContext): Choice {
  const { cohort, list } = context.messages;
  const chosen = [...marks].sort((a, b) => a - b).flatMap((mark) => lines[mark] ?? []);
  const values = chosen.map(({ code }) => code);
  return {
    field: 'customer',
    values,
    where: membersClause('customer', values),
    announcement: values.length === 0 ? cohort.cleared : cohort.chosen({ what: list({ items: chosen.map(({ name }) => name) }) }),
  };
}
