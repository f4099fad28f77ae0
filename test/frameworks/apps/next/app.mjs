/** Next 16: server components and client components. */
export default {
  title: 'Next {next}',
  table: 'frameworks',
  needs: 'nothing',
  packages: {
    '@types/node': '20.19.43',
    '@types/react': '19.2.2',
    next: '16.4.6',
    react: '19.2.0',
    'react-dom': '19.2.0',
    typescript: '5.9.3',
  },
  sections: ['Next'],
  build: ['next build'],
  start: (port) => `next start --hostname 127.0.0.1 --port ${port}`,
  dev: (port) => `next dev --hostname 127.0.0.1 --port ${port}`,
  snippets: { server: null, client: 12.5 },
  logs: ['2 rows'],
};
