export default {
  entry: './src/main.js',
  output: { path: `${import.meta.dirname}/public/build`, publicPath: '/build/' },
  performance: { hints: false },
  devServer: { static: 'public' },
};
