// @release: tests of `messages/` check each text of each language; these check that cards use them everywhere.
import { expect } from '@open-wc/testing';
import { LANGUAGES } from '../../../src/messages/compiled/languages.js';
import { show as dashboard, widgets } from '../sales-dashboard/dashboard-page.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';
import { clean } from '../chart-page.js';

/** The files of texts of a language. */
const FILES =
  'basket breakdown card check cohort core dashboard distribution drivers error-codes errors filter forecast heatmap info insights-sales insights-time insights kpi names notes plot reasons spark table trend'.split(
    ' ',
  );
/** Minimum number of letters of a word that is looked for; shorter ones are also in other languages, or abbreviations. */
const MIN_LETTERS = 4;

/** The name of a source without one, and what is a word of another language too: eleven in Spanish, and minus in German. */
const OTHERS = ['data', 'minus', 'once'];

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The words of all texts of a language, without the names of arguments. */
async function wordsIn(tag: string): Promise<Set<string>> {
  const texts = await Promise.all(
    FILES.map(async (file) => (await fetch(`/src/messages/${tag}/${file}.json`)).json() as Promise<object>),
  );
  const leaves = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as Record<string, unknown>).flatMap(leaves);
  return new Set(texts.flatMap(leaves).flatMap((text) => wordsOf(text.replaceAll(/\{\w+(, \w+)*|\w+ (?=\{)/g, ' '))));
}

/** Columns of sales files, by row. Names in the data are of no language. */
const COLUMNS: Readonly<Record<string, (row: number) => string | number>> = {
  'Order Date': (row) =>
    `${2016 + Math.floor(row / 120)}-${String(1 + (Math.floor(row / 10) % 12)).padStart(2, '0')}-${String(1 + ((row * 7) % 28)).padStart(2, '0')}`,
  Sales: (row) => 10 + ((row * 37) % 90) + Math.floor(row / 24),
  Profit: (row) => ((row * 13) % 17) - 4,
  Quantity: (row) => 1 + (row % 4),
  'Unit Price': (row) => 5 + (row % 9),
  Discount: (row) => [0, 0, 0.1, 0.2][row % 4]!,
  'Order ID': (row) => `O${Math.floor(row / 2)}`,
  'Customer ID': (row) => `C${(row >> 1) % 23}`,
  Product: (row) => ['Zarbo', 'Velmi', 'Tokra', 'Quilu', 'Pandru', 'Oxima', 'Nerva', 'Mundi'][row % 8]!,
  Category: (row) => ['Xylo', 'Yunta', 'Zemba'][row % 3]!,
  Region: (row) => ['Kelda', 'Jorvi', 'Ilmar', 'Hesta'][row % 4]!,
  Country: (row) => ['Germany', 'France', 'Spain', 'Italy'][row % 4]!,
  City: (row) => ['Aburo', 'Belka', 'Cirta', 'Dormu', 'Evora'][row % 5]!,
  Store: (row) => ['Fantu', 'Garlo'][row % 2]!,
  Salesperson: (row) => ['Rumi', 'Soli', 'Tavi'][row % 3]!,
  Channel: (row) => ['Ulma', 'Vanto'][row % 2]!,
  Segment: (row) => ['Wexo', 'Yarda'][row % 2]!,
  Gender: (row) => ['F', 'M'][row % 2]!,
  Age: (row) => 20 + ((row * 11) % 50),
  'Ship Date': (row) => `${2016 + Math.floor(row / 120)}-${String(1 + (Math.floor(row / 10) % 12)).padStart(2, '0')}-28`,
};

/** The shapes of the data: which columns each has next to the date, and the page that is opened. */
const SHAPES: readonly (readonly [columns: string, page: 'sales' | 'customers'])[] = [
  ['Sales', 'sales'],
  ['Product, Quantity, Unit Price', 'sales'],
  ['Order ID, Customer ID, Sales', 'customers'],
  ['Product, Category, Sales, Profit', 'sales'],
  ['Order ID, Product, Category, Sales, Discount, Profit', 'sales'],
  ['Country, City, Sales, Quantity', 'sales'],
  ['Order ID, Ship Date, Region, Sales', 'sales'],
  ['Store, Salesperson, Channel, Sales, Profit', 'sales'],
  ['Customer ID, Order ID, Gender, Age, Segment, Sales', 'customers'],
  ['Order ID, Customer ID, Product, Category, Region, Sales, Profit', 'sales'],
];

const rowsOf = (columns: string): object[] =>
  Array.from({ length: 240 }, (_, row) =>
    Object.fromEntries(['Order Date', ...columns.split(', ')].map((name) => [name, COLUMNS[name]!(row)])),
  );

/** All texts that a reader meets, those of assistive technology too. */
function textsOf(root: ShadowRoot): readonly string[] {
  const elements = [...root.querySelectorAll('*')].filter(({ localName }) => localName !== 'style');
  const labels = elements.flatMap((one) =>
    one.closest('svg') ? [] : [one.getAttribute('aria-label') ?? '', one.getAttribute('title') ?? ''],
  );
  const nodes = elements.flatMap((one) => [...one.childNodes]).filter((node) => node instanceof Text);
  return [...labels, ...nodes.map(({ data }) => data)];
}

describe('dashboards in languages other than English', () => {
  const { lang } = document.documentElement;
  const languages = everyNth(
    Object.keys(LANGUAGES).filter((tag) => tag !== 'en-xa'),
    4,
  );
  const foreign = new Map<string, ReadonlySet<string>>();
  before(async () => {
    const english = await wordsIn('en');
    for (const tag of languages) {
      const own = await wordsIn(tag);
      foreign.set(tag, new Set([...english].filter((word) => word.length >= MIN_LETTERS && !own.has(word))));
    }
  });
  afterEach(() => {
    document.documentElement.lang = lang;
    clean();
  });

  for (const [columns, page] of everyNth(SHAPES, 10, 9))
    it(`have no English word over ${columns}`, async () => {
      document.documentElement.lang = languages[0]!;
      const element = await dashboard({ locale: '', pages: page }, rowsOf(columns));
      const given = new Set([...wordsOf(`${columns} Order Date Germany France Spain Italy`), ...OTHERS]);
      const left: string[] = [];
      for (const tag of languages) {
        document.documentElement.lang = tag;
        const shown = (): readonly Element[] => [element, ...Object.values(widgets(element))];
        await until(() =>
          shown().every((one) => one.shadowRoot!.querySelector('[lang]')?.getAttribute('lang')?.toLowerCase() === tag),
        );
        await element.ready;
        const texts = shown().flatMap((one) => textsOf(one.shadowRoot!));
        expect(texts.join('').length).to.be.greaterThan(500);
        for (const text of texts)
          for (const word of wordsOf(text))
            if (foreign.get(tag)!.has(word) && !given.has(word)) left.push(`${tag}: ${word} in ${text}`);
      }
      expect([...new Set(left)].join('\n')).to.equal('');
    });

  it('have the digits of their locale in all texts', async () => {
    document.documentElement.lang = 'ar-EG';
    const element = await dashboard({ locale: '', pages: 'sales' }, rowsOf('Product, Category, Region, Sales, Profit'));
    const shown = [element, ...Object.values(widgets(element))];
    const texts = shown.flatMap((one) => textsOf(one.shadowRoot!));
    expect(texts.filter((text) => /[٠-٩]/u.test(text)).length).to.be.greaterThan(100);
    expect([...new Set(texts.filter((text) => /\d/.test(text)))].join('\n')).to.equal('');
  });
});
