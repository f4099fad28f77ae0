/** esbuild with code splitting; the worker's folder is copied. */
export default {
  title: 'esbuild {esbuild}',
  table: 'bundlers',
  needs: 'the [folder of the worker](#esbuild)',
  packages: { esbuild: '0.28.2' },
  sections: ['esbuild'],
  output: 'public',
  dev: (port) =>
    `esbuild src/main.js --bundle --splitting --format=esm --outdir=public --servedir=public --serve=127.0.0.1:${port}`,
};
