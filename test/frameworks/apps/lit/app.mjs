/** Lit with Vite 8. */
export default {
  title: 'Lit {lit}, Vite {vite}',
  table: 'frameworks',
  needs: 'nothing',
  packages: { lit: '3.3.3', vite: '8.3.8' },
  sections: ['Lit'],
  build: ['vite build'],
  output: 'dist',
  dev: (port) => `vite --host 127.0.0.1 --port ${port} --strictPort`,
  elements: ['checks'],
  logs: ['2 rows'],
  // Of Lit in development, about the Lit in the package.
  warnings: ['Lit is in dev mode', 'Multiple versions of Lit'],
};
