import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SalesDocumentChangeDetail } from '../../../src/elements/sales-dashboard/editor/page-cards.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { until } from '../../until.js';
import { focused, nameOf, press, tabTo } from '../keys.js';
import { acceptResizeLoops } from '../resize-loops.js';
import { clean, inside, show, violations, watchConsole } from './dashboard-page.js';

const button = (dashboard: SalesDashboard, name: string): HTMLButtonElement =>
  [...dashboard.shadowRoot!.querySelectorAll('button')].find((one) => nameOf(one) === name)!;
const check = (dashboard: SalesDashboard): string => inside(dashboard, '.measure-form [role=status]').textContent.trim();
const field = (dashboard: SalesDashboard, name: string): HTMLSelectElement =>
  inside(dashboard, `#measure-${name}`) as HTMLSelectElement;

/** Opens the form for own measures by keys. */
async function openForm(dashboard: SalesDashboard): Promise<void> {
  button(dashboard, 'Edit').click();
  await until(() => nameOf(focused()) === 'Add card', 'the focus in the bar');
  await tabTo((element) => nameOf(element) === 'Own measures', 'the button');
  await press('Enter');
  await until(() => dashboard.shadowRoot!.querySelector('.measure-form') !== null, 'the form');
}

describe('own measures of an edited dashboard', () => {
  watchConsole();
  acceptResizeLoops();
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    clean();
    localStorage.clear();
  });

  it('are made by keys from two measures, with a preview, and cards offer them at once @release', async () => {
    const dashboard = await show({ editable: '', pages: 'sales' });
    const details: SalesDocumentChangeDetail[] = [];
    dashboard.addEventListener('sales-document-change', ({ detail }) => details.push(detail));
    await openForm(dashboard);
    await tabTo((element) => element.id === 'measure-name', 'the name');
    await sendKeys({ type: 'Net ratio' });
    await tabTo((element) => element.id === 'measure-first', 'the first measure');
    field(dashboard, 'first').value = 'profit';
    field(dashboard, 'first').dispatchEvent(new Event('change'));
    field(dashboard, 'second').value = 'revenue';
    field(dashboard, 'second').dispatchEvent(new Event('change'));
    await until(() => check(dashboard) === 'Over all rows: 17.6%', 'the value');
    expect(await violations(dashboard)).to.deep.equal([]);
    await tabTo((element) => nameOf(element) === 'Add measure', 'the button');
    await press('Enter');
    await until(
      () => inside(dashboard, '.edit-spoken').textContent.trim() === 'Net ratio was added. Cards offer it as a measure.',
      'it',
    );
    await until(() => focused().id === 'measure-name', 'the focus in the empty form');
    expect(inside(dashboard, '.own-measure').textContent).to.match(/Net ratio\s+profit \/ revenue/);
    // The same name again is refused.
    await sendKeys({ type: 'Net ratio' });
    await press('Enter');
    await until(() => check(dashboard).includes('“Net ratio” exists'), 'the reason');
    await press('Escape');
    await until(() => dashboard.shadowRoot!.querySelector('.edit-panel') === null, 'no panel');
    button(dashboard, [...dashboard.shadowRoot!.querySelectorAll('.numbers .tool')].map(nameOf)[0]!).click();
    await until(() => dashboard.shadowRoot!.querySelector('.edit-panel select[id*="-measure"]') !== null, 'the form of the card');
    const list = inside(dashboard, '.edit-panel select[id*="-measure"]') as HTMLSelectElement;
    expect([...list.options].map(({ text }) => text)).to.include('Net ratio');
    list.value = 'Net ratio';
    list.dispatchEvent(new Event('change'));
    await until(
      () => dashboard.shadowRoot!.querySelector('sales-kpi')?.shadowRoot?.textContent.includes('Net ratio') === true,
      'the card',
    );
    await dashboard.ready;
    // A measure that a card shows cannot be removed.
    button(dashboard, 'Own measures').click();
    await dashboard.updateComplete;
    expect(button(dashboard, 'Remove Net ratio')).to.equal(undefined);
    button(dashboard, 'Done').click();
    await until(() => details.length === 1, 'the document');
    expect(details[0]!.document?.define).to.equal('Net ratio = profit / revenue');
    expect(details[0]!.html).to.contain('define="Net ratio = profit / revenue"').and.to.contain('measure="Net ratio');
    // The page is the same when it is opened again.
    const other = await show({ editable: '', pages: 'sales' });
    expect(other.document).to.deep.equal(details[0]!.document);
    expect(other.shadowRoot!.querySelector('sales-kpi')!.shadowRoot!.textContent).to.contain('Net ratio');
    expect(other.shadowRoot!.querySelectorAll(':state(error)').length).to.equal(0);
  });

  it('are typed as an expression, whose error names the place, and undo takes them back', async () => {
    const dashboard = await show({ editable: '', pages: 'sales' });
    await openForm(dashboard);
    field(dashboard, 'combination').value = 'expression';
    field(dashboard, 'combination').dispatchEvent(new Event('change'));
    await until(() => dashboard.shadowRoot!.querySelector('#measure-expression') !== null, 'the expression');
    field(dashboard, 'name').focus();
    await sendKeys({ type: 'Each' });
    field(dashboard, 'expression').focus();
    await sendKeys({ type: 'revenue / orders +' });
    await until(() => check(dashboard).includes('position 18'), 'the place');
    await press('Enter');
    expect(dashboard.shadowRoot!.querySelector('.own-measure')).to.equal(null);
    await sendKeys({ type: ' 1' });
    await until(() => check(dashboard) === 'Over all rows: 26.00', 'the value');
    await press('Enter');
    await until(() => dashboard.shadowRoot!.querySelector('.own-measure') !== null, 'the measure');
    button(dashboard, 'Remove Each').click();
    await until(() => dashboard.shadowRoot!.querySelector('.own-measure') === null, 'no measure');
    button(dashboard, 'Undo').click();
    await until(() => dashboard.shadowRoot!.querySelector('.own-measure') !== null, 'the measure again');
    button(dashboard, 'Undo').click();
    await until(() => dashboard.shadowRoot!.querySelector('.own-measure') === null, 'the first page');
    expect(button(dashboard, 'Undo').getAttribute('aria-disabled')).to.equal('true');
    button(dashboard, 'Done').click();
    await until(() => nameOf(focused()) === 'Edit', 'the focus on the button');
    expect(dashboard.document).to.equal(undefined);
  });
});
