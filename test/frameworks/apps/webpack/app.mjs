/** webpack 5 without a framework. */
export default {
  title: 'webpack {webpack}',
  table: 'bundlers',
  needs: 'nothing',
  packages: { webpack: '5.112.2', 'webpack-cli': '6.0.1', 'webpack-dev-server': '5.2.7' },
  build: ['webpack --mode production'],
  output: 'public',
  dev: (port) => `webpack serve --mode development --host 127.0.0.1 --port ${port}`,
};
