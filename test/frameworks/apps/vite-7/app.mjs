/** Vite 7 without a framework: its development server moves packages into a cache folder. */
export default {
  title: 'Vite {vite}',
  table: 'bundlers',
  needs: 'nothing',
  packages: { vite: '7.3.8' },
  build: ['vite build'],
  output: 'dist',
  dev: (port) => `vite --host 127.0.0.1 --port ${port} --strictPort`,
};
