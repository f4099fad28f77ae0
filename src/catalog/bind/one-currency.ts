import type { Catalog, CurrencyColumn } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import { type Aggregate, type MeasureExpression, operandsOf } from '../../query/expression/expression.js';
import type { BoundMeasure, Predicate } from '../../query/plan.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { type PartDraft } from './bind-part.js';
import { isMoney } from '../column-units.js';
import { currencyColumnOf } from '../money-columns.js';
import { columnAt } from './lookup.js';
import { refsIn } from '../relations.js';

const OF_NUMBERS: readonly Aggregate['name'][] = ['sum', 'avg', 'min', 'max', 'median', 'quantile', 'first', 'last'];

/**
 * Requires that amounts in several currencies are not combined: a clause selects one currency, or the currency is a key of the
 * groups.
 * @throws SalesError `mixed-currency`
 */
export function requireOneCurrency(catalog: Catalog, measures: readonly BoundMeasure[], drafts: readonly PartDraft[]): void {
  for (const { name, expression } of measures) {
    for (const { aggregate, isTotal } of aggregatesIn(expression, false)) {
      const mixed = refsIn({ ...aggregate, order: undefined }).map((ref) => ({ ref, column: currencyColumnOf(catalog, ref) }));
      const draft = drafts.find(({ scope }) => scope.asker.table === aggregate.table) ?? drafts[0];
      const found = mixed.find(({ column }) => column && draft && !isRestricted(draft, column.ref, isTotal));
      if (found?.column) throw mixedCurrency(name, found.column, catalog);
    }
  }
}

interface FoundAggregate {
  readonly aggregate: Aggregate;
  /** True inside a total over all groups, for which the keys of the groups do not separate currencies. */
  readonly isTotal: boolean;
}

function aggregatesIn(node: MeasureExpression, isTotal: boolean): readonly FoundAggregate[] {
  if (node.kind === 'aggregate') return OF_NUMBERS.includes(node.name) ? [{ aggregate: node, isTotal }] : [];
  return operandsOf(node).flatMap((operand) => aggregatesIn(operand, isTotal || node.kind === 'total'));
}

function isRestricted({ by, clauses }: PartDraft, ref: ColumnRef, isTotal: boolean): boolean {
  const isKey = by.some(({ dimension }) => dimension.kind === 'column' && isSameRef(dimension.ref, ref));
  return (isKey && !isTotal) || clauses.some(({ predicate }) => selectsOne(predicate, ref));
}

/** True when a predicate selects at most one value of a column. */
function selectsOne(predicate: Predicate, ref: ColumnRef): boolean {
  switch (predicate.kind) {
    case 'one-of': {
      const { field, values, missing } = predicate;
      return field.kind === 'column' && isSameRef(field.ref, ref) && values.length + (missing ? 1 : 0) <= 1;
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

/** Returns the notes on currency conversion: the exchange rates in use. Empty for a result without amounts. */
export function conversionNotes(catalog: Catalog, measures: readonly BoundMeasure[]): readonly Note[] {
  const { conversion = [] } = catalog;
  if (conversion.length === 0) return [];
  const isOfMoney = measures.some(
    ({ unit, expression }) =>
      unit === 'money' ||
      refsIn(expression).some((ref) => {
        const column = columnAt(catalog, ref);
        return column !== undefined && isMoney(column);
      }),
  );
  return isOfMoney ? conversion : [];
}

function mixedCurrency(measure: string, { ref, currencies }: CurrencyColumn, { rates = [] }: Catalog): SalesError {
  const field = ref.column;
  const [first = ''] = currencies;
  const targets = rates.flatMap((table) => table.currencies);
  const target = targets.find((code) => currencies.includes(code)) ?? targets[0];
  return new SalesError('mixed-currency', 'mixes-currencies', {
    params: { measure, field, column: field, currencies, first, ...(target === undefined ? {} : { target }) },
  });
}
