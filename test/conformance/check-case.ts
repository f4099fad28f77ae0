/** A cell of an inline table or of an expected row. */
export type Cell = string | number | boolean | null;

type Rows = readonly Readonly<Record<string, Cell>>[];

/** What `openDataset` takes: the rows of one table, or several tables. */
type CaseInput = Rows | { readonly tables: Readonly<Record<string, Rows>> };

/** A small table, or several by name, with the options that `openDataset` takes with it; dates are ISO texts. */
export interface CaseTable {
  readonly rows: CaseInput;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A question and its answer, worked out by hand: plain data, so that any engine, in Node or a browser, can be held against it. */
export interface ConformanceCase {
  readonly title: string;
  readonly table: CaseTable;
  /** Options besides those of the table: `timeZone`, `weekStart`, `fiscalStart`, `define` … */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Expected rows as lists of values, in the order of `columns`. */
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly Cell[])[];
  /** Codes of notes that must be there, and of none besides among those about periods and filters. */
  readonly notes?: readonly string[];
  readonly error?: { readonly code: string; readonly position?: number; readonly names?: string };
}

interface Answer {
  rows(): Record<string, unknown>[];
  readonly notes: readonly { readonly code: string }[];
}

/** What a case needs of `openDataset` of the core. */
export type OpenDataset = (
  input: CaseInput,
  options: Readonly<Record<string, unknown>>,
) => Promise<{ query(spec: Readonly<Record<string, unknown>>): Promise<Answer>; close(): unknown }>;

/** Opens each table once for each choice of options: most cases are about a few tables. They stay open. */
export function openOnce(openDataset: OpenDataset): OpenDataset {
  const opened = new Map<CaseInput, Map<string, ReturnType<OpenDataset>>>();
  return async (input, options) => {
    const ofInput = opened.get(input) ?? new Map<string, ReturnType<OpenDataset>>();
    opened.set(input, ofInput);
    const key = JSON.stringify(options);
    const dataset = ofInput.get(key) ?? openDataset(input, options);
    ofInput.set(key, dataset);
    const shared = await dataset;
    return { query: (spec) => shared.query(spec), close: () => undefined };
  };
}

/** The table of `columns` and lists of values. */
export function tableOf(
  columns: readonly string[],
  values: readonly (readonly Cell[])[],
  options: CaseTable['options'],
): CaseTable {
  return { rows: rowsOf(columns, values), options };
}

/** Rows of `columns` from lists of values. */
export function rowsOf(columns: readonly string[], values: readonly (readonly Cell[])[]): Rows {
  return values.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
}

/** Asks the question of a case and compares the answer with the expected one. @throws an Error that shows the first difference */
export async function checkCase(openDataset: OpenDataset, wanted: ConformanceCase): Promise<void> {
  let answer: Answer;
  let dataset: Awaited<ReturnType<OpenDataset>> | undefined;
  try {
    dataset = await openDataset(wanted.table.rows, { timeZone: 'UTC', ...wanted.table.options, ...wanted.options });
    answer = await dataset.query(wanted.query);
  } catch (error) {
    if (!wanted.error) throw error;
    checkError(wanted.error, error);
    return;
  } finally {
    dataset?.close();
  }
  if (wanted.error) throw new Error(`expected the error ${wanted.error.code}, got ${JSON.stringify(answer.rows())}`);
  checkRows(wanted, answer.rows());
  checkNotes(wanted.notes, answer.notes);
}

function checkError(wanted: NonNullable<ConformanceCase['error']>, thrown: unknown): void {
  const found = thrown as { code?: string; position?: number; message?: string };
  const isSame = found.code === wanted.code && (wanted.position === undefined || found.position === wanted.position);
  if (isSame && (found.message ?? '').includes(wanted.names ?? '')) return;
  throw new Error(
    `expected the error ${JSON.stringify(wanted)}, got ${String(found.code)} at ${String(found.position)}: ${String(found.message)}`,
  );
}

function checkRows({ columns = [], rows = [] }: ConformanceCase, found: readonly Record<string, unknown>[]): void {
  const differs = (problem: string): Error =>
    new Error(`${problem}\nexpected ${JSON.stringify(rows)}\nfound    ${JSON.stringify(found.map((row) => Object.values(row)))}`);
  if (found.length !== rows.length) throw differs(`expected ${String(rows.length)} rows, found ${String(found.length)}`);
  found.forEach((row, index) => {
    const names = Object.keys(row);
    if (names.join('|') !== columns.join('|'))
      throw differs(`expected the columns ${columns.join(', ')}, found ${names.join(', ')}`);
    columns.forEach((name, column) => {
      if (!isSame(rows[index]?.[column] ?? null, row[name])) throw differs(`row ${String(index)}, column '${name}' differs`);
    });
  });
}

/** Equal values; of fractions the double may differ in its last digits. */
function isSame(wanted: Cell, found: unknown): boolean {
  if (typeof wanted !== 'number' || typeof found !== 'number') return wanted === found;
  return Object.is(wanted, found) || Math.abs(wanted - found) <= 1e-12 * Math.max(1, Math.abs(wanted));
}

const TOLD = ['like-for-like', 'newest-period', 'not-covered', 'filter-skipped', 'scenario-rows'];

function checkNotes(wanted: readonly string[] | undefined, found: Answer['notes']): void {
  if (!wanted) return;
  const codes = found.map(({ code }) => code).filter((code) => TOLD.includes(code));
  if (codes.sort().join() !== [...wanted].sort().join())
    throw new Error(`expected the notes [${wanted.join()}], found [${codes.join()}]`);
}
