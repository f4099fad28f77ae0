import { expect } from '@esm-bundle/chai';
import '../../../src/define/sales-dashboard.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-trend.js';
import { until } from '../../until.js';

const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
const ROWS = Array.from({ length: 120 }, (_, at) => [day(at), at % 9, 20 + ((at * 13) % 57), 100 + at].join(','));
const SRC = `data:text/csv,${encodeURIComponent(['order_date,customer_id,revenue,Amount X', ...ROWS].join('\n'))}`;
/** 100 to 219. */
const SUM = '19,140';

async function show(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<HTMLElement> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ src: SRC, lang: 'en', ...attributes })) element.setAttribute(name, value);
  document.body.append(element);
  await (element as HTMLElement & { readonly ready: Promise<unknown> }).ready;
  return element;
}

/** The text of an element and of all elements in it. */
function textOf(root: ParentNode & Node): string {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? textOf(shadowRoot) : []));
  return [root.textContent, ...inner].join(' ');
}

describe('money of an unknown kind', () => {
  for (const tag of ['sales-kpi', 'sales-trend', 'sales-dashboard'])
    it(`is stated by ${tag} with its column and its sum`, async () => {
      const element = await show(tag, tag === 'sales-dashboard' ? {} : { measure: 'revenue' });
      await until(() => textOf(element.shadowRoot!).includes('Money of an unknown kind is not included'), 'nothing is stated');
      const text = textOf(element.shadowRoot!);
      expect(text).to.contain(SUM);
      expect(text).to.contain('“Amount X”');
      element.remove();
    });

  it('is not stated next to customers, and where the page set the revenue @release', async () => {
    for (const attributes of [{ measure: 'customers' }, { measure: 'revenue', roles: 'revenue: revenue' }]) {
      const kpi = await show('sales-kpi', attributes);
      expect(textOf(kpi.shadowRoot!)).not.to.contain('unknown kind');
      kpi.remove();
    }
  });
});
