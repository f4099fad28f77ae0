// @own-page: auto.js searches the text of a page once, a second after it has loaded
import { expect } from '@open-wc/testing';
import { boxText, warnings } from './mistake-page.js';

describe('a tag that a page shows as text', () => {
  let section: HTMLElement;
  let logged: ReturnType<typeof warnings>;
  before(async () => {
    logged = warnings();
    section = document.createElement('section');
    section.innerHTML =
      '<p>[sales-kpi src="a.csv" measure=”orders”]</p>' +
      '<p>Our figures: [sales_kpi measure="cost"]</p>' +
      '<p>&lt;sales-trend src="a.csv"&gt;&lt;/sales-trend&gt;</p>' +
      `<p>{{&lt; sales-kpi src='a.csv' &gt;}}</p><p>{% sales-table by="region" %}</p>` +
      '<p>The tag &lt;sales-kpi&gt; shows one number.</p>' +
      '<pre>&lt;sales-kpi src="a.csv"&gt;</pre><code>[sales-kpi]</code><p>[sales-report], [gallery]</p>';
    document.body.append(section);
    await import('../../src/auto.js');
  });
  after(() => {
    logged.end();
    section.remove();
  });

  it('has a box with the tag as HTML, for a shortcode and for an escaped tag', async () => {
    const paste = 'Paste this tag into the HTML view of the editor, in WordPress into a block “Custom HTML”.';
    expect(await Promise.all([...section.children].slice(0, 5).map(boxText))).to.eql([
      `Unknown tag [sales-kpi] | Did you mean <sales-kpi>? ${paste} | <sales-kpi src="a.csv" measure="orders"></sales-kpi>`,
      `Unknown tag [sales_kpi] | Did you mean <sales-kpi>? ${paste} | <sales-kpi measure="cost"></sales-kpi>`,
      `Unknown tag <sales-trend> | Did you mean <sales-trend>? ${paste} | <sales-trend src="a.csv"></sales-trend>`,
      `Unknown tag {{< sales-kpi >}} | Did you mean <sales-kpi>? ${paste} | <sales-kpi src="a.csv"></sales-kpi>`,
      `Unknown tag {% sales-table %} | Did you mean <sales-table>? ${paste} | <sales-table by="region"></sales-table>`,
    ]);
    expect(logged.texts[0]).to.equal(
      `sales-elements: Unknown tag [sales-kpi]. ${paste}\n<sales-kpi src="a.csv" measure="orders"></sales-kpi>`,
    );
  });

  it('has none in an example or in a sentence', () => {
    expect(section.querySelectorAll('[data-sales-mistake]').length).to.equal(5);
  });
});
