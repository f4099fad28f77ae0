import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-table.js';
import { clean, putAll } from '../chart-page.js';

type Widget = HTMLElement & { data: unknown; readonly ready: Promise<void> };

const REGIONS = ['North', 'South', 'West'];
const ROWS = Array.from({ length: 90 }, (_, at) => ({
  date: `201${6 + (at % 2)}-0${1 + (at % 9)}-15`,
  region: REGIONS[at % 3],
  revenue: 100 + at,
}));
/** What is no text of the library: members of the data, and what the browser calls months and currencies. */
const GIVEN = /\b(North|South|West|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|EUR)\b|\d[KM]\b/g;

/** A widget in the pseudo-language, painted. */
async function show(
  tag: 'sales-kpi' | 'sales-breakdown' | 'sales-table',
  attributes: Readonly<Record<string, string>>,
): Promise<Widget> {
  const widget = document.createElement(tag) as unknown as Widget;
  for (const [name, value] of Object.entries({ locale: 'en-XA', currency: 'EUR', ...attributes }))
    widget.setAttribute(name, value);
  putAll([widget], { data: ROWS, width: 700 });
  await widget.ready;
  return widget;
}

/** All texts that a reader meets, those of assistive technology too. */
function textsOf({ shadowRoot }: Widget): readonly string[] {
  const elements = [...shadowRoot!.querySelectorAll('*')].filter(({ localName }) => localName !== 'style');
  // What is hidden from assistive technology, and the parts of a picture, have labels for code alone.
  const spoken = elements.filter((one) => !one.closest('[aria-hidden=true]') && !one.parentElement?.closest('[role=img]'));
  const labels = spoken.flatMap((one) => one.getAttribute('aria-label') ?? []);
  // A title is one text in several elements.
  const [titles, others] = [elements.filter((one) => one.matches('.read')), elements.filter((one) => !one.closest('.read'))];
  const nodes = others.flatMap((one) => [...one.childNodes]).filter((node) => node instanceof Text);
  return [...labels, ...titles.map(({ textContent }) => textContent), ...nodes.map(({ data }) => data)];
}

/** What stands outside of the brackets, without what is no text of the library. A number that can be asked about divides a sentence into several nodes. */
function outside(text: string): string {
  const left = text.replace(/\[[^[\]]*\]/g, '');
  return left === text ? left.replace(/\[.*$|^.*\]/gs, '').replace(GIVEN, '') : outside(left);
}

const hardCoded = (widget: Widget): readonly string[] => textsOf(widget).filter((text) => /\p{L}/u.test(outside(text)));

describe('the pseudo-language', () => {
  afterEach(clean);

  for (const [tag, attributes] of [
    ['sales-kpi', { compare: 'previous-year', goal: '9000', sparkline: '' }],
    ['sales-breakdown', { by: 'region', compare: 'previous-year' }],
    ['sales-table', { by: 'region', measure: 'revenue', compare: 'previous-year' }],
  ] as const)
    it(`brackets every text of ${tag}`, async () => {
      const widget = await show(tag, attributes);
      expect(textsOf(widget).join(' ')).to.match(/\[.*[áéîöû]{2}/);
      expect(hardCoded(widget).join(' | ')).to.equal('');
    });
});
