import { columnFormat } from '../../../format/column.js';
import { formatDay } from '../../../format/date.js';
import { calledIn, titleIn, type MemberNames } from '../../../format/member-name.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { CustomersFacts } from '../../../query/analysis/customers.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/member-clause.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { valueOf } from '../../../query/result.js';
import {
  factsOf,
  isAlone,
  numberOf,
  type Choice,
  type CohortAnswer,
  type CohortShown,
  type ListPicture,
  type Said,
  type ViewContext,
} from './shown.js';

/** A customer of whom something is expected, but not for sure. */
export interface RiskLine {
  /** As clauses write it, as people say it, and both where they differ. */
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly last: number;
  /** Days since the last order, and the mean of those between orders (NaN of customers with one). */
  readonly recency: number;
  readonly interval: number;
  readonly spent: number;
  readonly alive: number;
  readonly expected: number;
  readonly value: number;
  readonly stake: number;
}

/** What a list of customers at risk shows, the one with most at stake first. */
export interface RiskView {
  readonly lines: readonly RiskLine[];
  readonly unit: MeasureUnit;
  readonly facts: CustomersFacts | undefined;
}

/** Who has gone with a lesser chance than this is not in doubt. */
const DOUBT = 0.01;

/** The customers of an answer; `names` says what their codes are called, where they are. */
export function toRisk(answer: CohortAnswer, names: MemberNames | undefined): RiskView {
  const facts = factsOf(answer, 'customers');
  const codes = answer.columns.find(({ name }) => name === 'customer');
  const number = (name: string, row: number): number => numberOf(answer, name, row);
  const lines = Array.from({ length: facts?.purchases ? answer.rowCount : 0 }, (_, row): RiskLine => {
    const code = String(codes && valueOf(codes, row));
    return {
      code,
      name: calledIn(names, 'customer', code),
      title: titleIn(names, 'customer', code) ?? code,
      last: number('last', row),
      recency: number('recency', row),
      interval: number('interval', row),
      spent: number('amount', row),
      alive: number('alive', row),
      expected: number('expected', row),
      value: number('value', row),
      stake: number('stake', row),
    };
  });
  return {
    lines: lines.filter(({ alive, stake }) => 1 - alive >= DOUBT && stake > 0),
    unit: answer.columns.find(({ name }) => name === 'stake')?.unit ?? 'number',
    facts,
  };
}

/** The codes of the customers of an answer. */
export function codesIn({ columns, rowCount }: CohortAnswer): readonly string[] {
  const codes = columns.find(({ name }) => name === 'customer');
  return Array.from({ length: codes ? rowCount : 0 }, (_, row) => String(valueOf(codes!, row)));
}

/** How customers at risk are told and chosen from. */
export function riskShown(view: RiskView, context: ViewContext): CohortShown {
  const { cohort } = context.words;
  const { lines, facts } = view;
  const ahead = aheadText(facts, context);
  return {
    count: lines.length,
    fields: ['customer'],
    role: cohort.roles.risk,
    keys: cohort.keys,
    sentence: sentenceOf(view, context),
    explain: [
      { term: cohort.chanceTerm, text: cohort.chanceText },
      { term: cohort.valueTerm, text: cohort.valueText(ahead) },
      { term: cohort.stakeTerm, text: cohort.stakeText },
    ],
    table: (caption) => ({
      caption,
      columns: [
        { label: cohort.customer },
        { label: cohort.last },
        ...[
          cohort.rhythm,
          cohort.alive,
          cohort.expectedOrders(ahead),
          cohort.expectedValue(ahead),
          cohort.stakeTerm,
          cohort.spent,
        ].map((label) => ({ label, numeric: true })),
      ],
      rows: lines.map((line) => [line.name, ...textsOf(line, view, context).map(([, text]) => text)]),
    }),
    keyOf: (mark) => lines[mark]?.code,
    chosenBy: (own) => {
      const chosen = membersIn(readClauses(own), 'customer') ?? [];
      return lines.flatMap(({ code }, mark) => (chosen.includes(code) ? [mark] : []));
    },
    picture: (chosen) => pictureOf(view, chosen, context),
    said: (mark, chosen) => saidOf(mark, view, { context, alone: isAlone(chosen, mark) }),
    choice: (marks) => choiceOf(marks, view, context),
  };
}

