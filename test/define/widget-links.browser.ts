import { expect } from '@open-wc/testing';
import { watch } from '../../src/auto.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';

const ORDERS = '/test/fixtures/link-orders.csv';

/** A host element with a shadow root that holds the HTML. */
function host(mode: ShadowRootMode, html: string): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode });
  root.innerHTML = html;
  return { host: element, root };
}

async function kpiIn(root: ParentNode): Promise<SalesKpi> {
  await customElements.whenDefined('sales-kpi');
  await Promise.resolve();
  const kpi = root.querySelector<SalesKpi>('sales-kpi')!;
  await kpi.ready;
  return kpi;
}

describe('a link to a file and a widget', () => {
  let section: HTMLElement;
  beforeEach(() => {
    section = document.createElement('section');
    document.body.append(section);
  });
  afterEach(() => section.remove());

  const put = (html: string): void => {
    section.innerHTML = html;
  };

  it('becomes the widget, with the link as its content @release', async () => {
    put(`<p>Sales: <a href="${ORDERS}#sales-kpi?measure=cost&where=region%3A%20North">our orders</a></p>`);
    const kpi = await kpiIn(section);
    expect([kpi.value, kpi.getAttribute('where'), kpi.parentElement?.localName]).to.eql([4, 'region: North', 'p']);
    expect(kpi.querySelector('a')?.textContent).to.equal('our orders');
  });

  it('stays a link where it names no widget or no file', async () => {
    const links = [
      '#sales-kpi-notes',
      '#sales',
      `${ORDERS}#sales-unknown?measure=cost`,
      'mailto:a@example.com#sales-kpi',
      '/page#salesteam',
    ];
    put(links.map((href) => `<a href="${href}">x</a>`).join(''));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([...section.children].map(({ localName }) => localName)).to.eql(links.map(() => 'a'));
  });

  it('stays a link while somebody edits the page', async () => {
    section.contentEditable = 'true';
    put(`<a href="${ORDERS}#sales-kpi">x</a>`);
    await customElements.whenDefined('sales-kpi');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(section.firstElementChild?.localName).to.equal('a');
  });

  it('sets no attribute that runs code, and no source but the file', async () => {
    put(`<a href="${ORDERS}#sales-kpi?measure=cost&onclick=alert(1)&ONLOAD=1&style=x&src=other.csv">x</a>`);
    const kpi = await kpiIn(section);
    expect([kpi.value, kpi.getAttribute('src'), kpi.onclick, kpi.hasAttribute('style')]).to.eql([5, ORDERS, null, false]);
    expect(kpi.getAttributeNames().filter((name) => name.startsWith('on'))).to.eql([]);
  });

  it('is found in open shadow roots', async () => {
    const { host: element, root } = host('open', `<div><a href="${ORDERS}#sales-kpi?measure=cost">x</a></div>`);
    section.append(element);
    expect((await kpiIn(root)).value).to.equal(5);
    root.innerHTML = `<sales-kpi src="${ORDERS}" measure="revenue"></sales-kpi>`;
    expect((await kpiIn(root)).value).to.equal(30);
  });

  it('is found in closed shadow roots that are watched', async () => {
    const { host: element, root } = host(
      'closed',
      `<div data-widget="sales-kpi" data-src="${ORDERS}" data-measure="cost"></div>`,
    );
    section.append(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(root.querySelector('sales-kpi')).to.equal(null);
    watch(root);
    expect((await kpiIn(root)).value).to.equal(5);
  });
});
