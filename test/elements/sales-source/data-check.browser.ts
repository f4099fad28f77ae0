import { expect } from '@open-wc/testing';
import '../../../src/define/sales-source.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';

const file = (name: string, ...lines: readonly string[]): File => new File([`${lines.join('\n')}\n`], `${name}.csv`);
const FILES = (): File[] => [
  file(
    'lines',
    'order_id,product_id,quantity,unit_price,sales,net_sales',
    '1,P1,2,10.00,20.00,18.00',
    '1,P2,1,5.50,5.50,5.50',
    '2,P9,3,10.00,30.00,24.00',
  ),
  file('orders', 'order_id,order_date,customer_id', '1,2024-01-05,C1', '2,2024-03-09,C2'),
  file('products', 'product_id,product_name', 'P1,Pen', 'P2,Ink'),
  file('staff', 'badge,birthday', '77,1990-01-01'),
];

async function mount(attributes: Readonly<Record<string, string>> = {}): Promise<SalesSource> {
  const source = document.createElement('sales-source');
  for (const [name, value] of Object.entries({ check: '', ...attributes })) source.setAttribute(name, value);
  source.data = { tables: Object.fromEntries(FILES().map((one) => [one.name.replace('.csv', ''), one])) };
  document.body.append(source);
  await until(() => panelOf(source)?.querySelector('table') !== null && panelOf(source) !== null);
  return source;
}

const panelOf = (source: SalesSource): HTMLElement | null => source.shadowRoot!.querySelector('.check');
const rowOf = (source: SalesSource, head: string): HTMLTableRowElement | undefined =>
  [...panelOf(source)!.querySelectorAll('tr')].find((row) => row.querySelector('th')?.textContent.trim() === head);

describe('sales-source with check', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('sales-source')) element.remove();
  });

  it('is accessible, and shows nothing without the attribute @release', async () => {
    const source = await mount();
    expect(await violations(source)).to.deep.equal([]);
    source.check = false;
    await source.updateComplete;
    expect(panelOf(source)).to.equal(null);
  });

  it('shows tables with rows and period, joins with unmatched rows, and unused tables @release', async () => {
    const source = await mount();
    const cells = (head: string): string[] => [...rowOf(source, head)!.cells].map((cell) => cell.textContent.trim());
    expect(cells('orders').slice(1)).to.eql(['2', '5 Jan–9 Mar 2024']);
    expect(cells('lines.product_id').at(-1)).to.equal('1');
    expect(panelOf(source)!.querySelector('.list')!.textContent).to.contain('staff');
  });

  it('shows what the total would be under another reading, and switches to it with one click', async () => {
    const source = await mount();
    const revenue = rowOf(source, 'Revenue')!;
    const before = revenue.querySelector('td:last-child')!.textContent.trim();
    const other = [...revenue.querySelectorAll('.other')].find((one) => one.textContent.includes('lines.sales'))!;
    expect(other.textContent).to.contain('It would be 55.50 from lines.sales.');
    expect(other.querySelector('code')!.textContent).to.equal('roles="revenue: lines.sales"');
    other.querySelector('button')!.click();
    await until(
      () =>
        source.roles !== '' &&
        rowOf(source, 'Revenue')?.textContent.includes('55.50') === true &&
        panelOf(source)!.ariaBusy !== 'true',
    );
    expect(source.roles).to.equal('revenue: lines.sales');
    expect(before).to.equal('47.50');
    await until(() => rowOf(source, 'Revenue')?.querySelector('td:last-child')?.textContent.trim() === '55.50');
  });

  it('speaks the language of the page @release', async () => {
    const source = await mount({ lang: 'de' });
    expect(panelOf(source)!.getAttribute('aria-label')).to.equal('Datenprüfung');
  });
});
