/** A page into which htmx inserts a fragment with the tags. */
export default {
  title: 'htmx {htmx.org}',
  table: 'bundlers',
  needs: 'nothing',
  packages: { 'htmx.org': '4.0.1' },
  output: '.',
};
