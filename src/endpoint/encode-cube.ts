import type { CubeHead, PartLayout } from '../dataset/remote/cube-head.js';
import type { LoadedCube } from '../dataset/plan/cube-passes.js';
import type { AggregateParts, Counts, Repeats } from '../engine/engine.js';
import type { ArrowLibrary } from '../query/load-arrow.js';
import type { ResultColumn } from '../query/result-column.js';
import { WORD } from '../util/exact-sum.js';
import { SalesError } from '../util/error.js';
import { frame, headColumns, ipcOf } from './encode-result.js';

/** Returns a cube as its head and Arrow IPC streams. */
export function encodeCube(id: number, { pass, groups }: LoadedCube, arrow: ArrowLibrary): Uint8Array {
  const columns = new Columns(groups.keys);
  const parts = groups.parts!.map((own) => columns.add(own));
  const body = ipcOf(columns.all, groups.count, arrow);
  const pairs = pairsOf(groups.repeats ?? []);
  const { selected, total } = groups;
  const head: CubeHead = {
    pass,
    rowCount: groups.count,
    columns: headColumns(columns.all),
    parts,
    ...(pairs && { pairs: { at: body.length, rowCount: pairs[0]!.values.length } }),
    selected,
    total,
  };
  const more = pairs ? ipcOf(pairs, pairs[0]!.values.length, arrow) : new Uint8Array(0);
  const both = new Uint8Array(body.length + more.length);
  both.set(body);
  both.set(more, body.length);
  return frame({ id, ok: true, cube: head }, both);
}

const numberColumn = (values: Counts): ResultColumn => ({
  name: '',
  type: 'number',
  values: values instanceof Float64Array ? values : Float64Array.from(values),
});

/** The columns of a cube; equal columns of numbers are kept once. */
class Columns {
  readonly all: ResultColumn[];
  readonly #keys: number;

  constructor(keys: readonly ResultColumn[]) {
    this.all = [...keys];
    this.#keys = keys.length;
  }

  add(parts: AggregateParts): PartLayout {
    switch (parts.kind) {
      case 'count':
        return { kind: 'count', counts: this.#number(parts.counts) };
      case 'sum': {
        const { low, high, scale } = parts;
        const counts = this.#number(parts.counts);
        const whole = low.map((own, row) => own + (high?.[row] ?? 0) * WORD);
        if (whole.every(Number.isSafeInteger)) return { kind: 'sum', counts, low: this.#number(whole), scale };
        return { kind: 'sum', counts, low: this.#number(low), high: this.#number(high!), scale };
      }
      case 'doubles':
        return { kind: 'doubles', counts: this.#number(parts.counts), sums: this.#number(parts.sums) };
      case 'chosen': {
        const { counts, values, orders } = parts;
        return { kind: 'chosen', counts: this.#number(counts), values: this.all.push(values) - 1, orders: this.#number(orders) };
      }
      default:
        throw new SalesError('engine-unsupported', `parts of the kind '${parts.kind}' are not sent`);
    }
  }

  #number(values: Counts): number {
    const column = numberColumn(values);
    const known = this.all.findIndex(
      (each, index) =>
        index >= this.#keys &&
        each.type === 'number' &&
        each.valid === undefined &&
        each.values.every((value, row) => Object.is(value, column.values[row])),
    );
    return known >= 0 ? known : this.all.push(column) - 1;
  }
}

/** Returns the repeats of all aggregates as four columns; `undefined` when no aggregate counts members. */
function pairsOf(repeats: readonly (Repeats | undefined)[]): readonly ResultColumn[] | undefined {
  if (repeats.every((own) => own === undefined)) return undefined;
  const rows = repeats.flatMap((own, aggregate) =>
    own ? Array.from(own.times, (times, row) => [aggregate, own.before[row]!, own.groups[row]!, times]) : [],
  );
  return [0, 1, 2, 3].map((column) => numberColumn(Float64Array.from(rows, (row) => row[column]!)));
}
