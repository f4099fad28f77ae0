import type { LoadedDataset } from '../../src/dataset/dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';
import type { ResultRecord } from '../../src/query/result/result.js';
import type { TableSource } from '../../src/query/source.js';
import { catalogOf } from '../catalog/sample-catalog.js';

/** A catalog without columns, for tests of what carries it. */
export const catalog = catalogOf([], { tables: [{ name: 'orders', rowCount: 3 }] });

/** A result of one number per measure. */
export function resultOf(plan: QueryPlan, value = 1): ResultRecord {
  const columns = plan.measures.map((name) => ({
    name,
    type: 'number' as const,
    values: Float64Array.of(value),
    valid: Uint8Array.of(1),
  }));
  return { rowCount: 1, columns, notes: [], facts: { measures: [], skipped: [] }, selected: 3, total: 3 };
}

/** Answers each plan at once, and keeps what it was asked. */
export function fakeDataset(parts: Partial<LoadedDataset> = {}): LoadedDataset & { readonly asked: QueryPlan[]; closed: number } {
  const asked: QueryPlan[] = [];
  return {
    catalog,
    asked,
    closed: 0,
    run(plan) {
      asked.push(plan);
      return Promise.resolve(resultOf(plan, asked.length));
    },
    prepare: () => Promise.resolve(),
    append: () => Promise.resolve(),
    close() {
      this.closed += 1;
    },
    ...parts,
  };
}

/** A table at an address. */
export function tableAt(url: string): TableSource[] {
  return [{ name: 'orders', input: { kind: 'url', url } }];
}
