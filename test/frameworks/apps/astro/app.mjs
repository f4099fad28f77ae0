/** Astro 5. */
export default {
  title: 'Astro {astro}',
  table: 'frameworks',
  needs: 'nothing',
  packages: { astro: '5.18.2' },
  sections: ['Astro'],
  build: ['astro build'],
  output: 'dist',
  dev: (port) => `astro dev --host 127.0.0.1 --port ${port}`,
  snippets: { revenue: null },
};
