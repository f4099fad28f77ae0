// @release: edits several pages in one document; dashboard-editor.browser.ts edits one page
import { expect } from '@open-wc/testing';
import type { SalesDocumentChangeDetail } from '../../../src/elements/sales-dashboard/editor/page-cards.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { focused, nameOf, press } from '../keys.js';
import { until } from '../../until.js';
import { acceptResizeLoops } from '../resize-loops.js';
import { clean, inside, show, violations, watchConsole } from './dashboard-page.js';

const button = (dashboard: SalesDashboard, name: string): HTMLButtonElement =>
  [...dashboard.shadowRoot!.querySelectorAll('button')].find((one) => nameOf(one) === name)!;
const labels = (dashboard: SalesDashboard): string[] =>
  [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('.handle')].map((one) => nameOf(one).replace('Move ', ''));
const isEdited = (dashboard: SalesDashboard): boolean => dashboard.shadowRoot!.querySelector('.edit-bar') !== null;

/** Opens a page of a dashboard. */
async function open(dashboard: SalesDashboard, page: string): Promise<void> {
  inside(dashboard, `#tab-${page}`).click();
  await dashboard.updateComplete;
  await dashboard.ready;
}

/** Opens the editor of the open page. */
async function edit(dashboard: SalesDashboard): Promise<void> {
  button(dashboard, 'Edit').click();
  await until(() => isEdited(dashboard) && nameOf(focused()) === 'Add card', 'the editor');
  await dashboard.ready;
}

describe('the pages of a dashboard that users edit', () => {
  watchConsole();
  acceptResizeLoops();
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    clean();
    localStorage.clear();
  });

  it('are edited in one document, with one undo that opens the page of each step', async () => {
    const dashboard = await show({ editable: '' });
    const details: SalesDocumentChangeDetail[] = [];
    dashboard.addEventListener('sales-document-change', ({ detail }) => details.push(detail));
    await edit(dashboard);
    const sales = labels(dashboard);
    button(dashboard, `Remove ${sales.at(-1)!}`).click();
    await until(() => labels(dashboard).length === sales.length - 1, 'a card less');
    await open(dashboard, 'customers');
    expect(isEdited(dashboard)).to.equal(false);
    await edit(dashboard);
    const customers = labels(dashboard);
    expect(customers).not.to.deep.equal(sales);
    expect(new Set(customers).size).to.equal(customers.length);
    inside(dashboard, '.cards .handle').focus();
    await press('Delete');
    await until(() => labels(dashboard).length === customers.length - 1, 'a card less on the second page');
    expect(await violations(dashboard)).to.deep.equal([]);
    await press('Control+z');
    await until(() => labels(dashboard).length === customers.length, 'the card again');
    expect(labels(dashboard)).to.deep.equal(customers);
    await press('Control+z');
    await until(() => dashboard.page === '' && isEdited(dashboard), 'the first page');
    expect(labels(dashboard)).to.deep.equal(sales);
    await until(() => nameOf(focused()) === 'Add card', 'the focus in the bar');
    for (let step = 0; step < 2; step++) await press('Control+Shift+Z');
    await until(() => dashboard.page === 'customers' && labels(dashboard).length === customers.length - 1, 'both steps again');
    button(dashboard, 'Done').click();
    await until(() => nameOf(focused()) === 'Edit', 'the focus on the button');
    await dashboard.ready;
    const [{ document, html } = { document: undefined, html: '' }] = details;
    expect(details.length).to.equal(1);
    expect(document?.cards?.length).to.equal(sales.length - 1);
    expect(document?.pages?.customers?.length).to.equal(customers.length - 1);
    expect(dashboard.document).to.deep.equal(document);
    expect(html.match(/<sales-source|<h2>Customers<\/h2>|<div class="sales-page">/g)).to.deep.equal([
      '<sales-source',
      '<div class="sales-page">',
      '<h2>Customers</h2>',
      '<div class="sales-page">',
    ]);
    const other = await show({ editable: '' });
    expect(other.document).to.deep.equal(document);
    await open(other, 'customers');
    await edit(other);
    expect(labels(other).length).to.equal(customers.length - 1);
  });

  it('are automatic again one at a time, and the others keep their cards', async () => {
    const dashboard = await show({ editable: '' });
    dashboard.document = {
      define: 'Net ratio = profit / revenue',
      cards: [{ tag: 'sales-kpi', attributes: { measure: 'Net ratio' }, width: 'third' }],
      pages: { customers: [{ tag: 'sales-breakdown', attributes: { by: 'customer' }, width: 'full' }] },
    };
    await dashboard.updateComplete;
    await dashboard.ready;
    await open(dashboard, 'customers');
    expect(inside(dashboard, '#page-customers').querySelectorAll('sales-breakdown').length).to.equal(1);
    await edit(dashboard);
    expect(labels(dashboard)).to.deep.equal(['Bars: Customer']);
    // A card of the first page shows the own measure.
    button(dashboard, 'Own measures').click();
    await until(() => dashboard.shadowRoot!.querySelector('.own-measure') !== null, 'the measure');
    const buttons = [...dashboard.shadowRoot!.querySelectorAll('button')].map(nameOf);
    expect(buttons).not.to.include('Remove Net ratio');
    button(dashboard, 'Automatic page').click();
    await dashboard.updateComplete;
    button(dashboard, 'Done').click();
    await until(() => dashboard.document?.pages === undefined, 'the automatic page');
    expect(dashboard.document).to.deep.equal({
      define: 'Net ratio = profit / revenue',
      cards: [{ tag: 'sales-kpi', attributes: { measure: 'Net ratio' }, width: 'third' }],
    });
    await dashboard.ready;
    await open(dashboard, 'sales');
    expect(inside(dashboard, '#page-sales sales-kpi').shadowRoot!.textContent).to.contain('Net ratio');
  });

  it('are discarded together by Cancel, and changed by tools where they are open', async () => {
    const dashboard = await show({ editable: '' });
    await open(dashboard, 'customers');
    const tools = await dashboard.tools();
    const call = (name: string, input: object): Promise<object> => tools.find((tool) => tool.name === name)!.execute(input);
    const { card } = (await call('addCard', { tag: 'sales-kpi', attributes: { measure: 'orders' } })) as { card: number };
    expect(dashboard.page).to.equal('customers');
    expect(labels(dashboard)).to.include('Key metric: Orders');
    await call('changeCard', { card, attributes: { measure: 'profit' } });
    expect(labels(dashboard)).to.include('Key metric: Profit');
    await open(dashboard, 'sales');
    await edit(dashboard);
    expect(labels(dashboard).filter((label) => label === 'Key metric: Profit').length).to.be.at.most(1);
    button(dashboard, 'Cancel').click();
    await until(() => !isEdited(dashboard), 'the page');
    await open(dashboard, 'customers');
    expect(isEdited(dashboard)).to.equal(false);
    expect(dashboard.document).to.equal(undefined);
  });

  it('are refused by a name that no page has', async () => {
    const dashboard = await show();
    dashboard.document = { pages: { custom: [] } };
    await until(() => dashboard.shadowRoot!.querySelector('.problem') !== null, 'the error');
    expect(inside(dashboard, '.problem').textContent).to.contain('custom').and.to.contain('customers');
  });
});
