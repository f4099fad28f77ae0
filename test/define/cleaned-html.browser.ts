import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import '../../src/auto.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';

const TABLE = '<table><tbody><tr><th>Order</th><th>Revenue</th></tr><tr><td>A1</td><td>12.50</td></tr></tbody></table>';
const DIV = `<div data-widget="sales-kpi" data-measure="revenue">${TABLE}</div>`;
const TAG = `<sales-kpi measure="revenue">${TABLE}</sales-kpi>`;

/** The call of the document, as a function of what it cleans with and of the HTML. */
async function documented(name: string): Promise<(cleaner: unknown, html: string) => string> {
  const doc = await (await fetch('/docs/cms.md')).text();
  const code = new RegExp(`\`\`\`js\\n(${name}[^]*?);\\n\`\`\``).exec(doc)?.[1] ?? '';
  const module = `export const clean = (${name}, html) => ${code};`;
  const url = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
  const { clean } = (await import(url)) as { clean: (cleaner: unknown, html: string) => string };
  return clean;
}

/** The figure that a page with this HTML shows. */
async function valueIn(html: string): Promise<number | null> {
  const section = document.createElement('section');
  section.innerHTML = html;
  document.body.append(section);
  await customElements.whenDefined('sales-kpi');
  await Promise.resolve();
  const kpi = section.querySelector<SalesKpi>('sales-kpi')!;
  await kpi.ready;
  const { value } = kpi;
  section.remove();
  return value;
}

describe('HTML that DOMPurify has cleaned', () => {
  it('keeps the div and its table, which show the number', async () => {
    const html = DOMPurify.sanitize(DIV);
    expect(html).to.equal(DIV);
    expect(await valueIn(html)).to.equal(12.5);
  });

  it('keeps the link, which shows the number', async () => {
    const html = DOMPurify.sanitize('<p><a href="/test/fixtures/link-orders.csv#sales-kpi?measure=cost">Orders</a></p>');
    expect(html).to.contain('#sales-kpi?measure=cost');
    expect(await valueIn(html)).to.equal(5);
  });

  it('keeps the table of a tag, but no tag, frame or script', () => {
    const rest = '<iframe src="https://example.com"></iframe><script>alert(1)</script>';
    expect(DOMPurify.sanitize(TAG + rest)).to.equal(TABLE);
  });

  it('keeps tags as documented, and no listeners', async () => {
    const sanitize = await documented('DOMPurify');
    const hostile = TAG.replace('measure=', 'onclick="alert(1)" measure=');
    const html = sanitize(DOMPurify, hostile);
    expect(html).to.equal(TAG);
    expect(await valueIn(html)).to.equal(12.5);
  });
});
