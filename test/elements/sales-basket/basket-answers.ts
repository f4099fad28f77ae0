import { selectionOf } from '../../../src/elements/base/define/fact-selection.js';
import type { WidgetPicture } from '../../../src/elements/base/define/widget-definition.js';
import { widgetModel, type WidgetView } from '../../../src/elements/base/define/widget-model.js';
import type { Shown, WidgetContext } from '../../../src/elements/base/element/widget.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { basketAttributes } from '../../../src/elements/sales-basket/attributes.js';
import { factsOf, headingOf, type BasketFacts } from '../../../src/elements/sales-basket/model/facts.js';
import { plansOf } from '../../../src/elements/sales-basket/model/plans.js';
import type { MemberNames } from '../../../src/format/member-name.js';
import { basketTexts } from '../../../src/messages/compiled/en/basket.js';
import type { NextBasketFacts, RulesFacts } from '../../../src/query/analysis/analysis.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { QueryResult, type ResultRecord } from '../../../src/query/result/result.js';
import type { ResultColumn } from '../../../src/query/result/result.js';
import { readerOf, type Written } from '../written.js';

/** The model of the element, without its drawing. */
export const basketModel = widgetModel(
  {
    ...{ attributes: basketAttributes, messages: { en: basketTexts } },
    ...{ heading: headingOf, plans: plansOf, facts: factsOf },
  },
  { selectionOf },
);

export const readBasket = readerOf(basketAttributes);

/** As much of a catalog as is looked at. */
export const catalogOf = (...roles: readonly string[]): Catalog =>
  ({ columns: [], roles: roles.map((role) => ({ role, ref: { table: 't', column: role }, reason: '' })) }) as unknown as Catalog;

/** American English and dollars. */
const CONTEXT: WidgetContext = {
  ...{ catalog: catalogOf('product', 'order'), locale: 'en-US', dir: 'ltr', currency: 'USD' },
  calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
  messages: englishOf(basketModel.messages),
  ...{ width: 600, where: '', filters: [], own: '', slotsOf: () => new Map() },
};

/** What a basket shows. */
export type Basket = Shown<WidgetView<BasketFacts>, WidgetPicture<BasketFacts>>;

/** What is shown of a result, with the filters of the page and names of codes. */
export function shownOf(
  main: QueryResult,
  {
    written = {},
    filters = [],
    names,
    catalog = CONTEXT.catalog,
  }: {
    readonly written?: Written;
    readonly filters?: readonly string[];
    readonly names?: MemberNames | undefined;
    readonly catalog?: Catalog;
  } = {},
): Basket {
  const context = { ...CONTEXT, catalog, filters, names };
  return { view: basketModel.view(readBasket(written), { main }, context), context, phase: 'ready', picture: undefined };
}

const numbers = (name: string, values: readonly number[], unit?: 'money'): ResultColumn => ({
  name,
  type: 'number',
  values: Float64Array.from(values),
  ...(unit && { unit }),
});

function resultOf(columns: readonly ResultColumn[], rowCount: number, analysis: RulesFacts | NextBasketFacts): QueryResult {
  const facts = { analysis, measures: [], skipped: [] } as ResultRecord['facts'];
  return new QueryResult({ columns, rowCount, facts, notes: [], selected: 40, total: 40 });
}

/** Sides of rules, with what they are worth: tea and bread both ways, three together, and one at a loss. */
const RULES = [
  { sides: [['Tea'], ['Bread']], profit: 60, count: 20, confidence: 20 / 24, lift: 5 / 3 },
  { sides: [['Bread'], ['Tea']], profit: 20, count: 20, confidence: 1, lift: 5 / 3 },
  { sides: [['Tea', 'Milk'], ['Sugar cubes, white and brown']], profit: 12.5, count: 9, confidence: 0.45, lift: 12.4 },
  { sides: [['Lamp'], ['Bulb']], profit: -4, count: 6, confidence: 0.3, lift: 1.2 },
] as const;

const FACTS: RulesFacts = {
  kind: 'rules',
  baskets: 40,
  single: 15,
  items: 7,
  minSupport: 0.125,
  minConfidence: 0.1,
  rules: RULES.length,
  sides: RULES.map(({ sides: [from, to] }) => [from, to]),
};

/** The result of rules, with their profit or without. */
export function rulesResult({ profit = true, none = false } = {}): QueryResult {
  const rules = none ? [] : RULES;
  const column = (name: 'count' | 'confidence' | 'lift'): ResultColumn =>
    numbers(
      name,
      rules.map((rule) => rule[name]),
    );
  const columns = [
    column('count'),
    numbers(
      'support',
      rules.map(({ count }) => count / 40),
    ),
    ...[column('confidence'), column('lift')],
    ...(profit
      ? [
          numbers(
            'profit',
            rules.map((rule) => rule.profit),
            'money',
          ),
        ]
      : []),
  ];
  return resultOf(columns, rules.length, { ...FACTS, rules: rules.length, sides: none ? [] : FACTS.sides });
}

/** What is shown of rules; `of`: the item that another widget selects. */
export function bundles({
  of,
  ...given
}: { readonly profit?: boolean; readonly of?: string; readonly none?: boolean } = {}): Basket {
  return shownOf(rulesResult(given), of === undefined ? {} : { filters: [`product: ${of}`] });
}

/** How tea, bread and milk go together: tea and bread in 20 of 40 orders, tea and milk in two, bread and milk in none. */
export function matrix(cells: 'lift' | 'confidence' = 'lift', items: readonly string[] = ['Tea', 'Bread', 'Milk']): Basket {
  return shownOf(matrixResult(items), { written: { chart: 'matrix', cells } });
}

/** The result of a matrix. Its rules are about more items. */
export function matrixResult(items: readonly string[] = ['Tea', 'Bread', 'Milk']): QueryResult {
  return resultOf([], 0, { ...FACTS, matrix: { items, counts: [24, 20, 2, 20, 20, 0, 2, 0, 9] } });
}

/** What a customer buys next: tea again, and milk for the first time. */
export function next(isKnown = true): Basket {
  const columns: readonly ResultColumn[] = [
    { name: 'item', type: 'text', values: Int32Array.of(0, 1), dictionary: ['Tea', 'Milk'] },
    numbers('score', [0.41, 0.08]),
    { name: 'repeat', type: 'boolean', values: Uint8Array.of(1, 0) },
  ];
  const analysis: NextBasketFacts = {
    ...{ kind: 'next-basket', customer: 'Anna', isKnown, baskets: isKnown ? 7 : 0, customers: 30 },
    ...(isKnown && { last: 19_000 }),
  };
  return shownOf(resultOf(columns, 2, analysis), { written: { mode: 'next' } });
}
