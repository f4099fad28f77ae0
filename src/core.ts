import type { DatasetInput } from './dataset/dataset-input.js';
import type { DatasetOptions } from './dataset/dataset-options.js';
import { openPublic, partsFrom } from './dataset/open-dataset.js';
import type { Dataset } from './dataset/public-dataset.js';

/** The optional parts, each loaded with the first file that needs it. */
const loadPart = /* @__PURE__ */ partsFrom({
  arrow: () => import('./worker/worker-arrow.js'),
  columns: () => import('./worker/worker-columns.js'),
  json: () => import('./worker/worker-json.js'),
  parquet: () => import('./worker/worker-parquet.js'),
  codecs: () => import('./worker/worker-codecs.js'),
  brotli: () => import('./worker/worker-brotli.js'),
  zip: () => import('./worker/worker-zip.js'),
  xlsx: () => import('./worker/worker-xlsx.js'),
  joins: () => import('./worker/worker-joins.js'),
  live: () => import('./worker/worker-live.js'),
  errors: () => import('./worker/worker-errors.js'),
  options: () => import('./worker/worker-options.js'),
  requests: () => import('./worker/worker-requests.js'),
  files: () => import('./worker/worker-files.js'),
  append: () => import('./worker/worker-append.js'),
  words: () => import('./worker/worker-words.js'),
  expressions: () => import('./worker/worker-expressions.js'),
  filters: () => import('./worker/worker-filters.js'),
  periods: () => import('./worker/worker-periods.js'),
  cubes: () => import('./worker/worker-cubes.js'),
  analysis: () => import('./worker/worker-analysis.js'),
  stats: () => import('./worker/worker-stats.js'),
  shards: () => import('./worker/worker-shards.js'),
});

/**
 * Loads data, finds out what its columns mean, and gives a data set to ask.
 * @throws SalesError of loading, `bad-option`, `unknown-field` for a role's column that is not there; an `AbortError`
 */
export function openDataset(input: DatasetInput, options: DatasetOptions = {}): Promise<Dataset> {
  return openPublic(input, options, loadPart);
}

export { SalesError } from './util/error.js';
export { QueryResult } from './query/result.js';

export type { AppendOptions, DatasetOptions, PrepareOptions, QueryOptions } from './dataset/dataset-options.js';
export type { Dataset } from './dataset/public-dataset.js';
export type { ArrowInput, DatasetInput, FileInput, Rows, SingleInput, TablesInput } from './dataset/dataset-input.js';
export type { Catalog, CatalogColumn, RoleChoice } from './query/catalog.js';
export type { Calendar, PlanFacts, QueryPlan } from './query/plan.js';
export type { CsvOptions, ResultColumn, ResultValue } from './query/result.js';
export type { ColumnInfo, ColumnRef, Format, Note, Role, ValueType } from './query/schema.js';
export type { Progress } from './query/source.js';
export type { ErrorCode, ErrorParams } from './util/error.js';
