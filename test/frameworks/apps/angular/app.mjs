/** Angular 20; the worker's folder is an asset. */
export default {
  packages: {
    '@angular/build': '20.3.41',
    '@angular/cli': '20.3.43',
    '@angular/common': '20.3.35',
    '@angular/compiler': '20.3.35',
    '@angular/compiler-cli': '20.3.35',
    '@angular/core': '20.3.35',
    '@angular/platform-browser': '20.3.35',
    rxjs: '7.8.2',
    tslib: '2.9.1',
    typescript: '5.9.3',
  },
  sections: ['Angular'],
  build: ['ng build'],
  output: 'dist/browser',
  dev: (port) => `ng serve --host 127.0.0.1 --port ${port}`,
  snippets: { revenue: 12.5 },
  elements: ['checks'],
  states: 'states.ts',
  logs: ['2 rows'],
  fill: (text, { fragments }) => text.replace('"__ASSETS__"', fragments.json),
};
