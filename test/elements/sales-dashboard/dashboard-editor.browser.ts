import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { SalesDocumentChangeDetail } from '../../../src/elements/sales-dashboard/editor/page-cards.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { focused, nameOf, press, tabTo } from '../keys.js';
import { until } from '../../until.js';
import { acceptResizeLoops } from '../resize-loops.js';
import { clean, inside, ROWS, show, violations, watchConsole } from './dashboard-page.js';
import { everyNth, pick, randomOf } from '../../random.js';

type Cards = NonNullable<NonNullable<SalesDashboard['document']>['cards']>;

const cards = (dashboard: SalesDashboard): Cards => dashboard.document?.cards ?? [];
const labels = (dashboard: SalesDashboard, group: string): string[] =>
  [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>(`.${group} .handle span`)].map((one) => one.textContent.trim());
const spoken = (dashboard: SalesDashboard): string => inside(dashboard, '.edit-spoken').textContent.trim();
const button = (dashboard: SalesDashboard, name: string): HTMLButtonElement =>
  [...dashboard.shadowRoot!.querySelectorAll('button')].find((one) => nameOf(one) === name)!;

/** Opens the editor of a dashboard. */
async function edit(dashboard: SalesDashboard): Promise<void> {
  button(dashboard, 'Edit').click();
  await until(() => dashboard.shadowRoot!.querySelector('.edit-bar') !== null, 'the editor');
  await dashboard.ready;
}

