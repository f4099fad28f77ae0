/** Preact with esbuild; the worker's folder is copied. */
export default {
  title: 'Preact {preact}, esbuild {esbuild}',
  table: 'frameworks',
  needs: 'the [folder of the worker](#esbuild)',
  packages: { esbuild: '0.28.2', preact: '10.29.8' },
  sections: ['Preact', 'esbuild'],
  output: 'public',
  dev: (port) =>
    `esbuild src/main.js --bundle --splitting --format=esm --outdir=public --servedir=public --serve=127.0.0.1:${port}`,
  snippets: { revenue: 12.5 },
  elements: ['checks'],
  logs: ['2 rows'],
};
