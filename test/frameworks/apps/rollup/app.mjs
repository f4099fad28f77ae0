/** Rollup; the worker's folder is copied. */
export default {
  packages: { '@rollup/plugin-node-resolve': '16.0.3', rollup: '4.62.3' },
  sections: ['Rollup'],
  build: ['rollup -c'],
  output: 'public',
};
