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

  it('looks the same where the page has text styles for all elements', async () => {
    section.innerHTML =
      '<style>* { text-transform: uppercase; letter-spacing: 3px; line-height: 3 }</style><sales-kp></sales-kp>';
    const tag = section.querySelector('sales-kp')!;
    await boxText(tag);
    const { textTransform, letterSpacing } = getComputedStyle(tag.firstElementChild!.shadowRoot!.querySelector('.title')!);
    expect([textTransform, letterSpacing]).to.eql(['none', 'normal']);
  });

  it('names the tag that `data-widget` and a link to data mean', async () => {
    section.innerHTML = '<div data-widget="kpi" data-src="a.csv"></div><a href="a.csv#sales-kip?measure=cost">Our sales</a>';
    const [div = '', link = ''] = await Promise.all([...section.children].map(boxText));
    expect(div).to.contain('<div data-widget="sales-kpi" data-src="a.csv"></div>');
    expect(link).to.contain('<a href="a.csv#sales-kpi?measure=cost">Our sales</a>');
  });

  it('names the tag of an empty element that has it as its class, as a `data-` attribute, or with its words exchanged', async () => {
    section.innerHTML =
      '<div data-sales-kpi data-src="a.csv" data-measure="cost"></div>' +
      '<div class="sales-kpi" src="a.csv" id="k"></div><kpi-sales src="a.csv"></kpi-sales>';
    const texts = await Promise.all([...section.children].map(boxText));
    expect(texts).to.eql([
      'Unknown tag data-sales-kpi | Did you mean <sales-kpi>? | <div data-widget="sales-kpi" data-src="a.csv" data-measure="cost"></div>',
      'Unknown tag class="sales-kpi" | Did you mean <sales-kpi>? | <div data-widget="sales-kpi" class="sales-kpi" data-src="a.csv" id="k"></div>',
      'Unknown tag <kpi-sales> | Did you mean <sales-kpi>? | <sales-kpi src="a.csv"></sales-kpi>',
    ]);
  });

  it('names the tag in which an editor put a line break, with its attributes', async () => {
    section.innerHTML = '<p><sales-kpi<br />\nsrc=”a.csv” measure="cost"></sales-kpi></p>';
    expect(await boxText(section.firstElementChild!.firstElementChild!)).to.contain(
      '<sales-kpi src="a.csv" measure="cost"></sales-kpi>',
    );
  });

  it('leaves alone elements of a page that have a tag as their class', async () => {
    section.innerHTML =
      '<div class="sales-table"></div><table class="sales-table" data-src="a"><tr><td>1</td></tr></table>' +
      '<img class="sales-map" src="data:," alt=""><sales-kpi class="sales-kpi" data-src="a.csv"></sales-kpi><report-sales></report-sales><sales-kpk></sales-kpk>';
    await boxText(section.lastElementChild!);
    expect(section.querySelectorAll('[data-sales-mistake]').length).to.equal(1);
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
