import { partsFrom } from '../src/dataset/open-dataset.js';

/** The optional parts, as `core` gets them. */
export const part = partsFrom({
  arrow: () => import('../src/worker/worker-arrow.js'),
  columns: () => import('../src/worker/worker-columns.js'),
  json: () => import('../src/worker/worker-json.js'),
  parquet: () => import('../src/worker/worker-parquet.js'),
  codecs: () => import('../src/worker/worker-codecs.js'),
  brotli: () => import('../src/worker/worker-brotli.js'),
  zip: () => import('../src/worker/worker-zip.js'),
  xlsx: () => import('../src/worker/worker-xlsx.js'),
  joins: () => import('../src/worker/worker-joins.js'),
  live: () => import('../src/worker/worker-live.js'),
  errors: () => import('../src/worker/worker-errors.js'),
  options: () => import('../src/worker/worker-options.js'),
  requests: () => import('../src/worker/worker-requests.js'),
  files: () => import('../src/worker/worker-files.js'),
  append: () => import('../src/worker/worker-append.js'),
  words: () => import('../src/worker/worker-words.js'),
  expressions: () => import('../src/worker/worker-expressions.js'),
  filters: () => import('../src/worker/worker-filters.js'),
  periods: () => import('../src/worker/worker-periods.js'),
  cubes: () => import('../src/worker/worker-cubes.js'),
  analysis: () => import('../src/worker/worker-analysis.js'),
  stats: () => import('../src/worker/worker-stats.js'),
  shards: () => import('../src/worker/worker-shards.js'),
});
