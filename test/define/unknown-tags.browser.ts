// @own-page: it loads auto.js, which registers tags as they appear
import { expect } from '@open-wc/testing';
import '../../src/auto.js';
import { shortenTimers } from '../short-timers.js';
import { boxText, warnings } from './mistake-page.js';

describe('auto.js', () => {
  let section: HTMLElement;
  let logged: ReturnType<typeof warnings>;
  let restoreTimers: () => void;
  beforeEach(() => {
    logged = warnings();
    // A tag has a second to be defined.
    restoreTimers = shortenTimers(1000);
    section = document.createElement('section');
    document.body.append(section);
  });
  afterEach(() => {
    restoreTimers();
    logged.end();
    section.remove();
  });

  it('names the nearest tag in the place of an unknown one, with the repaired tag, and logs it', async () => {
    section.innerHTML =
      '<sales-kp src="orders.csv" measure="revenue"></sales-kp><sales_kpi></sales_kpi><sales-chart></sales-chart>';
    const texts = await Promise.all([...section.children].map(boxText));
    expect(texts).to.eql([
      'Unknown tag <sales-kp> | Did you mean <sales-kpi>? | <sales-kpi src="orders.csv" measure="revenue"></sales-kpi>',
      'Unknown tag <sales_kpi> | Did you mean <sales-kpi>? | <sales-kpi></sales-kpi>',
      'Unknown tag <sales-chart> | Did you mean <sales-trend>? | <sales-trend></sales-trend>',
    ]);
    expect(logged.texts.filter((text) => text.includes('<sales-kp>'))).to.eql([
      'sales-elements: Unknown tag <sales-kp>. Did you mean <sales-kpi>?\n<sales-kpi src="orders.csv" measure="revenue"></sales-kpi>',
    ]);
  });

  it('names the tag that `data-widget` and a link to data mean', async () => {
    section.innerHTML = '<div data-widget="kpi" data-src="a.csv"></div><a href="a.csv#sales-kip?measure=cost">Our sales</a>';
    const [div = '', link = ''] = await Promise.all([...section.children].map(boxText));
    expect(div).to.contain('<div data-widget="sales-kpi" data-src="a.csv"></div>');
    expect(link).to.contain('<a href="a.csv#sales-kpi?measure=cost">Our sales</a>');
  });

  it('lists the tags for a name that is far from all, unless the tag has content of its own', async () => {
    section.innerHTML = '<sales-contact></sales-contact><sales-contact>Call us</sales-contact>';
    expect(await boxText(section.firstElementChild!)).to.match(/The tags are <sales-source>, <sales-kpi>/);
    expect(section.lastElementChild!.childElementCount).to.equal(0);
  });

  it('leaves alone what the page or another library defines, also later @release', async () => {
    restoreTimers();
    customElements.define('sales-kpj', class extends HTMLElement {});
    section.innerHTML =
      '<sales-kpj></sales-kpj><other-kp></other-kp><div data-widget="collapse"></div><a href="#sales-kip">x</a><sales-kpl></sales-kpl><sales-kpx></sales-kpx>';
    setTimeout(() => customElements.define('sales-kpx', class extends HTMLElement {}), 300);
    const late = section.querySelector('sales-kpl')!;
    await boxText(late);
    expect([...section.children].filter(({ childElementCount }) => childElementCount > 0)).to.eql([late]);
    customElements.define('sales-kpl', class extends HTMLElement {});
    await customElements.whenDefined('sales-kpl');
    await Promise.resolve();
    expect(late.childElementCount).to.equal(0);
  });

  it('words the box in the language of the page', async () => {
    section.lang = 'de';
    section.innerHTML = '<sales-tabel></sales-tabel>';
    expect(await boxText(section.firstElementChild!)).to.match(/^Unbekannter Tag <sales-tabel> | Ist <sales-table> gemeint\?/);
  });
});