function aheadText(facts: CustomersFacts | undefined, context: ViewContext): string {
  return daysText(facts?.ahead ?? 90, context);
}

/** Whole days: parts of a day say nothing of somebody's habits. */
function daysText(days: number, context: ViewContext): string {
  const whole = Math.round(days);
  return context.words.cohort.days(whole, formatNumber(whole, 'count', context, 'full'));
}

/** Why no line is shown. */
function noneText({ facts }: RiskView, { locale, words: { cohort } }: ViewContext): string {
  return facts?.purchases ? cohort.nobody(formatPercent(1 - DOUBT, locale)) : cohort.tooFew;
}

function sentenceOf(view: RiskView, context: ViewContext): string {
  const { cohort } = context.words;
  const { lines, unit, facts } = view;
  const [first] = lines;
  if (!first) return noneText(view, context);
  const money = (value: number): string => formatNumber(value, unit, context, 'compact');
  const ahead = aheadText(facts, context);
  const most = cohort.most({
    name: first.name,
    since: daysText(first.recency, context),
    rhythm: Number.isNaN(first.interval) ? undefined : daysText(first.interval, context),
    alive: formatPercent(first.alive, context.locale),
    value: money(first.value),
    ahead,
  });
  const sum = lines.reduce((all, { value }) => all + value, 0);
  return lines.length < 2
    ? most
    : cohort.sentences([
        most,
        cohort.together(cohort.customers(lines.length, formatNumber(lines.length, 'count', context)), money(sum), ahead),
      ]);
}

function pictureOf(view: RiskView, chosen: readonly number[], context: ViewContext): ListPicture {
  const { cohort } = context.words;
  const { lines, unit, facts } = view;
  const stakes = columnFormat(lines[0]?.stake ?? 0, unit, context);
  return {
    chart: 'list',
    chosen,
    names: cohort.customer,
    values: cohort.atStake(aheadText(facts, context)),
    none: noneText(view, context),
    lines: lines.map(({ name, stake, recency, interval, alive }) => ({
      name,
      value: stakes.format(stake),
      bar: stake,
      said: [
        cohort.lastSeen(daysText(recency, context)),
        ...(Number.isNaN(interval) ? [] : [cohort.usually(daysText(interval, context))]),
        cohort.stillThere(formatPercent(alive, context.locale)),
      ],
    })),
  };
}

/** What is known of a customer: terms with exact numbers. */
function textsOf(line: RiskLine, { unit, facts }: RiskView, context: ViewContext): readonly (readonly [string, string])[] {
  const { cohort } = context.words;
  const ahead = aheadText(facts, context);
  const money = (value: number): string => formatNumber(value, unit, context, 'full');
  const orders = new Intl.NumberFormat(context.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return [
    [cohort.last, formatDay(line.last, { locale: context.locale })],
    [cohort.rhythm, Number.isNaN(line.interval) ? formatNumber(null, 'number', context) : daysText(line.interval, context)],
    [cohort.alive, formatPercent(line.alive, context.locale)],
    [cohort.expectedOrders(ahead), orders.format(line.expected)],
    [cohort.expectedValue(ahead), money(line.value)],
    [cohort.stakeTerm, money(line.stake)],
    [cohort.spent, money(line.spent)],
  ];
}

function saidOf(
  mark: number,
  view: RiskView,
  { context, alone }: { readonly context: ViewContext; readonly alone: boolean },
): Said | undefined {
  const { cohort } = context.words;
  const line = view.lines[mark];
  if (!line) return undefined;
  const rows = textsOf(line, view, context);
  const spoken = cohort.point(
    line.name,
    rows.map(([term, text]) => `${term} ${text}`),
    mark + 1,
    view.lines.length,
  );
  return { title: line.title, rows, hint: alone ? cohort.unclick : cohort.clickCustomer, spoken };
}

function choiceOf(marks: readonly number[], { lines }: RiskView, context: ViewContext): Choice {
  const { cohort, list } = context.words;
  const chosen = [...marks].sort((a, b) => a - b).flatMap((mark) => lines[mark] ?? []);
  const values = chosen.map(({ code }) => code);
  return {
    kind: 'clause',
    field: 'customer',
    values,
    where: membersClause('customer', values),
    said: values.length === 0 ? cohort.cleared : cohort.chosen(list(chosen.map(({ name }) => name))),
  };
}
