import { expect } from '@open-wc/testing';
import '../../src/auto.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../until.js';

const ORDERS = `data:text/csv,${encodeURIComponent('order,revenue,cost\nA1,10,4\n')}`;

/** A `div` as an editor leaves it. */
function place(data: Readonly<Record<string, string>>, ...children: Node[]): HTMLDivElement {
  const div = document.createElement('div');
  Object.assign(div.dataset, { widget: 'sales-kpi', ...data });
  div.append(...children);
  document.body.append(div);
  return div;
}

/** The card in the `div`, once its tag is known. */
async function cardIn(div: HTMLElement): Promise<SalesKpi> {
  await customElements.whenDefined('sales-kpi');
  const kpi = div.querySelector('sales-kpi')!;
  await kpi.ready;
  return kpi;
}

describe('auto', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('[data-widget], body > sales-kpi')) element.remove();
  });

  it('names an attribute of the `div` that has no `data-`', async () => {
    const div = place({ measure: 'cost' });
    div.setAttribute('src', ORDERS);
    await customElements.whenDefined('sales-kpi');
    const kpi = div.querySelector('sales-kpi')!;
    kpi.addEventListener('sales-error', (event) => event.preventDefault());
    await kpi.ready.catch(() => undefined);
    await until(() => kpi.shadowRoot!.textContent.includes("Unknown attribute 'src'"));
    expect(kpi.shadowRoot!.textContent).to.contain('Fix: data-src="data:text/csv');
  });

  it('loads an element when its tag appears', async () => {
    const kpi = document.createElement('sales-kpi');
    kpi.setAttribute('src', ORDERS);
    const section = document.createElement('section');
    section.append(kpi);
    document.body.append(section);
    await customElements.whenDefined('sales-kpi');
    await kpi.ready;
    expect(kpi.value).to.equal(10);
    section.remove();
  });

  it('puts an element into the div that stands for it, with its attributes', async () => {
    const div = place({ src: ORDERS, measure: 'cost', timeZone: 'Europe/Berlin' });
    const kpi = await cardIn(div);
    expect([kpi.value, kpi.timeZone, kpi.parentElement]).to.eql([4, 'Europe/Berlin', div]);
  });

  it('follows later changes of the div', async () => {
    const div = place({ src: ORDERS, measure: 'cost' });
    const kpi = await cardIn(div);
    div.dataset.measure = 'revenue';
    await Promise.resolve();
    await kpi.ready;
    expect(kpi.value).to.equal(10);
    delete div.dataset.measure;
    await Promise.resolve();
    expect(kpi.hasAttribute('measure')).to.equal(false);
  });

  it('takes a table in the div for fallback and data', async () => {
    const table = document.createElement('table');
    for (const cells of [
      ['Order', 'Revenue'],
      ['A1', '12.50'],
    ]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    const kpi = await cardIn(place({}, table));
    expect([kpi.value, table.parentElement]).to.eql([12.5, kpi]);
  });

  it('leaves alone what is no tag of the library', async () => {
    const div = place({ widget: 'sales-<b>' });
    await Promise.resolve();
    expect(div.children.length).to.equal(0);
  });

  it('sets no attribute that runs code or changes the look', async () => {
    const div = place({ src: ORDERS, onclick: 'alert(1)', style: 'position: fixed', measure: 'cost' });
    const kpi = await cardIn(div);
    expect(kpi.getAttributeNames().filter((name) => !['src', 'measure'].includes(name))).to.not.include.members([
      'onclick',
      'style',
    ]);
    expect(kpi.onclick).to.equal(null);
    div.dataset.onfocus = 'alert(1)';
    await Promise.resolve();
    expect(kpi.hasAttribute('onfocus')).to.equal(false);
  });
});
