import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';

/** Amounts that grow with the quantity, and vary with options: the sums are 600 and 1,800 with the quantity. */
const LINES = Array.from({ length: 48 }, (_, index) => {
  const quantity = 1 + (index % 4);
  return [
    `2024-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    `D${String(index % 7)}`,
    quantity,
    quantity * (6 + (index % 5)),
  ] as const;
});
const WHOLE = LINES.reduce((sum, [, , , amount]) => sum + amount, 0);
const TIMES = LINES.reduce((sum, [, , quantity, amount]) => sum + quantity * amount, 0);
const TEXT = ['date,desk,quantity,item_price', ...LINES.map((line) => line.join(','))].join('\n');
const ROWS = LINES.map(([date, desk, quantity, price]) => ({ date, desk, quantity, item_price: price }));

type Card = HTMLElementTagNameMap['sales-kpi' | 'sales-breakdown'];

const answersOf = (card: Card): HTMLButtonElement[] => [
  ...card.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=status] .acts button'),
];
const isAsked = (card: Card): Promise<void> => until(() => answersOf(card).length === 2);
const isShown = (card: Card): Promise<void> =>
  until(() => card.shadowRoot!.querySelector('[part=status]') === null && card.result !== undefined);
const money = (value: number): string => value.toLocaleString('en', { minimumFractionDigits: 2 });
const named = (button: HTMLButtonElement | undefined): string | null | undefined => button?.getAttribute('aria-label');

function add<Tag extends 'sales-kpi' | 'sales-breakdown' | 'sales-source'>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

describe('a card over a figure with two readings', () => {
  let url: string;

  beforeEach(() => {
    localStorage.clear();
    url = URL.createObjectURL(new Blob([TEXT], { type: 'text/csv' }));
  });

  afterEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
    document.documentElement.lang = 'en';
    URL.revokeObjectURL(url);
  });

  it('asks, with the total of each reading @release', async () => {
    const kpi = add('sales-kpi', { src: url, measure: 'revenue' });
    await isAsked(kpi);
    expect(kpi.shadowRoot!.querySelector('[part=value]')).to.equal(null);
    expect(kpi.shadowRoot!.querySelector('[role=alert]')?.textContent).to.equal(
      'Is item_price the amount of the whole line, or the price of one piece?',
    );
    expect(answersOf(kpi).map(named)).to.eql([`Use item_price: ${money(WHOLE)}`, `Use item_price × quantity: ${money(TIMES)}`]);
    const codes = [...kpi.shadowRoot!.querySelectorAll('[part=status] code')].map((code) => code.textContent);
    expect(codes).to.eql(['roles="revenue: item_price"', 'roles="price: item_price"']);
    expect(await violations(kpi)).to.eql([]);
  });

  it('has its totals in the currency of the page', async () => {
    const kpi = add('sales-kpi', { src: url, measure: 'revenue', currency: 'EUR' });
    await isAsked(kpi);
    expect(answersOf(kpi).map(named)).to.eql([`Use item_price: €${money(WHOLE)}`, `Use item_price × quantity: €${money(TIMES)}`]);
  });

  it('is settled for all cards over the same file by one answer', async () => {
    const kpi = add('sales-kpi', { src: url, measure: 'revenue' });
    const breakdown = add('sales-breakdown', { src: url, measure: 'revenue', by: 'desk' });
    await isAsked(kpi);
    await isAsked(breakdown);
    answersOf(breakdown)[1]!.click();
    await isShown(kpi);
    await isShown(breakdown);
    expect(kpi.value).to.equal(TIMES);
  });

  it('is settled for a source, and keeps other files open @release', async () => {
    const other = URL.createObjectURL(new Blob([`${TEXT}\n`]));
    add('sales-source', { src: url, id: 'lunch' });
    const kpi = add('sales-kpi', { source: 'lunch', measure: 'aov' });
    kpi.measure = 'revenue';
    const second = add('sales-kpi', { src: other, measure: 'revenue' });
    await isAsked(kpi);
    await isAsked(second);
    answersOf(kpi)[0]!.click();
    await isShown(kpi);
    expect(kpi.value).to.equal(WHOLE);
    expect(answersOf(second).length).to.equal(2);
  });

  it('says what was chosen, and asks again @release', async () => {
    const breakdown = add('sales-breakdown', { src: url, measure: 'revenue', by: 'desk' });
    await isAsked(breakdown);
    answersOf(breakdown)[0]!.click();
    await isShown(breakdown);
    const foot = (): Element | null => breakdown.shadowRoot!.querySelector('.foot');
    await until(() => (foot()?.textContent ?? '').includes('Revenue is item_price, as chosen here.'));
    [...foot()!.querySelectorAll<HTMLButtonElement>('button')].find((one) => one.textContent.trim() === 'Ask again')!.click();
    await isAsked(breakdown);
  });

  it('says so on a card without a foot, too @release', async () => {
    const kpi = add('sales-kpi', { src: url, measure: 'revenue' });
    await isAsked(kpi);
    answersOf(kpi)[1]!.click();
    await until(() =>
      (kpi.shadowRoot!.querySelector('.notices')?.textContent ?? '').includes('Price is item_price, as chosen here.'),
    );
    [...kpi.shadowRoot!.querySelectorAll<HTMLButtonElement>('.notices button')].at(-1)!.click();
    await isAsked(kpi);
  });

  /** A card over a file of the site, as a visit opens it. */
  function visit(text: string): SalesKpi {
    const kpi = document.createElement('sales-kpi');
    kpi.fetch = () => Promise.resolve(new Response(text));
    kpi.setAttribute('src', FILE);
    kpi.setAttribute('measure', 'revenue');
    document.body.append(kpi);
    return kpi;
  }
  const FILE = new URL('kept.csv', document.baseURI).href;
  const KEY = `sales-elements.roles ${FILE}`;

  it('keeps the answer for the next visit, until it is taken back', async () => {
    const kpi = visit(TEXT);
    await isAsked(kpi);
    answersOf(kpi)[1]!.click();
    await isShown(kpi);
    expect(localStorage.getItem(KEY)).to.contain('{"price":"item_price"}');
    kpi.remove();
    const second = visit(TEXT);
    await second.ready;
    expect(second.value).to.equal(TIMES);
    await until(() => (second.shadowRoot!.querySelector('.notices')?.textContent ?? '').includes('as chosen here'));
    [...second.shadowRoot!.querySelectorAll<HTMLButtonElement>('.notices button')].at(-1)!.click();
    await isAsked(second);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('forgets the answer when another file has the address', async () => {
    const kpi = visit(TEXT);
    await isAsked(kpi);
    answersOf(kpi)[1]!.click();
    await isShown(kpi);
    kpi.remove();
    const other = visit(TEXT.replace('desk', 'table_number'));
    await isAsked(other);
    expect(localStorage.getItem(KEY)).to.equal(null);
  });

  it('follows the attribute of the page rather than the answer', async () => {
    const kpi = add('sales-kpi', { src: url, measure: 'revenue' });
    await isAsked(kpi);
    answersOf(kpi)[0]!.click();
    await isShown(kpi);
    kpi.roles = 'price: item_price';
    await until(() => kpi.value === TIMES);
  });

  it('asks about rows that the page holds, too', async () => {
    const kpi: SalesKpi = document.createElement('sales-kpi');
    kpi.measure = 'revenue';
    kpi.data = ROWS;
    document.body.append(kpi);
    await isAsked(kpi);
    answersOf(kpi)[1]!.click();
    await until(() => kpi.value === TIMES);
  });

  it('asks in the language of the page', async () => {
    document.documentElement.lang = 'de';
    const kpi = add('sales-kpi', { src: url, measure: 'revenue' });
    await isAsked(kpi);
    expect(kpi.shadowRoot!.querySelector('[role=alert]')?.textContent).to.equal(
      'Ist item_price der Betrag der ganzen Position oder der Preis eines Stücks?',
    );
  });

  it('keeps the focus on the card when it is answered', async () => {
    const kpi = add('sales-kpi', { src: url, measure: 'revenue' });
    await isAsked(kpi);
    answersOf(kpi)[0]!.focus();
    answersOf(kpi)[0]!.click();
    await isShown(kpi);
    expect(document.activeElement).to.equal(kpi);
  });
});
