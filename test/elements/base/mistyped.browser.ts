import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-table.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { warnings } from '../../define/mistake-page.js';
import { until } from '../../until.js';
import { clean } from '../chart-page.js';

const TABLE =
  '<table><tr><th>Date</th><th>Region</th><th>Sales</th></tr><tr><td>2024-01-15</td><td>West</td><td>20</td></tr><tr><td>2024-02-15</td><td>East</td><td>30</td></tr></table>';

/** Puts HTML with a card into the page, as an author writes it. */
async function put(html: string): Promise<SalesKpi> {
  const section = document.createElement('p');
  // A parser, unlike `setAttribute`, makes attributes of what a mistaken quotation mark leaves.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  section.append(...parsed.body.childNodes);
  document.body.append(section);
  const card = section.firstElementChild as SalesKpi;
  card.addEventListener('sales-error', (event) => event.preventDefault());
  await card.ready.catch(() => undefined);
  return card;
}

const textOf = (card: SalesKpi): string => card.shadowRoot!.querySelector('.card')!.textContent.replaceAll(/\s+/g, ' ');

/** Applies the fix that a card offers to developers. */
async function fix(card: SalesKpi): Promise<void> {
  card.shadowRoot!.querySelector<HTMLElement>('details .btn')!.click();
  await card.ready;
}

describe('a mistyped tag', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('body > p')) element.remove();
    clean();
  });

  it('shows an error in place of the figure that a mistyped attribute would change', async () => {
    const card = await put(`<sales-kpi wher="region: West">${TABLE}</sales-kpi>`);
    expect(textOf(card)).to.contain('Fix: where="region: West"');
    await fix(card);
    expect([card.value, card.getAttributeNames()]).to.eql([20, ['where']]);
  });

  it('shows the figure, and a note on any other mistyped attribute', async () => {
    const card = await put(`<sales-kpi headin="Our sales">${TABLE}</sales-kpi>`);
    expect(card.value).to.equal(50);
    await until(() => textOf(card).includes('Unknown attribute “headin”. Did you mean “heading”?'));
  });

  it('names an attribute for a framework that did not replace it', async () => {
    const card = await put(`<sales-kpi :measure="'orders'" [where]="region">${TABLE}</sales-kpi>`);
    await until(() => textOf(card).includes('Fix: measure="orders"'));
    const long = await put(`<sales-kpi v-bind:measure="'orders'">${TABLE}</sales-kpi>`);
    await until(() => textOf(long).includes('Fix: measure="orders"'));
    const fixed = await put(`<sales-kpi :measure="file" measure="revenue">${TABLE}</sales-kpi>`);
    expect(fixed.value).to.equal(50);
  });

  it('shows no note on attributes of HTML, nor on a tooltip, which the console names for authors', async () => {
    const card = await put(
      `<sales-kpi title="Our sales" heading="Sales" itemprop="about" translate="no" nonce="x">${TABLE}</sales-kpi>`,
    );
    expect(card.value).to.equal(50);
    const logged = warnings();
    const titled = await put(`<sales-kpi title="Our sales">${TABLE}</sales-kpi>`);
    await until(() => logged.texts.some((text) => text.includes("Unknown attribute 'title'. Did you mean 'heading'?")));
    logged.end();
    expect(titled.value).to.equal(50);
    expect([card, titled].map(textOf).join()).not.to.contain('Unknown attribute');
  });

  it('shows no error for a place in a grid of the page', async () => {
    const card = await put(`<sales-kpi x="0" y="2">${TABLE}</sales-kpi>`);
    expect(card.value).to.equal(50);
  });

  it('logs what sets the size and the color, and that `compare` has no value, each once', async () => {
    const { warn } = globalThis.console;
    const logged: string[] = [];
    globalThis.console.warn = (text: string) => void logged.push(text.replace(/\n.*/s, ''));
    const card = await put(`<sales-kpi width="400" color="red" compare>${TABLE}</sales-kpi>`);
    card.heading = 'Sales';
    await card.updateComplete;
    globalThis.console.warn = warn;
    expect(card.value).to.equal(50);
    expect(logged.sort()).to.eql([
      'sales-kpi: Attribute \'compare\' has no value. Set one, such as compare="previous-year"',
      'sales-kpi: Unknown attribute \'color\'. Set the color in CSS: style="--sales-color-accent: teal"',
      'sales-kpi: Unknown attribute \'width\'. Set the size in CSS: style="width: 30rem"',
    ]);
  });

  it('names a heading of the page that a tag without an end contains', async () => {
    const card = await put(`<sales-kpi measure="revenue">${TABLE}<h2>Next</h2><p>Text</p></sales-kpi>`);
    await until(() => textOf(card).includes('<h2> is inside this tag and not shown.'));
  });

  it('names a mistyped value in the own filter of a card, also on a page with a filter', async () => {
    filterGroup().set('page', 'region: East');
    const card = await put(`<sales-kpi where="region: Wset">${TABLE}</sales-kpi>`);
    await until(() => textOf(card).includes('Fix: where="region: West"'));
    expect(textOf(card)).not.to.contain('No data for');
    filterGroup().clear('page');
  });

  it('shows that rows in an attribute are a property, and leaves the attributes of other tools', async () => {
    const card = await put(`<sales-kpi data="[object Object]">${TABLE}</sales-kpi>`);
    await until(() => textOf(card).includes('Set the property in code: element.data = rows.'));
    expect((await put(`<sales-kpi rows="10">${TABLE}</sales-kpi>`)).value).to.equal(50);
  });

  it('puts the value of curly quotation marks together again', async () => {
    const card = await put(`<sales-kpi where=“region: West”>${TABLE}</sales-kpi>`);
    expect(textOf(card)).to.contain('curly quotation marks').and.contain('Fix: where="region: west"');
  });

  it('puts an expression together again that its quotation marks broke', async () => {
    const card = await put(`<sales-kpi measure="sum("Sales")">${TABLE}</sales-kpi>`);
    expect(textOf(card)).to.contain(`Fix: measure='sum("sales")'`);
  });

  it('names the URL that was meant', async () => {
    const texts = await Promise.all(
      ['htps://a.example/b.csv', 'a.csv?x=1&amp;amp;y=2'].map(async (src) =>
        textOf(await put(`<sales-kpi src="${src}"></sales-kpi>`)),
      ),
    );
    expect(texts[0]).to.contain('Fix: src="https://a.example/b.csv"');
    expect(texts[1]).to.contain('Fix: src="a.csv?x=1&amp;y=2"');
  });

  it('names the value of a filter that the data does not have, with the nearest', async () => {
    const card = await put(`<sales-kpi where="region: Wset">${TABLE}</sales-kpi>`);
    await until(() => textOf(card).includes('is not a value of region'));
    expect(textOf(card)).to.contain('Fix: where="region: West"');
    await fix(card);
    expect(card.value).to.equal(20);
  });

  it('names an unknown value next to a known one, and shows the rest', async () => {
    for (const tag of ['sales-kpi', 'sales-breakdown by="region"']) {
      const card = await put(`<${tag} where="region: West, Est">${TABLE}</${tag.split(' ')[0]!}>`);
      await until(() => textOf(card).includes("'Est' is not a value of region"));
      expect(textOf(card)).to.contain('East');
      expect(card.result!.selected).to.equal(1);
      const right = await put(`<${tag} where="region: West, East">${TABLE}</${tag.split(' ')[0]!}>`);
      expect(textOf(right)).not.to.contain('is not a value');
    }
  });

  it('says which measure a column is @release', async () => {
    const card = await put(`<sales-kpi measure="Sales">${TABLE}</sales-kpi>`);
    expect(textOf(card)).to.contain("Use 'revenue': it is the column Sales.");
  });
});

