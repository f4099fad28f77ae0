/** React 19 with Vite 8: the components, the tags and their types. */
export default {
  title: 'React {react}, Vite {vite}',
  table: 'frameworks',
  needs: 'nothing',
  packages: {
    '@types/react': '19.2.2',
    '@types/react-dom': '19.2.2',
    '@vitejs/plugin-react': '6.3.0',
    react: '19.2.0',
    'react-dom': '19.2.0',
    typescript: '5.9.3',
    vite: '8.3.8',
  },
  sections: ['React'],
  checks: ['tsc -p .'],
  build: ['vite build'],
  output: 'dist',
  dev: (port) => `vite --host 127.0.0.1 --port ${port} --strictPort`,
  snippets: { components: 12.5, tags: 12.5 },
  elements: ['component-checks', 'tag-checks'],
  logs: ['2 rows', 'tag: 2 rows'],
};
