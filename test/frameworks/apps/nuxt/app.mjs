/** Nuxt 4: pages that its server renders. */
export default {
  title: 'Nuxt {nuxt}',
  table: 'frameworks',
  needs: '[`isCustomElement`](#nuxt)',
  packages: { nuxt: '4.3.1' },
  sections: ['Nuxt'],
  build: ['nuxt build'],
  start: (port) => `HOST=127.0.0.1 PORT=${port} node .output/server/index.mjs`,
  dev: (port) => `nuxt dev --host 127.0.0.1 --port ${port}`,
  snippets: { revenue: null },
};
