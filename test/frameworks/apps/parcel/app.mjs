/** Parcel 2; the worker's folder is copied. */
export default {
  title: 'Parcel {parcel}',
  table: 'bundlers',
  needs: '[`packageExports` and the folder of the worker](#parcel)',
  packages: { parcel: '2.16.4' },
  sections: ['Parcel'],
  manifest: { '@parcel/resolver-default': { packageExports: true } },
  output: 'dist',
  dev: (port) => `parcel serve index.html --host 127.0.0.1 --port ${port}`,
};
