import type { CorrelationAnalysis, CorrelationFacts } from '../../query/analysis/analysis.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { correlate, CORRELATION_METHODS } from '../../stats/compare/correlation.js';
import type { CorrelationMethod, Correlations, Variable } from '../../stats/compare/correlation.js';
import { finishCooperatively } from '../../stats/cooperative.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { SalesError } from '../../util/error.js';
import { analysed, columnOf, numbersOf } from '../columns.js';
import { oneOf, readOptions, type RequestOptions, textsOf } from '../request-options.js';

/**
 * Correlates columns of a result in pairs: rows `x y r n p adjusted`.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function correlationOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const { variables = measuresOf(record), method = 'pearson' } = readCorrelation(options);
  const columns = variables.map((name) => columnOf(record, name, 'variables'));
  const steps = correlate(
    columns.map((column) => variableOf(record, column)),
    { method },
  );
  const found = await finishCooperatively(steps, task);
  return correlationRows(record, { columns, method, found });
}

/** What was found about the columns of a result. */
interface FoundCorrelations {
  readonly columns: readonly Pick<ResultColumn, 'name' | 'type'>[];
  readonly method: CorrelationMethod;
  readonly found: Correlations;
}

/** Returns the matrix as rows. */
export function correlationRows(record: ResultRecord, { columns, method, found }: FoundCorrelations): ResultRecord {
  const facts: CorrelationFacts = {
    kind: 'correlation',
    method,
    variables: columns.map(({ name, type }) => ({ name, isCategory: type !== 'number' })),
  };
  return analysed(
    record,
    facts,
    rowsOf(
      columns.map(({ name }) => name),
      found,
    ),
  );
}

/** Validates the options. @throws SalesError `bad-option` */
export function readCorrelation(options: RequestOptions): Omit<CorrelationAnalysis, 'kind'> {
  return readOptions(options, {}, { variables: textsOf, method: oneOf(CORRELATION_METHODS) });
}

/** Returns the columns that are correlated by default. Number columns without a unit are keys, such as order numbers. */
export function measuresOf({ columns }: ResultRecord): readonly string[] {
  return columns.filter(({ type, unit }) => type === 'number' && unit !== undefined).map(({ name }) => name);
}

function variableOf(record: ResultRecord, column: ResultColumn): Variable {
  const { name, type, values, valid, dictionary } = column;
  if (type === 'number') return numbersOf(record, name, 'variables');
  if (type !== 'text' && type !== 'boolean') {
    throw new SalesError('bad-type', 'not-numbers-or-texts', { params: { option: 'analysis.variables', value: name, type } });
  }
  const codes = Int32Array.from(values);
  if (valid) for (let row = 0; row < codes.length; row++) if (valid[row] === 0) codes[row] = -1;
  return { codes, members: dictionary?.length ?? 2 };
}

/** Converts the square matrix to rows, one per cell. */
function rowsOf(names: readonly string[], { r, n, p, adjusted }: Correlations): readonly ResultColumn[] {
  const text = (name: string, values: Int32Array): ResultColumn => ({ name, type: 'text', values, dictionary: names });
  const number = (name: string, rows: readonly (readonly number[])[]): ResultColumn => ({
    name,
    type: 'number',
    values: Float64Array.from(rows.flat()),
  });
  const size = names.length;
  return [
    text(
      'x',
      Int32Array.from({ length: size * size }, (_, cell) => Math.floor(cell / size)),
    ),
    text(
      'y',
      Int32Array.from({ length: size * size }, (_, cell) => cell % size),
    ),
    number('r', r),
    { ...number('n', n), unit: 'count' },
    number('p', p),
    number('adjusted', adjusted),
  ];
}
