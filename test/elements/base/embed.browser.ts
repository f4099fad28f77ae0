import { expect } from '@open-wc/testing';
import '../../../src/define/data-widget.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { embedCode } from '../../../src/elements/base/menu/embed-code.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';
import { clean, inside, watchConsole } from '../chart-page.js';
import { takeFromMenu } from '../every/saved.js';

const ORDERS = '/fixtures/orders-small.csv';
const ABSOLUTE = `${location.origin}${ORDERS}`;

/** Puts HTML on the page, as an author pastes it; gives its first key figure once it is painted. */
async function paste(html: string): Promise<SalesKpi> {
  document.body.innerHTML = html;
  await until(() => document.querySelector('sales-kpi'), 'a key figure is on the page');
  const kpi = document.querySelector('sales-kpi')!;
  await kpi.ready;
  return kpi;
}

/** The code that “Embed” shows, by the names of its spellings, and its notes. */
async function codeOf(kpi: SalesKpi): Promise<Readonly<Record<string, string>>> {
  inside(kpi, '.menu').hidePopover();
  await takeFromMenu(kpi, 'Embed');
  await until(() => kpi.shadowRoot!.querySelector('.info[role=dialog] textarea'), 'the code is shown');
  const spellings = [...kpi.shadowRoot!.querySelectorAll('textarea')].map(({ id, value }) => [id.replace('embed-', ''), value]);
  const notes = [...kpi.shadowRoot!.querySelectorAll('.info > p:not([role])')].map(({ textContent }) => textContent);
  return { ...(Object.fromEntries(spellings) as Record<string, string>), notes: notes.join(' ') };
}

/** The frame's title and the parameters of its URL. */
function frameOf(code: string | undefined): readonly [title: string | null, url: URL] {
  const frame = new DOMParser().parseFromString(code ?? '', 'text/html').querySelector('iframe')!;
  return [frame.getAttribute('title'), new URL(frame.getAttribute('src')!)];
}

