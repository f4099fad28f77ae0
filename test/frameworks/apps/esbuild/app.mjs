/** esbuild with code splitting; the worker's folder is copied. */
const BUNDLE = 'esbuild src/main.js --bundle --splitting --format=esm --outdir=public/build';

export default {
  packages: { esbuild: '0.28.2' },
  sections: ['esbuild'],
  build: [`${BUNDLE} --minify`],
  output: 'public',
  dev: (port) => `${BUNDLE} --servedir=public --serve=127.0.0.1:${port}`,
};
