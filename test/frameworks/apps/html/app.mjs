/** A page without a bundler: an import map and the files of the package. */
export default {
  title: 'no bundler',
  table: 'bundlers',
  needs: 'an [import map](#without-a-bundler)',
  packages: {},
  sections: ['Without a bundler'],
  output: '.',
  fill: (text, { files }) => text.replace('__HEAD__', files['head.html']),
};