describe('a dashboard that users edit', () => {
  watchConsole();
  acceptResizeLoops();
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    clean();
    localStorage.clear();
  });

  it('adds, moves and undoes a card by keys alone @release', async () => {
    const dashboard = await show({ editable: '' });
    await tabTo((element) => nameOf(element) === 'Edit', 'the button', 40);
    await press('Enter');
    await until(() => nameOf(focused()) === 'Add card', 'the focus in the bar');
    const before = labels(dashboard, 'cards');
    await press('Enter');
    await until(() => dashboard.shadowRoot!.querySelector('.kind') !== null, 'the pictures');
    await tabTo((element) => element.matches('[data-kind=donut]'), 'the donut');
    await press('Enter');
    await until(() => labels(dashboard, 'cards').length === before.length + 1, 'a card more');
    const [added] = labels(dashboard, 'cards').slice(-1);
    await until(() => nameOf(focused()) === `Move ${added!}`, 'the focus on the card');
    expect(spoken(dashboard)).to.equal(`${added!} was added.`);
    await press('ArrowUp');
    await until(() => labels(dashboard, 'cards').at(-2) === added, 'the card one place up');
    expect(spoken(dashboard)).to.equal(`${added!}: ${String(before.length)} of ${String(before.length + 1)}.`);
    await until(() => nameOf(focused()) === `Move ${added!}`, 'the focus on the moved card');
    await press('Control+z');
    await until(() => labels(dashboard, 'cards').at(-1) === added, 'the card in its place');
    await press('Control+z');
    await until(() => labels(dashboard, 'cards').length === before.length, 'no card more');
    expect(labels(dashboard, 'cards')).to.deep.equal(before);
    await press('Control+Shift+Z');
    await until(() => labels(dashboard, 'cards').at(-1) === added, 'the card again');
    expect(await violations(dashboard)).to.deep.equal([]);
  });

  it('shows the same cards after an edit, keeps them in the browser, and says so @release', async () => {
    const dashboard = await show({ editable: '' });
    const details: SalesDocumentChangeDetail[] = [];
    dashboard.addEventListener('sales-document-change', ({ detail }) => details.push(detail));
    expect(dashboard.document).to.equal(undefined);
    await edit(dashboard);
    const elements = [...dashboard.shadowRoot!.querySelectorAll('.edit-body > *')];
    button(dashboard, 'Done').click();
    await until(() => nameOf(focused()) === 'Edit', 'the focus on the button');
    // Nothing has changed.
    expect(details).to.deep.equal([]);
    expect(elements.every(({ isConnected }) => isConnected)).to.equal(true);
    await edit(dashboard);
    const [first] = labels(dashboard, 'cards');
    button(dashboard, `Remove ${first!}`).click();
    await dashboard.updateComplete;
    button(dashboard, 'Done').click();
    await until(() => nameOf(focused()) === 'Edit', 'the focus on the button');
    await dashboard.ready;
    const [{ document, html } = { document: undefined, html: '' }] = details;
    expect(details.length).to.equal(1);
    expect(document).to.deep.equal(dashboard.document);
    expect(html).to.match(/^<sales-source period="auto" locale="en-US"><\/sales-source>\n<div class="sales-page">/);
    const other = await show({ editable: '' });
    expect(cards(other)).to.deep.equal(cards(dashboard));
    await edit(other);
    button(other, 'Automatic page').click();
    await other.updateComplete;
    button(other, 'Done').click();
    await until(() => other.document === undefined, 'the automatic page');
    expect(localStorage.length).to.equal(0);
  });

  it('leaves storing to a page that sets the document, and discards changes with Cancel', async () => {
    const dashboard = await show({ editable: '' });
    dashboard.document = { cards: [{ tag: 'sales-breakdown', attributes: { by: 'region' }, width: 'half' }] };
    await dashboard.updateComplete;
    await dashboard.ready;
    await edit(dashboard);
    const [label] = labels(dashboard, 'cards');
    button(dashboard, `Remove ${label!}`).click();
    await until(() => labels(dashboard, 'cards').length === 0, 'no card');
    expect(nameOf(focused())).to.equal('Add card');
    button(dashboard, 'Cancel').click();
    await until(() => nameOf(focused()) === 'Edit', 'the focus on the button');
    expect(cards(dashboard).length).to.equal(1);
    await edit(dashboard);
    inside(dashboard, '.handle').focus();
    await sendKeys({ press: '+' });
    button(dashboard, 'Done').click();
    await until(() => cards(dashboard)[0]?.width === 'two-thirds', 'the width');
    expect(localStorage.length).to.equal(0);
  });

  it('shows an error for a document that has what no card has, and runs nothing of it @release', async () => {
    const dashboard = await show();
    dashboard.document = { cards: [{ tag: 'sales-kpi', attributes: { onclick: 'x' }, width: 'half' }] };
    await until(() => dashboard.shadowRoot!.querySelector('.problem') !== null, 'the error');
    expect(inside(dashboard, '.problem').textContent).to.contain('onclick');
    dashboard.document = { cards: [{ tag: 'sales-kpi', attributes: { measure: 'revenue' }, width: 'half' }] };
    await until(() => dashboard.shadowRoot!.querySelector('sales-kpi') !== null, 'the card');
    await dashboard.ready;
    expect(dashboard.shadowRoot!.querySelectorAll('sales-trend').length).to.equal(0);
  });

  it('moves a card with the pointer, and changes one with the form', async () => {
    const dashboard = await show({ editable: '' });
    dashboard.document = {
      cards: ['region', 'category', 'product'].map((by) => ({ tag: 'sales-breakdown', attributes: { by }, width: 'third' })),
    };
    await dashboard.updateComplete;
    await dashboard.ready;
    await edit(dashboard);
    const [from, , to] = [...dashboard.shadowRoot!.querySelectorAll('.handle')].map((one) => one.getBoundingClientRect());
    const at = ({ x, y }: DOMRect): [number, number] => [Math.round(x + 12), Math.round(y + 12)];
    await sendMouse({ type: 'move', position: at(from!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(to!) });
    await until(() => dashboard.shadowRoot!.querySelector('.target') !== null, 'the place');
    await sendMouse({ type: 'up' });
    await until(() => labels(dashboard, 'cards')[2] === 'Bars: Region', 'the card in its place');
    await until(() => nameOf(focused()) === 'Move Bars: Region', 'the focus on the card');
    await press('Enter');
    await until(() => dashboard.shadowRoot!.querySelector('.edit-panel select') !== null, 'the form');
    const chart = [...dashboard.shadowRoot!.querySelectorAll<HTMLSelectElement>('.edit-panel select')].find(({ id }) =>
      id.endsWith('-chart'),
    )!;
    chart.value = 'donut';
    chart.dispatchEvent(new Event('change'));
    await until(() => labels(dashboard, 'cards')[2] === 'Donut: Region', 'the donut');
    await dashboard.ready;
    await new Promise(requestAnimationFrame);
    // Bullets need a plan, which this data does not have.
    chart.value = 'bullet';
    chart.dispatchEvent(new Event('change'));
    await until(() => spoken(dashboard).endsWith('The change was undone.'), 'the undone change');
    expect(labels(dashboard, 'cards')[2]).to.equal('Donut: Region');
    expect(await violations(dashboard)).to.deep.equal([]);
    chart.focus();
    await press('Escape');
    await until(() => nameOf(focused()) === 'Move Donut: Region', 'the focus on the card');
  });

  it('names a default that a card states, and suggests alerts @release', async () => {
    const dashboard = await show({ editable: '' });
    dashboard.document = {
      cards: [
        { tag: 'sales-breakdown', attributes: { by: 'region', chart: 'bar', filter: 'cross' }, width: 'half' },
        { tag: 'sales-kpi', attributes: { measure: 'revenue' }, width: 'half' },
      ],
    };
    await dashboard.updateComplete;
    await dashboard.ready;
    await edit(dashboard);
    button(dashboard, 'Change Bars: Region').click();
    await until(() => dashboard.shadowRoot!.querySelector('.edit-panel select') !== null, 'the form');
    const list = (name: string): HTMLSelectElement => dashboard.shadowRoot!.querySelector(`.edit-panel select[id$="-${name}"]`)!;
    expect([...list('chart').selectedOptions, ...list('filter').selectedOptions].map(({ text }) => text)).to.deep.equal([
      'Bars',
      'All but its own',
    ]);
    button(dashboard, 'Change Key metric: Revenue').click();
    await until(() => dashboard.shadowRoot!.querySelector('.edit-panel datalist') !== null, 'the suggestions');
    const alert = dashboard.shadowRoot!.querySelector<HTMLInputElement>('.edit-panel input[id$="-alert"]')!;
    expect([...alert.list!.options].map(({ value, label }) => [value, label])).to.deep.equal([
      ['unusual', 'Unusual values'],
      ['data older than 2 days', 'Data older than 2 days'],
    ]);
  });

  /** Quantities by country, without a customer, an order or a year. */
  const COUNTRIES = Array.from({ length: 60 }, (_, n) => ({
    Day: `2024-0${String(1 + (n % 6))}-1${String(n % 10)}`,
    Country: ['France', 'Germany', 'Italy', 'Spain'][n % 4]!,
    Quantity: 1 + (n % 7),
  }));

  const WALKS = [
    ['orders', ROWS, 58],
    ['countries', COUNTRIES, 2],
  ] as const;
  for (const [name, rows, seed] of everyNth(WALKS, 2, 1))
    it(`makes only pages that run, and goes back to the page before: ${name}`, async () => {
      const random = randomOf(seed);
      const dashboard = await show({ editable: '' }, rows);
      let result: SalesDocumentChangeDetail | undefined;
      dashboard.addEventListener('sales-document-change', ({ detail }) => (result = detail));
      await edit(dashboard);
      button(dashboard, 'Add card').click();
      await until(() => dashboard.shadowRoot!.querySelector('.kind') !== null, 'the pictures');
      const steps: string[] = [];
      for (let at = 0; at < 24; at++) {
        const act = pick(random, ACTS);
        steps.push(act.name);
        act(dashboard, random);
        await dashboard.updateComplete;
        await dashboard.ready.catch(() => undefined);
        const failed = [...dashboard.shadowRoot!.querySelectorAll('.edit-body > :state(error)')];
        if (failed.length > 0)
          await until(() => failed.every((one) => !one.matches(':state(error)') || !one.isConnected), steps.join());
      }
      const shown = (): string =>
        JSON.stringify([labels(dashboard, 'filters'), labels(dashboard, 'numbers'), labels(dashboard, 'cards')]);
      const last = shown();
      let undos = 0;
      for (; isEnabled(dashboard, 'Undo'); undos++) {
        button(dashboard, 'Undo').click();
        await dashboard.updateComplete;
      }
      expect(isEnabled(dashboard, 'Automatic page'), steps.join()).to.equal(false);
      for (; undos > 0; undos--) {
        button(dashboard, 'Redo').click();
        await dashboard.updateComplete;
      }
      expect(shown(), steps.join()).to.equal(last);
      button(dashboard, 'Done').click();
      await until(() => result !== undefined, 'the document');
      await dashboard.ready;
      const pasted = await paste(result!.html, rows);
      expect(pasted.map(({ localName }) => localName)).to.deep.equal(result!.document?.cards?.map(({ tag }) => tag) ?? []);
      expect(pasted.filter((one) => one.matches(':state(error)')).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      for (const [index, { attributes }] of (result!.document?.cards ?? []).entries())
        for (const [attribute, value] of Object.entries(attributes))
          if (attribute !== 'where') expect(pasted[index]!.getAttribute(attribute), attribute).to.equal(value);
    });
});

