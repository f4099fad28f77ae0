/** A page whose tags are in a frame that Turbo loads. */
export default {
  title: 'Turbo {@hotwired/turbo}',
  table: 'bundlers',
  needs: 'nothing',
  packages: { '@hotwired/turbo': '8.0.23' },
  output: '.',
};
