/** Optional modules that any text data may need. The classic script contains them. */
export const DATA_MODULES = {
  account: () => import('../worker-account.js'),
  analysis: () => import('../worker-analysis.js'),
  append: () => import('../worker-append.js'),
  calendar: () => import('../worker-calendar.js'),
  columns: () => import('../worker-columns.js'),
  cubes: () => import('../worker-cubes.js'),
  currency: () => import('../worker-currency.js'),
  joins: () => import('../worker-joins.js'),
  live: () => import('../worker-live.js'),
  persist: () => import('../worker-persist.js'),
  planned: () => import('../worker-planned.js'),
  questions: () => import('../worker-questions.js'),
  shards: () => import('../worker-shards.js'),
  states: () => import('../worker-states.js'),
  stock: () => import('../worker-stock.js'),
  stats: () => import('../worker-stats.js'),
} as const;