describe('the code of “Embed”', () => {
  watchConsole();
  afterEach(clean);

  it('shows the same number on another page, as a tag and as a div @release', async () => {
    const kpi = await paste(
      `<sales-kpi src="${ORDERS}" measure="sum(Sales)" where="Region: !&quot;a&lt;b&amp;c&quot;"></sales-kpi>`,
    );
    kpi.heading = 'Sales "net" & <all>';
    await kpi.ready;
    const { tag, div, frame } = await codeOf(kpi);
    const { value } = kpi;
    expect(value).to.be.a('number');
    const [title, url] = frameOf(frame);
    expect([title, url.searchParams.get('widget'), url.searchParams.get('src')]).to.eql([kpi.heading, 'sales-kpi', ABSOLUTE]);
    expect([url.searchParams.get('where'), url.searchParams.get('heading')]).to.eql([kpi.where, kpi.heading]);
    for (const code of [tag!, div!]) {
      const copy = await paste(code);
      expect([copy.value, copy.src, copy.where, copy.heading]).to.eql([value, ABSOLUTE, kpi.where, 'Sales "net" & <all>']);
    }
  });

  it('has the data of the source, and the state that the user chose', async () => {
    const source = `<sales-source id="shop" src="${ORDERS}" define="net = sum(Sales)" terms="net: Net sales" currency="EUR"></sales-source>`;
    const kpi = await paste(`${source}<sales-kpi source="shop" measure="net" view="chart" id="total"></sales-kpi>`);
    await takeFromMenu(kpi, 'View as table');
    await kpi.ready;
    const { tag } = await codeOf(kpi);
    const { value } = kpi;
    const copy = await paste(tag!);
    expect([copy.value, copy.define, copy.terms, copy.currency, copy.view, copy.source, copy.id]).to.eql([
      ...[value, 'net = sum(Sales)', 'net: Net sales', 'EUR', 'table'],
      ...['', ''],
    ]);
  });

  it('keeps a source that no widget can replace, and offers no frame then', async () => {
    const source = `<sales-source src="${ORDERS}" refresh="3600" define="net = sum(Sales)"></sales-source>`;
    const kpi = await paste(`${source}<sales-kpi measure="net"></sales-kpi>`);
    const { tag, div, frame } = await codeOf(kpi);
    const { value } = kpi;
    expect(frame).to.equal(undefined);
    for (const code of [tag!, div!]) {
      const copy = await paste(code);
      expect([copy.value, document.querySelector('sales-source')!.refreshSeconds]).to.eql([value, '3600']);
    }
  });

  it('has neither data nor what may be a secret', async () => {
    const rows = [{ order: 'A1', revenue: 12.5 }];
    const kpi = await paste(
      `<sales-kpi src="${ORDERS}?sig=s3cret&v=2#s3cret" measure="revenue" onclick="void 's3cret'" style="color: red"></sales-kpi>`,
    );
    kpi.headers = { authorization: 's3cret' };
    const { notes, ...codes } = await codeOf(kpi);
    expect(Object.values(codes).join()).to.not.match(/s3cret|sig=|v=2|style|onclick/);
    expect(notes).to.contain('URL parameters are not included');
    for (const set of [() => (kpi.data = rows), () => (kpi.src = 'data:text/csv,order,revenue%0AA1,12.5')]) {
      kpi.data = undefined;
      kpi.headers = undefined;
      set();
      await kpi.ready;
      expect(kpi.value).to.equal(12.5);
      const { notes: told, tag, div, frame } = await codeOf(kpi);
      expect(tag).to.equal('<sales-kpi measure="revenue"></sales-kpi>');
      expect(`${div!} ${frame!}`).to.not.match(/src=[^"]|data-src|12\.5|text\/csv/);
      expect(told).to.contain('The data of this page is not included');
    }
  });

  it('removes passwords of URLs', async () => {
    const kpi = await paste(`<sales-kpi src="${ORDERS}" measure="revenue"></sales-kpi>`);
    kpi.setAttribute('src', 'https://user:s3cret@example.com/a.csv blob:https://example.com/1 https://example.com/b.csv');
    const place = { provider: undefined, heading: '', page: 'https://example.com/dist/embed.html', height: 99.5 };
    const code = embedCode(kpi, place);
    expect([code.tag, code.isUrlShortened, code.isFolderUnknown]).to.eql([
      '<sales-kpi src="https://example.com/a.csv https://example.com/b.csv" measure="revenue"></sales-kpi>',
      ...[true, false],
    ]);
    expect(code.frame).to.contain('height="100"');
    expect(code.frame).to.match(/^<iframe src="https:\/\/example\.com\/dist\/embed\.html\?widget=sales-kpi&amp;src=/);
    kpi.src = ORDERS;
    await kpi.ready;
  });

  it('is copied by a button, is accessible, and is in the language of the page', async () => {
    const own = navigator.clipboard;
    const copied: string[] = [];
    const writeText = async (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      const kpi = await paste(`<sales-kpi src="${ORDERS}" measure="revenue"></sales-kpi>`);
      const { tag, div } = await codeOf(kpi);
      const [first, second] = kpi.shadowRoot!.querySelectorAll<HTMLElement>('.code .btn');
      first!.click();
      await until(() => inside(kpi, '.info [role=status]').textContent === 'Copied', 'the copy is confirmed');
      second!.click();
      await until(() => copied.length === 2, 'both are copied');
      expect(copied).to.eql([tag, div]);
      expect(await violations(kpi)).to.eql([]);
      inside(kpi, '.menu').hidePopover();
      kpi.locale = 'de';
      await until(() => inside(kpi, '[part=heading]').textContent.includes('Umsatz'), 'the card is in German');
      await takeFromMenu(kpi, 'Einbetten');
      await until(() => kpi.shadowRoot!.querySelector('.info textarea'), 'the code is shown');
      expect([...kpi.shadowRoot!.querySelectorAll('label')].map(({ textContent }) => textContent)).to.contain(
        'Für Editoren, die unbekannte Tags entfernen',
      );
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: own, configurable: true });
    }
  });
});
