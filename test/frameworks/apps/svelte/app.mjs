/** Svelte 5 with Vite 8, and the types of its templates. */
export default {
  title: 'Svelte {svelte}, Vite {vite}',
  table: 'frameworks',
  needs: 'nothing',
  packages: {
    '@sveltejs/vite-plugin-svelte': '7.3.1',
    svelte: '5.57.3',
    'svelte-check': '4.7.8',
    typescript: '5.9.3',
    vite: '8.3.8',
  },
  sections: ['Svelte'],
  checks: [
    'svelte-check --tsconfig ./tsconfig.json',
    // Svelte knows no comment for an expected error: each line of this folder has one.
    'svelte-check --tsconfig ./tsconfig.misspelled.json --output machine > types.txt; grep "Did you mean onsales-filter-change?" types.txt && grep "6 ERRORS" types.txt',
  ],
  build: ['vite build'],
  output: 'dist',
  dev: (port) => `vite --host 127.0.0.1 --port ${port} --strictPort`,
  snippets: { revenue: 12.5 },
  elements: ['checks'],
  logs: ['2 rows'],
};