const isEnabled = (dashboard: SalesDashboard, name: string): boolean =>
  button(dashboard, name).getAttribute('aria-disabled') !== 'true';

const some = (dashboard: SalesDashboard, selector: string, random: () => number): HTMLElement | undefined =>
  pick(random, [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>(selector)]);

/** What a user may click. */
const ACTS: readonly ((dashboard: SalesDashboard, random: () => number) => void)[] = [
  function add(dashboard, random) {
    if (!dashboard.shadowRoot!.querySelector('.kind')) button(dashboard, 'Add card').click();
    else some(dashboard, '.kind', random)?.click();
  },
  function move(dashboard, random) {
    const key = pick(random, ['ArrowUp', 'ArrowDown']);
    some(dashboard, '.handle', random)?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  },
  function resize(dashboard, random) {
    const key = pick(random, ['+', '-']);
    some(dashboard, '.cards .handle', random)?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  },
  function remove(dashboard, random) {
    some(dashboard, '.handle', random)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', cancelable: true }));
  },
  function change(dashboard, random) {
    const select = some(dashboard, '.edit-panel select', random) as HTMLSelectElement | undefined;
    if (!select) some(dashboard, '.edit-card .tool:nth-last-child(2)', random)?.click();
    else {
      select.selectedIndex = Math.floor(random() * select.options.length);
      select.dispatchEvent(new Event('change'));
    }
  },
  function undo(dashboard) {
    button(dashboard, 'Undo').click();
  },
  function redo(dashboard) {
    button(dashboard, 'Redo').click();
  },
];

/** Puts HTML on the page, over rows. Returns its cards once they are painted. */
async function paste(html: string, rows: unknown): Promise<readonly HTMLElement[]> {
  clean();
  const box = document.createElement('div');
  box.innerHTML = html;
  box.querySelector('sales-source')!.data = rows;
  document.body.append(box);
  const found = [
    ...box.querySelectorAll<HTMLElement & { ready: Promise<void> }>('.sales-page > *, sales-source ~ :not(.sales-page)'),
  ];
  await Promise.allSettled(found.map(({ ready }) => ready));
  return found;
}
