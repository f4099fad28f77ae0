import { formatNumber, formatPercent } from '../../../format/number.js';
import { basketTexts } from '../../../messages/compiled/en/basket.js';
import type { Explanation, WidgetContext, WidgetModel } from '../../base/element/widget.js';
import type { BasketAttributes } from '../attributes.js';
import { focusOn, itemOf, toPlans } from './plans.js';
import { membersIn, namesInRows, toMatrix, toView, type BasketPicture, type BasketView } from './view.js';
import { headingOf, claimsOf, sentenceOf, toTable, whoseText } from './texts.js';

/** Queries and texts of the basket element. */
export const basketModel: WidgetModel<BasketAttributes, BasketView, BasketPicture> = {
  messages: { basket: basketTexts },

  heading({ mode, by, customer }, messages, shown) {
    const named = shown && whoseText(shown.view, shown.context);
    const whose = named ?? (mode === 'next' ? customer : undefined);
    return headingOf(mode, shown?.view.item ?? by ?? 'product', whose, messages);
  },

  plans: (attributes, { catalog, filters }) => toPlans(attributes, catalog, filters),

  view(options, results, { catalog, filters, names }) {
    const item = itemOf(options, catalog);
    const of = focusOn(item, filters).member;
    const isMatrix = options.mode === 'bundles' && options.chart === 'matrix';
    return isMatrix ? toMatrix(results['main']!, { item, of, cells: options.cells }) : toView(results['main']!, item, of, names);
  },

  isNothing: ({ rows }) => rows.length === 0,

  summary: ({ view, context }) => sentenceOf(view, context),

  claims: ({ view }) => ({ claims: claimsOf(view) }),

  table: (_attributes, { view, context }, caption) => toTable(view, context, caption),

  explain: ({ strength }, { view, context }) => explanationOf(view, strength === 'weak', context),

  fields: (_attributes, view) => (view?.item === undefined ? [] : [view.item]),

  members: (attributes, { main }, { catalog }) => (main ? membersIn(main, itemOf(attributes, catalog)) : []),

  nameColumns: ({ item }, result, names) => namesInRows(result, item, names),
};

function explanationOf(
  { facts, value, item }: BasketView,
  keepsRedundant: boolean,
  context: WidgetContext,
): readonly Explanation[] {
  const { messages } = context;
  const { basket } = messages;
  const count = (n: number): string => formatNumber(n, 'count', context);
  if (facts.kind === 'next-basket') {
    return [
      {
        term: basket.chanceTerm,
        text: basket.chanceText({ customers: basket.customers({ n: facts.customers, shown: count(facts.customers) }) }),
      },
      ...(facts.isSeasonal ? [{ term: basket.seasonTerm, text: basket.seasonText }] : []),
    ];
  }
  const items = basket.items({ noun: messages.dimension({ name: item }), n: facts.items, shown: count(facts.items) });
  const support = formatPercent(facts.minSupport, context.locale);
  const ruleText = keepsRedundant ? basket.keptText : basket.ruleText;
  return [
    {
      term: basket.foundTerm,
      text: basket.found({ orders: basket.orders({ n: facts.baskets, shown: count(facts.baskets) }), items, support }),
    },
    { term: basket.ruleTerm, text: ruleText({ confidence: formatPercent(facts.minConfidence, context.locale) }) },
    ...(value === 'profit' ? [{ term: basket.worthTerm, text: basket.worthText }] : []),
  ];
}
