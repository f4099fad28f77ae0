/** Preact with esbuild; the worker's folder is copied. */
const BUNDLE =
  'esbuild src/main.jsx --bundle --splitting --format=esm --jsx=automatic --jsx-import-source=preact --outdir=public/build';

export default {
  packages: { esbuild: '0.28.2', preact: '10.29.8' },
  sections: ['Preact', 'esbuild'],
  build: [`${BUNDLE} --minify`],
  output: 'public',
  dev: (port) => `${BUNDLE} --servedir=public --serve=127.0.0.1:${port}`,
  snippets: { revenue: 12.5 },
  elements: ['checks'],
  logs: ['2 rows'],
};
