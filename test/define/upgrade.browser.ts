import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';
import { everyNth } from '../random.js';

const TAGS = ['source', 'kpi', 'trend', 'breakdown', 'heatmap', 'table', 'filter', 'distribution', 'basket', 'cohort', 'drivers']
  .concat('forecast', 'insights', 'dashboard', 'plot')
  .map((name) => `sales-${name}`);
/** What authors, page builders and servers write: switches in all spellings, defaults, nothing, numbers, odd spaces. */
const VALUES = ['', 'true', 'false', 'on', 'off', 'none', 'auto', 'panel', 'only', 'year', 'revenue', '0', ' two  words '];

/** What is needed of an element that updates. */
type Updating = Element & { readonly updateComplete: Promise<boolean>; requestUpdate(): void };

/** The HTML of tags as a server sends it, and as it is after they are upgraded and painted. */
async function upgraded(html: string): Promise<readonly [string, string]> {
  const template = document.createElement('template');
  template.innerHTML = html;
  const main = document.createElement('main');
  const sent = template.innerHTML;
  main.append(document.importNode(template.content, true));
  document.body.append(main);
  const elements = [...main.children] as unknown as readonly Updating[];
  await Promise.all(elements.map((element) => element.updateComplete));
  // A second update, for what the first one sets off.
  for (const element of elements) element.requestUpdate();
  await Promise.all(elements.map((element) => element.updateComplete));
  const after = main.innerHTML;
  main.remove();
  return [sent, after];
}

/** What an element's class states of its properties. */
interface Properties {
  readonly elementProperties: ReadonlyMap<string, { readonly attribute?: string | boolean }>;
}

const reflectedBy = (tag: string): readonly string[] => {
  const { elementProperties } = customElements.get(tag) as unknown as Properties;
  return [...elementProperties]
    .filter(([, { attribute }]) => attribute !== false)
    .map(([name, { attribute }]) => (typeof attribute === 'string' ? attribute : name.toLowerCase()));
};

describe('upgrading', () => {
  for (const tag of everyNth(TAGS, 3)) {
    it(`${tag} leaves every attribute as its author wrote it`, async () => {
      const attributes = reflectedBy(tag);
      expect(attributes.length).to.be.greaterThan(8);
      const html = attributes
        .flatMap((name, place) => everyNth(VALUES, 6, place).map((value) => `<${tag} ${name}="${value}"></${tag}>`))
        .join('');
      const [sent, after] = await upgraded(html);
      expect(after.split('</')).to.deep.equal(sent.split('</'));
    });

    it(`${tag} adds no attribute and keeps what is inside`, async () => {
      const [sent, after] = await upgraded(`<${tag} class="wide" data-v-1="" id="x"><p>Loading</p></${tag}>`);
      expect(after).to.equal(sent);
    });
  }

  it('reflects what code sets from then on', async () => {
    const kpi = document.body.appendChild(new SalesKpi());
    kpi.setAttribute('sparkline', 'false');
    await kpi.updateComplete;
    expect([kpi.sparkline, kpi.getAttribute('sparkline')]).to.deep.equal([false, 'false']);
    kpi.sparkline = true;
    await kpi.updateComplete;
    expect(kpi.getAttribute('sparkline')).to.equal('');
    kpi.sparkline = false;
    await kpi.updateComplete;
    expect(kpi.hasAttribute('sparkline')).to.equal(false);
    (kpi as { sparkline: unknown }).sparkline = 'true';
    await kpi.updateComplete;
    expect(kpi.sparkline).to.equal(true);
    kpi.remove();
  });
});
