import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesErrorDetail } from '../../../src/elements/base/element/events.js';
import { until } from '../../until.js';
import { clean } from '../chart-page.js';

const ROWS = [
  { date: '2024-01-15', region: 'West', category: 'Tea', 'List Price': 3, revenue: 20 },
  { date: '2024-02-15', region: 'East', category: 'Milk', 'List Price': 4, revenue: 30 },
];

type Attributes = Readonly<Record<string, string>>;
type Shown = HTMLElement & { data: unknown; readonly ready: Promise<void> };

interface Failed {
  readonly element: Shown;
  readonly detail: SalesErrorDetail;
}

async function failed(tag: string, attributes: Attributes): Promise<Failed> {
  const element = document.createElement(tag) as Shown;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.data = ROWS;
  let detail: SalesErrorDetail | undefined;
  element.addEventListener('sales-error', (event) => {
    event.preventDefault();
    detail = event.detail;
  });
  document.body.append(element);
  await element.ready.catch(() => undefined);
  await until(() => detail !== undefined);
  return { element, detail: detail! };
}

async function expectFixes(cases: readonly (readonly [string, Attributes, string, string])[]): Promise<void> {
  for (const [tag, attributes, attribute, value] of cases) {
    const { element, detail } = await failed(tag, attributes);
    expect(detail.fix, JSON.stringify(attributes)).to.eql({ attribute, value });
    element.setAttribute(attribute, value);
    await element.ready;
    element.remove();
  }
}

describe('the fix of an error', () => {
  afterEach(clean);

  it('is the nearest word of an attribute', () =>
    expectFixes([
      ['sales-breakdown', { chart: 'treemapp' }, 'chart', 'treemap'],
      ['sales-kpi', { compare: 'last-year' }, 'compare', 'previous-year'],
      ['sales-kpi', { filter: 'crss' }, 'filter', 'cross'],
    ]));

  it('is our word for that of other tools, which is not accepted', () =>
    expectFixes([
      ['sales-breakdown', { chart: 'pie' }, 'chart', 'donut'],
      ['sales-breakdown', { chart: 'Columns' }, 'chart', 'bar'],
      ['sales-breakdown', { chart: 'pie', where: 'category: Tea, pie' }, 'chart', 'donut'],
      ['sales-kpi', { compare: 'yoy' }, 'compare', 'previous-year'],
      ['sales-kpi', { compare: 'LY' }, 'compare', 'previous-year'],
    ]));

  it('is the nearest column, measure or function, in the attribute that names it', () =>
    expectFixes([
      ['sales-breakdown', { by: 'regoin', measure: 'revenue' }, 'by', 'region'],
      ['sales-breakdown', { drill: 'category, regoin' }, 'drill', 'category, region'],
      ['sales-breakdown', { by: 'mnth(date)' }, 'by', 'month(date)'],
      ['sales-breakdown', { by: 'month(dat)' }, 'by', 'month(date)'],
      ['sales-kpi', { measure: 'revnue' }, 'measure', 'revenue'],
      ['sales-kpi', { measure: 'summ(revenue)' }, 'measure', 'sum(revenue)'],
      ['sales-kpi', { measure: 'sum(revenu)' }, 'measure', 'sum(revenue)'],
      ['sales-kpi', { where: 'categry: Tea; region: West' }, 'where', 'category: Tea; region: West'],
      ['sales-kpi', { roles: 'revenue: revenu' }, 'roles', 'revenue: revenue'],
    ]));

  it('changes no text of the page', () =>
    expectFixes([
      ['sales-breakdown', { by: 'regoin', heading: 'Sales by regoin' }, 'by', 'region'],
      ['sales-breakdown', { by: 'regoin', id: 'regoin' }, 'by', 'region'],
    ]));

  it('is that of the source for an error in the attributes of the source', async () => {
    const source = document.createElement('sales-source');
    source.setAttribute('roles', 'revenue: revenu');
    source.data = ROWS;
    let detail: SalesErrorDetail | undefined;
    source.addEventListener('sales-error', (event) => (detail = event.detail));
    document.body.append(source, document.createElement('sales-kpi'));
    await until(() => detail !== undefined);
    expect(detail!.fix).to.eql({ attribute: 'roles', value: 'revenue: revenue' });
  });

  it('is missing where more than one change is possible, or none is near', async () => {
    const cases: readonly (readonly [string, Attributes])[] = [
      ['sales-kpi', { view: 'nonsense' }],
      ['sales-breakdown', { by: 'nonsense' }],
      ['sales-breakdown', { by: 'regoin', where: 'regoin: West' }],
      ['sales-kpi', { measure: 'sum("List Prce")' }],
      ['sales-kpi', { compare: 'budget-like' }],
    ];
    for (const [tag, attributes] of cases) {
      const { detail } = await failed(tag, attributes);
      expect(detail.fix, JSON.stringify(attributes)).to.equal(undefined);
    }
  });

  it('is in the card as it is written in HTML, and a button of the details for developers applies it', async () => {
    const { element } = await failed('sales-breakdown', { by: 'regoin' });
    const alert = element.shadowRoot!.querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain('Fix: by="region"').and.not.to.contain('Did you mean');
    const button = element.shadowRoot!.querySelector<HTMLButtonElement>('details button')!;
    expect(button.textContent).to.equal('Apply fix');
    button.click();
    expect(element.getAttribute('by')).to.equal('region');
    await element.ready;
    expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('keeps quotation marks in the card apart from those of HTML', async () => {
    const { element } = await failed('sales-breakdown', { drill: '"List Price", regoin' });
    expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain(`drill='"List Price", region'`);
  });
});
