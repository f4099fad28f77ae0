import { expect } from '@open-wc/testing';
import type { PlotInput } from '../../src/elements/sales-plot/plot-function.js';
import '../../src/define/sales-plot.js';

/** A page of its own under a strict policy, with all elements; what it refused is kept in `violations`. */
async function strictPage(
  html: string,
): Promise<{ readonly frame: HTMLIFrameElement; readonly page: Window & { violations?: string[] } }> {
  const frame = document.createElement('iframe');
  const query = new URLSearchParams({ module: '/test/bundle/define/all.js', html });
  frame.src = `/test/csp/page?${query}`;
  frame.style.setProperty('inline-size', '600px');
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return { frame, page: frame.contentWindow as Window & { violations?: string[] } };
}

describe('a page under a strict policy', () => {
  it('refuses nothing that the library does', async () => {
    const table =
      '<table><tr><td>Order</td><td>Date</td><td>Revenue</td></tr><tr><td>A1</td><td>2017-01-02</td><td>5</td></tr></table>';
    const { frame, page } = await strictPage(
      `<sales-kpi sparkline compare="previous-year">${table}</sales-kpi><sales-kpi measure="nothing">${table}</sales-kpi>`,
    );
    const [good, bad] = page.document.querySelectorAll('sales-kpi');
    await good!.ready;
    await bad!.ready.catch(() => undefined);
    await good!.toPNG();
    await good!.toSVG();
    good!.shadowRoot!.querySelector<HTMLElement>('.dots')!.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([good!.value, page.violations]).to.eql([5, []]);
    frame.remove();
  });

  it('refuses nothing that Observable Plot does in a chart of the page’s own @release', async () => {
    const rows = ['North', 'South'].flatMap((region) => [1, 2].map((day) => [region, `2017-01-0${day}`, region.length * day]));
    const cells = [['Region', 'Date', 'Revenue'], ...rows].map(
      (row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    );
    const specification = {
      marks: [
        { mark: 'cell', x: 'day(date)', y: 'region', fill: 'revenue', key: 'region' },
        { mark: 'text', x: 'day(date)', y: 'region', text: 'revenue' },
      ],
      color: { legend: true },
    };
    const { frame, page } = await strictPage(
      `<sales-plot by="day(date), region"><table>${cells.join('')}</table><script type="application/json">${JSON.stringify(specification)}</script></sales-plot>`,
    );
    const chart = page.document.querySelector('sales-plot')!;
    await chart.ready;
    expect(chart.shadowRoot!.querySelectorAll('.stage [aria-label=cell] rect').length).to.equal(4);
    expect(chart.shadowRoot!.querySelectorAll('.legend .ramp rect').length).to.be.greaterThan(10);
    await chart.toPNG();
    await chart.toSVG();
    chart.plot = ({ rows: given, Plot }: PlotInput) =>
      Plot.plot({
        title: 'Dots',
        color: { legend: true },
        marks: [Plot.dot(given, { x: 'day(date)', y: 'revenue', fill: 'revenue', tip: true })],
      });
    await chart.ready;
    expect(chart.shadowRoot!.querySelectorAll('.stage circle').length).to.equal(4);
    expect(page.violations).to.eql([]);
    frame.remove();
  });
});
