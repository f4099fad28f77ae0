import type { CorrelationFacts } from '../../../query/analysis/analysis.js';
import { numberAt, type Answer } from './answers.js';
import type { HeatView, Member, PairFacts, Spot } from './view.js';
import type { Scale } from '../../../util/color-scale.js';

/** Query result of a matrix. */
export interface PairsAnswer extends Answer {
  readonly facts: { readonly analysis?: unknown };
}

/** Color steps of correlations. All matrices use the same steps, and colors are comparable. */
const STEPS: Scale = { way: 'both', bounds: [-0.7, -0.4, -0.1, 0.1, 0.4, 0.7], colours: [1, 2, 3, 4, 5, 6, 7] };

/** Maximum p-value of a significant correlation. */
export const SURE = 0.05;

/** Returns the lower half of a correlation matrix, without the diagonal. `undefined` without a result. */
export function toPairsView(answer: PairsAnswer | undefined, names: readonly string[]): HeatView | undefined {
  const facts = answer?.facts.analysis as CorrelationFacts | undefined;
  if (!answer || facts?.kind !== 'correlation') return undefined;
  const members = names.map((name): Member => ({ label: name, name, kind: 'member', items: [] }));
  const size = members.length;
  const spots: Spot[] = [];
  const rows: number[] = [];
  for (let row = 1; row < size; row++) {
    for (let column = 0; column < row; column++) {
      spots.push(spotAt('cell', column, row - 1));
      rows.push(column * size + row);
    }
  }
  const cells = spots.length;
  for (let k = 0; k < size - 1; k++) spots.push(spotAt('column', k, -1), spotAt('row', -1, k));
  // Column headers come before row headers.
  const heads = spots.splice(cells).sort((one, other) => Number(one.kind === 'row') - Number(other.kind === 'row'));
  const read = (name: string): Float64Array => {
    const column = answer.columns.find((one) => one.name === name);
    return Float64Array.from(rows, (at) => numberAt(column, at));
  };
  const values = read('r');
  const pairs: PairFacts = { n: read('n'), p: read('p'), adjusted: read('adjusted'), ...methodOf(facts, spots.slice(0, cells)) };
  return {
    kind: 'matrix',
    measure: '',
    adds: false,
    unit: 'number',
    good: 'up',
    shows: 'values',
    blocks: [{ title: '', columns: size - 1 }],
    rows: members.slice(1),
    columns: members.slice(0, -1),
    spots: [...spots, ...heads],
    cells,
    first: { field: '', quoted: false },
    second: undefined,
    sets: 'both',
    values,
    pairs,
    scale: STEPS,
    ...strongest(values, pairs),
    chosen: [],
    axes: ['', ''],
  };
}

function spotAt(kind: Spot['kind'], column: number, row: number): Spot {
  // Items make the keys of marks unique.
  return { kind, block: 0, column, row, span: 1, a: [String(column)], b: [String(row)], label: '' };
}

/**
 * Returns the coefficient of a cell. Two numbers use the selected method, a number and a category use eta. Two categories use
 * Cramér's V.
 */
function methodOf(
  { method, variables }: CorrelationFacts,
  spots: readonly Spot[],
): Pick<PairFacts, 'method' | 'kinds' | 'categories'> {
  const kinds = spots.map(({ column, row }) => {
    const categories = [variables[column]!, variables[row + 1]!].filter(({ isCategory }) => isCategory).length;
    return categories === 0 ? 'numbers' : categories === 1 ? 'eta' : 'cramer';
  });
  return { method, kinds, categories: variables.map(({ isCategory }) => isCategory) };
}

/** Returns the strongest positive and the strongest negative pair among the significant ones. */
function strongest(values: Float64Array, { adjusted }: PairFacts): Pick<HeatView, 'peak' | 'low'> {
  const sure = [...values.keys()].filter((cell) => adjusted[cell]! < SURE);
  const peak = sure.filter((cell) => values[cell]! > 0).sort((a, b) => values[b]! - values[a]!)[0];
  const low = sure.filter((cell) => values[cell]! < 0).sort((a, b) => values[a]! - values[b]!)[0];
  return { ...(peak !== undefined && { peak }), ...(low !== undefined && { low }) };
}
