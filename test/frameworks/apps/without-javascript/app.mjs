/** What the page shows. Runs in the page. */
const shownText = () => document.body.innerText.split(/\s+/).join(' ');

/** A page without scripts: it shows the table inside a tag, and all around it. */
export default {
  title: 'no JavaScript',
  table: 'bundlers',
  needs: 'a [table in the tag](#servers), which is shown',
  packages: {},
  sections: ['Without a bundler', 'Servers'],
  output: '.',
  /** Browsers run no scripts of the page, and show what is inside `<noscript>`. */
  headers: { 'content-security-policy': 'sandbox' },
  fill: (text, { files }, { fragments }) => text.replace('__HEAD__', files['head.html']).replace('__TABLE__', fragments.html),
  async check(page) {
    const expected = 'Revenue Scripts are off. Order Revenue A1 12.50 Below';
    const shown = await page.evaluate(shownText);
    return shown === expected ? [] : [`the page shows '${shown}', expected '${expected}'`];
  },
};
