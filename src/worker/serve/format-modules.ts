/** Optional modules that read binary formats, encodings before Unicode, and data on a server. */
export const FORMAT_MODULES = {
  arrow: () => import('../worker-arrow.js'),
  brotli: () => import('../worker-brotli.js'),
  brush: () => import('../worker-brush.js'),
  codecs: () => import('../worker-codecs.js'),
  encodings: () => import('../worker-encodings.js'),
  parquet: () => import('../worker-parquet.js'),
  remote: () => import('../worker-remote.js'),
  xlsx: () => import('../worker-xlsx.js'),
  zip: () => import('../worker-zip.js'),
} as const;

/** Optional modules for Node only. */
export const NODE_MODULES = { files: () => import('../../table/open/path.js') } as const;
