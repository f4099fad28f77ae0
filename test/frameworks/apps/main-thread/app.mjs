/** esbuild without the worker's folder: all works on the main thread, and one line on the console names the fix. */
export default {
  packages: { esbuild: '0.28.2' },
  build: ['esbuild src/main.js --bundle --splitting --format=esm --outdir=public/build'],
  output: 'public',
  withoutWorker: true,
};
