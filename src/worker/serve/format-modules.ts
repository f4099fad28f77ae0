/** Optional modules that read binary formats, encodings before Unicode, and data on a server. */
export const FORMAT_MODULES = {
  arrow: () => import('../formats/worker-arrow.js'),
  brotli: () => import('../formats/worker-brotli.js'),
  brush: () => import('../formats/worker-brush.js'),
  codecs: () => import('../formats/worker-codecs.js'),
  encodings: () => import('../formats/worker-encodings.js'),
  parquet: () => import('../formats/worker-parquet.js'),
  remote: () => import('../formats/worker-remote.js'),
  xlsx: () => import('../formats/worker-xlsx.js'),
  zip: () => import('../formats/worker-zip.js'),
} as const;

/** Optional modules for Node only. */
export const NODE_MODULES = { files: () => import('../../table/open/path.js') } as const;
