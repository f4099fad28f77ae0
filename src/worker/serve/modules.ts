/** Optional modules that any text data may need. The classic script contains them. */
export const DATA_MODULES = {
  analysis: () => import('../worker-analysis.js'),
  append: () => import('../worker-append.js'),
  columns: () => import('../worker-columns.js'),
  currency: () => import('../worker-currency.js'),
  joins: () => import('../worker-joins.js'),
  live: () => import('../worker-live.js'),
  persist: () => import('../worker-persist.js'),
  questions: () => import('../worker-questions.js'),
  shards: () => import('../worker-shards.js'),
  states: () => import('../worker-states.js'),
  stats: () => import('../worker-stats.js'),
} as const;

/** Optional modules that read binary formats, and data on a server. */
export const FORMAT_MODULES = {
  arrow: () => import('../worker-arrow.js'),
  brotli: () => import('../worker-brotli.js'),
  brush: () => import('../worker-brush.js'),
  codecs: () => import('../worker-codecs.js'),
  parquet: () => import('../worker-parquet.js'),
  remote: () => import('../worker-remote.js'),
  xlsx: () => import('../worker-xlsx.js'),
  zip: () => import('../worker-zip.js'),
} as const;

/** Optional modules for Node only. */
export const NODE_MODULES = { files: () => import('../../table/open/path.js') } as const;
