import { expect } from '@open-wc/testing';

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
});
