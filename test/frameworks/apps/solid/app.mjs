/** Solid with Vite 8. */
export default {
  title: 'Solid {solid-js}, Vite {vite}',
  table: 'frameworks',
  needs: 'nothing',
  packages: { 'solid-js': '1.9.11', vite: '8.3.8', 'vite-plugin-solid': '2.11.14' },
  sections: ['Solid'],
  build: ['vite build'],
  output: 'dist',
  dev: (port) => `vite --host 127.0.0.1 --port ${port} --strictPort`,
  snippets: { revenue: 12.5 },
  elements: ['checks'],
  logs: ['2 rows'],
};
