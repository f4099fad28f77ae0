import type { Catalog, CurrencyColumn } from '../../query/catalog.js';
import type { Aggregate, MeasureExpression } from '../../query/expression/expression.js';
import { pathsFrom } from '../../query/join-paths.js';
import type { BoundMeasure, Predicate } from '../../query/plan.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import type { PartDraft } from './bind-part.js';
import { columnAt } from './lookup.js';
import { refsIn } from '../relations.js';

const MONEY: readonly Role[] = ['revenue', 'price', 'cost', 'profit'];

const OF_NUMBERS: readonly Aggregate['name'][] = ['sum', 'avg', 'min', 'max', 'median', 'quantile', 'first', 'last'];

/** A name that states its own currency, such as `price_usd` or `AmountEUR`, so that a currency column next to it is about something else. */
const NAMES_CURRENCY =
  /(?<!\p{L})(?:usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|inr|brl|mxn|sek|nok|dkk|pln|zar|sgd|hkd)(?!\p{L})|(?:USD|EUR|GBP|CHF|CAD|AUD)$|[$€£₹]/iu;

/**
 * Requires that amounts in several currencies are not combined: a clause selects one currency, or the currency is a key of the groups.
 * @throws SalesError `mixed-currency`
 */
export function requireOneCurrency(catalog: Catalog, measures: readonly BoundMeasure[], drafts: readonly PartDraft[]): void {
  for (const { name, expression } of measures) {
    for (const { aggregate, isTotal } of aggregatesIn(expression, false)) {
      const mixed = refsIn({ ...aggregate, order: undefined }).map((ref) => ({ ref, column: currencyOf(catalog, ref) }));
      const draft = drafts.find(({ scope }) => scope.asker.table === aggregate.table) ?? drafts[0];
      const found = mixed.find(({ column }) => column && draft && !isRestricted(draft, column.ref, isTotal));
      if (found?.column) throw mixedCurrency(name, found.column);
    }
  }
}

interface FoundAggregate {
  readonly aggregate: Aggregate;
  /** True inside a total over all groups, where the keys of the groups do not keep currencies apart. */
  readonly isTotal: boolean;
}

function aggregatesIn(node: MeasureExpression, isTotal: boolean): readonly FoundAggregate[] {
  switch (node.kind) {
    case 'aggregate':
      return OF_NUMBERS.includes(node.name) ? [{ aggregate: node, isTotal }] : [];
    case 'negate':
    case 'not':
      return aggregatesIn(node.operand, isTotal);
    case 'total':
      return aggregatesIn(node.operand, true);
    case 'binary':
      return [...aggregatesIn(node.left, isTotal), ...aggregatesIn(node.right, isTotal)];
    case 'call':
      return node.args.flatMap((part) => aggregatesIn(part, isTotal));
    default:
      return [];
  }
}

/** The column with the currencies of an amount: written in its cells, next to it, or in the order that its row is a part of. */
function currencyOf(catalog: Catalog, ref: ColumnRef): CurrencyColumn | undefined {
  const column = columnAt(catalog, ref);
  if (column?.type !== 'number') return undefined;
  const currencies = catalog.currencies ?? [];
  const own = currencies.find((one) => one.of === ref.column && one.ref.table === ref.table);
  if (own) return own;
  const isMoney = (column.role !== undefined && MONEY.includes(column.role)) || column.guess.includes('currency sign');
  if (!isMoney || NAMES_CURRENCY.test(column.name)) return undefined;
  const orders = catalog.tables.filter(({ hasParts }) => hasParts).map(({ name }) => name);
  const paths = pathsFrom(catalog.joins, ref.table);
  return currencies.find(
    (one) =>
      one.of === undefined && (one.ref.table === ref.table || (orders.includes(one.ref.table) && paths.has(one.ref.table))),
  );
}

function isRestricted({ by, clauses }: PartDraft, ref: ColumnRef, isTotal: boolean): boolean {
  const isKey = by.some(({ dimension }) => dimension.kind === 'column' && isSame(dimension.ref, ref));
  return (isKey && !isTotal) || clauses.some(({ predicate }) => selectsOne(predicate, ref));
}

/** True when a predicate holds for a single value of a column at most. */
function selectsOne(predicate: Predicate, ref: ColumnRef): boolean {
  switch (predicate.kind) {
    case 'one-of': {
      const { field, values, missing } = predicate;
      return field.kind === 'column' && isSame(field.ref, ref) && values.length + (missing ? 1 : 0) <= 1;
    }
    case 'all':
      return predicate.of.some((part) => selectsOne(part, ref));
    case 'any': {
      const [only] = predicate.of;
      return predicate.of.length === 1 && only !== undefined && selectsOne(only, ref);
    }
    default:
      return false;
  }
}

function isSame(a: ColumnRef, b: ColumnRef): boolean {
  return a.table === b.table && a.column === b.column;
}

function mixedCurrency(measure: string, { ref, currencies }: CurrencyColumn): SalesError {
  const field = ref.column;
  const [first = ''] = currencies;
  return new SalesError('mixed-currency', `measure '${measure}' has amounts in several currencies: ${currencies.join(', ')}`, {
    hint: `Filter by one currency, for example where="${field}: ${first}", or group by="${field}". The currencies are ${currencies.join(', ')}.`,
    params: { measure, field, column: field, currencies },
  });
}
