// Who is measured: the page that answers questions, the page that loads where it is another, and the formats it loads. `isIsolated`: what runs in
// the page's own thread is timed by the fine clock of an isolated page; what has workers runs as on pages that are not.

/** The library that ratios are taken against: as its users have it, through its worker. */
export const OWN = 'sales-elements';
/** The engine in the page's own thread: what a step costs without the way to the worker and back. */
export const CORE = 'sales-elements (core)';
/** The peer that floors and bars are about. */
export const RAW = 'duckdb-wasm';

export const LIBRARIES = [
  { name: OWN, page: 'sales-elements-worker', loadPage: 'sales-elements', loads: ['csv', 'arrow', 'parquet'] },
  { name: CORE, page: 'sales-elements-core', isIsolated: true, loads: [] },
  { name: RAW, page: 'duckdb-wasm', loads: ['csv', 'arrow', 'parquet'] },
  { name: 'mosaic', page: 'mosaic', loads: [] },
  { name: 'arquero', page: 'arquero', isIsolated: true, loads: ['csv', 'arrow'] },
  { name: 'crossfilter2', page: 'crossfilter2', isIsolated: true, loads: [] },
  { name: 'perspective', page: 'perspective', loads: ['csv', 'arrow'] },
];

/** Those of a quick run. */
export const QUICK = [OWN, CORE, RAW];
