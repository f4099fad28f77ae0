/** Rollup; the worker's folder is copied. */
export default {
  title: 'Rollup {rollup}',
  table: 'bundlers',
  needs: 'the [folder of the worker](#rollup)',
  packages: { '@rollup/plugin-node-resolve': '16.0.3', rollup: '4.62.3' },
  sections: ['Rollup'],
  build: ['rollup -c'],
  output: 'public',
};
