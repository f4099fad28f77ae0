import { expect } from '@open-wc/testing';
import { codeOf, make, ROWS, type Widget } from '../../contract/widgets.js';
import { clean } from '../chart-page.js';

/** Everything that a card shows as text. */
function textsOf(root: ParentNode): string {
  const parts = [...root.querySelectorAll('*')].map((element) =>
    element.shadowRoot
      ? textsOf(element.shadowRoot)
      : element.localName === 'style'
        ? ''
        : [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
  );
  return parts.filter((text) => text.trim() !== '').join('\n');
}

async function shown(tag: string, attributes: Readonly<Record<string, string>>): Promise<string> {
  const widget = Object.assign(make(tag, { locale: 'en-US', ...attributes }), { data: ROWS });
  document.body.append(widget);
  await widget.ready;
  return textsOf(widget.shadowRoot!);
}

describe('the terms of a page', () => {
  afterEach(clean);

  it('name measures and columns in headings, sentences and tables @release', async () => {
    const terms = 'revenue: Net sales; region: Territory | Territories';
    const texts = await shown('sales-breakdown', { by: 'region', measure: 'revenue', compare: 'previous-year', terms });
    expect(texts).to.contain('Net sales by territory');
    expect(texts).not.to.match(/revenue|region/i);
    clean();
    const rows = await shown('sales-table', { by: 'region', measure: 'revenue, aov', terms });
    expect(rows).to.contain('Territory').and.to.contain('Net sales').and.to.contain('Average order value');
  });

  it('name a measure within another, and a part of a sentence that nobody passes a name to @release', async () => {
    const terms = 'revenue: Net sales; profit: Surplus';
    const texts = await shown('sales-kpi', { measure: 'median(revenue per order)', terms });
    expect(texts)
      .to.match(/net sales/i)
      .and.not.to.match(/revenue/i);
    clean();
    const insights = await shown('sales-insights', { terms, where: 'date: 2016-01..2017-12' });
    expect(insights).not.to.match(/\brevenue\b/i);
  });

  it('hold in another language, with the other names of that language @release', async () => {
    const texts = await shown('sales-table', { locale: 'de', by: 'region', measure: 'revenue, aov', terms: 'revenue: Erlös' });
    expect(texts).to.contain('Erlös').and.not.to.contain('Umsatz');
    expect(texts).to.contain('Bestellwert');
  });

  it('come from the source, and change with the attribute', async () => {
    const source = Object.assign(document.createElement('sales-source'), { data: ROWS });
    source.setAttribute('terms', 'revenue: Takings');
    const widget: Widget = make('sales-kpi', { measure: 'revenue', locale: 'en-US' });
    source.append(widget);
    document.body.append(source);
    await widget.ready;
    expect(textsOf(widget.shadowRoot!)).to.contain('Takings');
    widget.setAttribute('terms', 'revenue: Turnover');
    await widget.ready;
    expect(textsOf(widget.shadowRoot!)).to.contain('Turnover').and.not.to.contain('Takings');
    widget.removeAttribute('terms');
    source.removeAttribute('terms');
    await widget.updateComplete;
    await widget.ready;
    expect(textsOf(widget.shadowRoot!)).to.contain('Revenue');
  });

  it('leave the words of another card alone', async () => {
    await shown('sales-kpi', { measure: 'revenue', terms: 'revenue: Takings' });
    expect(await shown('sales-kpi', { measure: 'revenue' }))
      .to.contain('Revenue')
      .and.not.to.contain('Takings');
  });

  for (const terms of ['revenue', 'revenue:', ': Takings', 'revenue = Takings'])
    it(`are an error without a name and a term: ${terms}`, async () => {
      const widget = Object.assign(make('sales-kpi', { measure: 'revenue', terms }), { data: ROWS });
      document.body.append(widget);
      expect(await codeOf(widget)).to.equal('bad-option');
    });
});