describe('a property without a value', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('body > p')) element.remove();
    clean();
  });

  it('removes its attribute, also one with the default @release', async () => {
    for (const value of ['revenue', 'profit'])
      for (const nothing of [null, undefined]) {
        const card = await put(`<sales-breakdown measure="${value}" by="region">${TABLE}</sales-breakdown>`);
        Reflect.set(card, 'measure', nothing);
        await card.ready.catch(() => undefined);
        expect([card.getAttribute('measure'), Reflect.get(card, 'measure')]).to.eql([null, 'revenue']);
      }
  });
});

describe('the texts of a card', () => {
  it('do not follow the style of the paragraph around it', async () => {
    const card = await put(`<sales-kpi>${TABLE}</sales-kpi>`);
    const style = card.parentElement!.style;
    style.setProperty('letter-spacing', '5px');
    style.setProperty('font-variant', 'small-caps');
    style.setProperty('text-transform', 'uppercase');
    style.setProperty('font-style', 'italic');
    const texts = [...card.shadowRoot!.querySelectorAll('.card, .card h2, .card p, .card .value')].map((element) =>
      getComputedStyle(element),
    );
    expect(
      texts.map(({ textTransform, fontStyle }) => `${textTransform} ${fontStyle}`).filter((text) => text !== 'none normal'),
    ).to.eql([]);
    expect(texts.filter(({ letterSpacing }) => letterSpacing === '5px').length).to.equal(0);
    expect(texts.filter(({ fontVariantCaps }) => fontVariantCaps !== 'normal').length).to.equal(0);
    card.parentElement!.remove();
  });

  it('have their size and color in the tables of a page without a doctype @release', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    expect(page.compatMode).to.equal('BackCompat');
    const card = await put(`<sales-table by="region">${TABLE}</sales-table>`);
    // A copy, since a card that is moved would be measured again.
    const root = page.body.appendChild(page.createElement('div')).attachShadow({ mode: 'open' });
    root.append(...[...card.shadowRoot!.childNodes].map((node) => page.importNode(node, true)));
    const texts = card.shadowRoot!.adoptedStyleSheets.map(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText).join('\n'),
    );
    root.append(Object.assign(page.createElement('style'), { textContent: texts.join('\n') }));
    const table = root.querySelector('table')!;
    const [own, around] = [table, table.parentElement!].map((element) => page.defaultView!.getComputedStyle(element));
    expect([own!.fontSize, own!.color]).to.eql([around!.fontSize, around!.color]);
    frame.remove();
  });
});
