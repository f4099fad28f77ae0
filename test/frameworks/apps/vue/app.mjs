/** Vue with Vite 8, and the types of its templates. */
export default {
  title: 'Vue {vue}, Vite {vite}',
  table: 'frameworks',
  needs: '[`isCustomElement`](#vue)',
  packages: { '@vitejs/plugin-vue': '6.0.11', typescript: '5.9.3', vite: '8.3.8', vue: '3.5.45', 'vue-tsc': '3.3.14' },
  sections: ['Vue'],
  checks: ['vue-tsc -p .'],
  build: ['vite build'],
  output: 'dist',
  dev: (port) => `vite --host 127.0.0.1 --port ${port} --strictPort`,
  snippets: { revenue: 12.5 },
  elements: ['checks'],
  logs: ['2 rows'],
};
