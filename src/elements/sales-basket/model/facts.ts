import { formatDay } from '../../../format/date.js';
import { isCharge } from '../../../format/member-name.js';
import type { BasketTexts } from '../../../messages/compiled/en/basket.js';
import type { NextBasketFacts, RulesFacts } from '../../../query/analysis/analysis.js';
import { testOf } from '../../../query/claim.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { FactsInput } from '../../base/define/widget-definition.js';
import type { FactColumn, WidgetFacts, WidgetMark } from '../../base/define/widget-facts.js';
import type { BasketAttributes } from '../attributes.js';
import { focusOn, itemOf } from './plans.js';

const FIGURES = ['profit', 'confidence', 'lift', 'count', 'support'] as const;
type Figure = (typeof FIGURES)[number];

/** Association rule: orders with `from` also contain `to`. `profit` is per 100 orders, NaN where it is unknown. */
interface Rule extends Readonly<Record<Figure, number>> {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Line or cell of a basket: items bought together, or an item to be bought next. */
interface BasketMark extends WidgetMark {
  /** Value of the bar or the cell; NaN where fewer orders contain both items than a rule needs. */
  readonly value: number;
  readonly rule?: Rule;
  /** True when the customer has not bought the item before. */
  readonly isNew?: boolean;
}

/** What a basket shows. Bars and cells show the first column with a unit. */
export interface BasketFacts extends WidgetFacts {
  readonly marks: readonly BasketMark[];
  readonly matrix?: { readonly item: string; readonly items: readonly string[] };
}

type BasketInput = FactsInput<BasketAttributes, BasketTexts>;

/** Rules with what they are worded by. */
interface RulesInput extends BasketInput {
  readonly main: QueryResult;
  readonly found: RulesFacts;
  readonly item: string;
  /** The value that is shown, then the other figures. */
  readonly figures: readonly [shown: Figure, ...others: Figure[]];
}

/** Maximum number of lines shown. */
const MAX_ROWS = 20;

/** Returns the heading of the card before there is data. */
export function headingOf({ attributes, texts, messages }: Pick<BasketInput, 'attributes' | 'texts' | 'messages'>): string {
  const { mode, by = 'product', customer } = attributes;
  return mode === 'next' ? texts.nextHeading({ customer }) : texts.heading({ item: messages.dimension({ name: by }) });
}

export function factsOf(input: BasketInput): BasketFacts {
  const { attributes, catalog } = input;
  const main = input.results['main']!;
  const found = main.facts.analysis as RulesFacts | NextBasketFacts;
  const item = itemOf(attributes, catalog);
  if (found.kind === 'next-basket') return nextFacts(input, found, item);
  const shown = attributes.chart === 'matrix' ? attributes.cells : main.column('profit') ? 'profit' : 'lift';
  const others = FIGURES.filter((figure) => figure !== shown && figure !== 'profit');
  return rulesFacts({ ...input, main, found, item, figures: [shown, ...others] });
}

const ordersText = ({ texts, format }: Pick<BasketInput, 'texts' | 'format'>, n: number): string =>
  texts.orders({ n, shown: format(n, 'count') });

function nextFacts(input: BasketInput, found: NextBasketFacts, item: string): BasketFacts {
  const { results, texts, messages, format, nameOf } = input;
  const { customer, isKnown, baskets, last, customers, isSeasonal } = found;
  const rows = results['main']!.rows().map(({ item: name, score, repeat }) => ({
    ...{ name: String(name), value: Number(score), isNew: repeat !== true },
  }));
  const who = nameOf('customer', customer);
  const day = last === undefined ? undefined : formatDay(last, input);
  const orders = ordersText(input, baskets);
  const past = isKnown ? texts.history({ customer: who, orders, last: day }) : texts.stranger({ customer: who });
  const first = rows.slice(0, 1);
  const next = first.map(({ name, value, isNew }) =>
    texts.next({ item: nameOf(item, name), chance: format(value, 'percent'), repeat: !isNew }),
  );
  const trained = texts.customers({ n: customers, shown: format(customers, 'count') });
  return {
    heading: texts.nextHeading({ customer: who }),
    summary: messages.phrases({ items: [past, ...next] }),
    claims: [testOf('next-basket', [...first.map(({ value }) => value), baskets])],
    columns: [
      { label: messages.dimension({ name: item }), field: item },
      { label: texts.chanceTerm, unit: 'percent' },
      { label: texts.kind },
    ],
    marks: rows.map(({ name, value, isNew }) => ({ values: [name, value, isNew ? texts.fresh : texts.repeat], value, isNew })),
    markType: 'row',
    memberColumns: [{ name: 'item', rows: rows.map(({ name }) => [item, [name]]) }],
    explanation: [
      { term: texts.chanceTerm, text: texts.chanceText({ customers: trained }) },
      ...(isSeasonal ? [{ term: texts.seasonTerm, text: texts.seasonText }] : []),
    ],
  };
}

function rulesFacts(input: RulesInput): BasketFacts {
  const { attributes, found, item, filters, texts, messages, nameOf } = input;
  const of = focusOn(item, filters).member;
  const whose = of === undefined ? undefined : nameOf(item, of);
  const matrix = attributes.chart === 'matrix' && { item, items: found.matrix!.items };
  const { marks, ...others } = matrix ? { marks: cellsOf(input) } : linesOf(input);
  // The strongest cell, or the first line.
  const [first] = matrix ? marks.filter(({ value }) => !Number.isNaN(value)).sort((a, b) => b.value - a.value) : marks;
  const general = texts.heading({ item: messages.dimension({ name: item }) });
  return {
    heading: whose === undefined ? general : texts.withHeading({ item: whose }),
    ...(first ? stated(input, first.rule!) : unstated(input, whose)),
    columns: columnsIn(input),
    ...{ marks, ...others, markType: matrix ? 'cell' : 'row' },
    memberColumns: ['antecedent', 'consequent'].map((name, k) => ({ name, rows: found.sides.map((sides) => [item, sides[k]!]) })),
    explanation: explanationOf(input),
    ...(matrix && { matrix }),
  };
}

function columnsIn({ item, main, figures, texts }: RulesInput): readonly FactColumn[] {
  const columns: Readonly<Record<Figure, FactColumn>> = {
    profit: { label: texts.worthTerm, unit: main.column('profit')?.unit },
    confidence: { label: texts.confidenceTerm, unit: 'percent', term: ([, items = '']) => texts.confidence({ items }) },
    lift: { label: texts.lift, unit: 'times' },
    count: { label: texts.ordersTerm, unit: 'count', term: () => texts.withAll },
    support: { label: texts.support, unit: 'percent' },
  };
  return [{ label: texts.bought, field: item }, { label: texts.also, field: item }, ...figures.map((figure) => columns[figure])];
}

function markOf(rule: Rule, figures: RulesInput['figures']): BasketMark {
  const numbers = figures.map((figure) => rule[figure]);
  return { values: [rule.from, rule.to, ...numbers], value: numbers[0]!, rule };
}

/**
 * Returns the lines of a list. Of rules over the same items, the first one, which ranks highest, is a line. The others, and those with a charge,
 * such as postage, are in the table alone; an item that is a code is known by its name.
 */
function linesOf({ main, found, item, figures, nameOf }: RulesInput): Record<'marks' | 'further', readonly BasketMark[]> {
  const isOfCharge = (one: string): boolean => isCharge(one) || isCharge(nameOf(item, one));
  const lines = new Map<string, BasketMark>();
  const further: BasketMark[] = [];
  found.sides.forEach(([from, to], row) => {
    const items = [...from, ...to];
    const key = JSON.stringify(items.sort());
    const numbers = FIGURES.map((figure) => [figure, main.column(figure)?.values[row] ?? NaN]);
    const mark = markOf({ ...(Object.fromEntries(numbers) as Record<Figure, number>), from, to }, figures);
    if (lines.has(key) || lines.size === MAX_ROWS || items.some(isOfCharge)) further.push(mark);
    else lines.set(key, mark);
  });
  return { marks: [...lines.values()], further };
}

/** Returns the cells of a matrix of item pairs, row by row. */
function cellsOf({ found: { matrix, baskets, minSupport }, figures }: RulesInput): readonly BasketMark[] {
  const { items, counts } = matrix!;
  const least = Math.max(1, Math.ceil(minSupport * baskets * (1 - 1e-12)));
  const countOf = (row: number, column: number): number => counts[row * items.length + column]!;
  return items.flatMap((from, row) =>
    items.flatMap((to, column): readonly BasketMark[] => {
      if (row === column) return [];
      const [count, own, other] = [countOf(row, column), countOf(row, row), countOf(column, column)];
      const lift = (count * baskets) / (own * other);
      const numbers = { count, support: count / baskets, confidence: count / own, lift, profit: NaN };
      const mark = markOf({ from: [from], to: [to], ...numbers }, figures);
      return [count < least ? { ...mark, value: NaN } : mark];
    }),
  );
}

type Statement = Pick<WidgetFacts, 'summary' | 'claims'>;

function stated(input: RulesInput, rule: Rule): Statement {
  const { item, main, figures, texts, format, nameOf } = input;
  const { from, to, count, confidence, lift, profit } = rule;
  // A share of few orders is not one of many.
  const base = Math.round(count / confidence);
  const worth = figures[0] === 'profit' ? texts.worth({ money: format(profit, main.column('profit')!.unit!) }) : undefined;
  const parts = { from: nameOf(item, from), to: nameOf(item, to), times: format(lift, 'times'), worth };
  // A profit is that of 100 orders.
  const claimed = [confidence, base, lift, rule[figures[0]], worth === undefined ? NaN : 100];
  return {
    summary: texts.rule({ share: format(confidence, 'percent'), orders: ordersText(input, base), ...parts }),
    claims: [{ ...testOf('association-rules', claimed), names: [...from, ...to] }],
  };
}

/** Says why there are no rules. */
function unstated(input: RulesInput, of: string | undefined): Statement {
  const { baskets, single } = input.found;
  const several = baskets - single;
  return {
    summary: input.texts.none({ several: input.format(several, 'count'), orders: ordersText(input, baskets), of }),
    claims: [{ ...testOf('association-rules', [several, baskets]), names: [] }],
  };
}

function explanationOf(input: RulesInput): NonNullable<WidgetFacts['explanation']> {
  const { attributes, found, item, figures, texts, messages, format } = input;
  const items = texts.items({ noun: messages.dimension({ name: item }), n: found.items, shown: format(found.items, 'count') });
  const ruleText = attributes.strength === 'weak' ? texts.keptText : texts.ruleText;
  const support = format(found.minSupport, 'percent');
  return [
    { term: texts.foundTerm, text: texts.found({ orders: ordersText(input, found.baskets), items, support }) },
    { term: texts.ruleTerm, text: ruleText({ confidence: format(found.minConfidence, 'percent') }) },
    ...(figures[0] === 'profit' ? [{ term: texts.worthTerm, text: texts.worthText }] : []),
  ];
}
