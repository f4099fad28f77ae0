import { until } from '../until.js';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/sales-filter.js';
import '../../src/define/sales-kpi.js';
import '../../src/define/sales-table.js';
import { expectGolden, pictureText } from './golden.js';

/** A line a month of two years for each of two products; one sells less and less, and loses money in the end. */
const ROWS = Array.from({ length: 48 }, (_, n) => {
  const [month, product] = [n >> 1, ['Lamp', 'Rug'][n % 2]!];
  const quantity = product === 'Lamp' ? 20 + ((month * 7) % 13) : 24 - month;
  const date = `${2023 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-15`;
  return { order: `O${n}`, date, product, quantity, revenue: quantity * 10, profit: product === 'Lamp' ? 30 : 18 - month };
});

interface Golden {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the picture is, inside the widget. */
  readonly picture: string;
  readonly clause?: string;
}

const CASES: Readonly<Record<string, Golden>> = {
  sparkline: { tag: 'sales-kpi', attributes: { compare: 'previous-year', sparkline: '' }, picture: '.spark svg' },
  goal: { tag: 'sales-kpi', attributes: { goal: '8000' }, picture: '.goal svg' },
  course: { tag: 'sales-table', attributes: { by: 'product', sparkline: '' }, picture: 'tbody tr:last-child svg.cols' },
  bar: { tag: 'sales-table', attributes: { by: 'product', measure: 'profit' }, picture: 'tbody tr:last-child svg.bar' },
  range: { tag: 'sales-filter', attributes: { field: 'quantity' }, picture: 'svg.bins', clause: 'quantity: 10..20' },
};

type Widget = HTMLElement & { data: unknown; readonly ready: Promise<void>; readonly updateComplete: Promise<boolean> };

/** A picture as text, as lit puts it into the card: without its marks. */
function textOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode!.removeChild(comment);
  return pictureText(copy).replaceAll(/\s*\n\s*/g, '\n');
}

describe('the pictures within cards', () => {
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  for (const [name, { tag, attributes, picture, clause }] of Object.entries(CASES)) {
    it(`are as they were: ${name}`, async () => {
      const widget = document.createElement(tag) as Widget;
      widget.id = 'within';
      for (const [key, value] of Object.entries({ locale: 'en-US', currency: 'USD', ...attributes })) widget.setAttribute(key, value);
      widget.data = ROWS;
      const box = document.createElement('div');
      box.style.inlineSize = '640px';
      box.append(widget);
      document.body.append(box);
      if (clause) filterGroup('default').set('within', clause);
      await widget.ready;
      widget.shadowRoot!.querySelector<HTMLElement>('.trigger')?.click();
      const drawn = (): SVGSVGElement | null => widget.shadowRoot!.querySelector<SVGSVGElement>(picture);
      await until(() => drawn()?.firstElementChild, 'nothing is drawn');
      await expectGolden(`within-${name}`, textOf(drawn()!));
    });
  }
});
