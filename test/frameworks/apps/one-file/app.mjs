/** A bundle of one file, as a classic script: the widgets are not in it. */
export default {
  title: 'esbuild {esbuild}, one file',
  table: 'bundlers',
  needs: 'the [classic script](#one-file)',
  packages: { esbuild: '0.28.2' },
  sections: ['One file'],
  output: 'public',
  logs: ['288 rows'],
  fill: (text, { files }) => text.replace('__HEAD__', files['head.html']),
};
