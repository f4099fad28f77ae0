/** A page without a bundler, with a service worker that keeps all files. */
export default {
  title: 'no bundler, offline',
  table: 'bundlers',
  needs: 'a [service worker](#offline)',
  packages: {},
  sections: ['Without a bundler', 'Offline'],
  output: '.',
  isOffline: true,
  fill: (text, { files }, { fragments }) => text.replace('__HEAD__', files['head.html'] + fragments.html),
};
