import type { MeasureUnit } from '../../../query/measure.js';
import { QueryResult, type ResultColumn } from '../../../query/result/result.js';
import type { FactUnit, FactValue, WidgetFacts } from './widget-facts.js';

/** Returns the columns with a name, with a row for each mark; without such columns, the result of the query. */
export function factResult({ columns, marks, result }: Pick<WidgetFacts, 'columns' | 'marks' | 'result'>, main: QueryResult) {
  const named = columns.flatMap(({ name, unit }, k) =>
    name === undefined
      ? []
      : [
          resultColumn(
            { name, unit },
            marks.map(({ values }) => plainValue(values[k])),
          ),
        ],
  );
  if (named.length === 0) return result ?? main;
  const { notes, facts, selected, total } = main;
  return new QueryResult({ notes, facts, selected, total, columns: named, rowCount: marks.length });
}

function plainValue(value: FactValue): string | number | null {
  return typeof value === 'object' && value !== null ? value.join(' + ') : (value ?? null);
}

const MEASURE_UNITS: Readonly<Partial<Record<FactUnit, MeasureUnit>>> = {
  ...{ times: 'number', correlation: 'number', probability: 'number' },
  growth: 'percent',
};

function resultColumn(
  { name, unit }: { readonly name: string; readonly unit: FactUnit | undefined },
  values: readonly (string | number | null)[],
): ResultColumn {
  const valid = Uint8Array.from(values, (value) => (value === null ? 0 : 1));
  if (unit === 'date') return { name, type: 'date', values: Int32Array.from(values, (value) => Number(value ?? 0)), valid };
  if (unit !== undefined) {
    const numbers = Float64Array.from(values, (value) => Number(value ?? 0));
    return { name, type: 'number', values: numbers, valid, unit: MEASURE_UNITS[unit] ?? (unit as MeasureUnit) };
  }
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => codes.get(text) ?? (codes.set(text, codes.size), codes.size - 1);
  const numbers = Int32Array.from(values, (value) => codeOf(String(value ?? '')));
  return { name, type: 'text', values: numbers, valid, dictionary: [...codes.keys()] };
}
