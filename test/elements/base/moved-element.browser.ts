import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { make, ROWS, WIDGETS, type Widget } from '../../contract/widgets.js';
import { everyNth } from '../../random.js';
import { clean } from '../chart-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** Puts an empty page into this one. */
function putFrame(): HTMLElement {
  const frame = Object.assign(document.createElement('iframe'), { width: '1000', height: '800' });
  document.body.append(frame);
  return frame.contentDocument!.body;
}

/** What a card looks like, and how many style sheets it has. */
function look(widget: Element): unknown {
  const root = widget.shadowRoot!;
  const card = root.querySelector<HTMLElement>('.card, .page')!;
  const { display, borderRadius, containerType, position } = getComputedStyle(card);
  return [root.adoptedStyleSheets.length, display, borderRadius, containerType, position];
}

describe('an element that is moved into another document and back', () => {
  acceptResizeLoops();
  afterEach(() => {
    clean();
    filterGroup('default').clear();
  });

  for (const tag of everyNth([...Object.keys(WIDGETS), 'sales-dashboard'], 8, 1)) {
    it(`keeps its styles and its data: ${tag}`, async () => {
      const widget = Object.assign(make(tag), { data: ROWS });
      document.body.append(widget);
      await widget.ready;
      const csv = async (): Promise<string> => (tag === 'sales-dashboard' ? '' : widget.toCSV());
      const before = [look(widget), await csv()];
      const sheets = widget.shadowRoot!.adoptedStyleSheets;
      putFrame().append(widget);
      await widget.ready;
      expect([look(widget), await csv()]).to.deep.equal(before);
      document.body.append(widget);
      await widget.ready;
      expect([look(widget), await csv()]).to.deep.equal(before);
      expect(widget.shadowRoot!.adoptedStyleSheets).to.have.ordered.members(sheets);
    });
  }

  it('keeps its selection and its view', async () => {
    const widget = Object.assign(make('sales-filter'), { data: ROWS });
    document.body.append(widget);
    await widget.ready;
    filterGroup('default').set('sales-filter-1', 'region: West');
    widget.setAttribute('view', 'table');
    await widget.ready;
    const chosen = (): string[] =>
      [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>(':checked')].map(({ name, value }) => name + value);
    const before = [chosen(), widget.getAttribute('view'), filterGroup('default').clauses];
    putFrame().append(widget);
    await widget.ready;
    expect([chosen(), widget.getAttribute('view'), filterGroup('default').clauses]).to.deep.equal(before);
    document.body.append(widget);
    await widget.ready;
    expect([chosen(), widget.getAttribute('view'), filterGroup('default').clauses]).to.deep.equal(before);
  });

  it('is painted with its styles where it is inserted into the other document first', async () => {
    const widget = Object.assign(make('sales-kpi'), { data: ROWS });
    putFrame().append(widget);
    await widget.ready;
    const there = look(widget);
    document.body.append(widget);
    await widget.ready;
    expect(look(widget)).to.deep.equal(there);
  });
});

describe('the promise of an element that is removed while it loads', () => {
  afterEach(clean);

  const outcome = (widget: Widget): Promise<unknown> =>
    widget.ready.then(
      () => 'painted',
      (error: unknown) => (error as Error).name,
    );

  it('rejects with an AbortError, and the next one resolves where it is inserted again', async () => {
    const widget = Object.assign(make('sales-kpi'), { data: ROWS });
    document.body.append(widget);
    const first = outcome(widget);
    await widget.updateComplete;
    widget.remove();
    expect(await first).to.equal('AbortError');
    document.body.append(widget);
    expect(await outcome(widget)).to.equal('painted');
  });

  it('stays pending while the element is only moved', async () => {
    const widget = Object.assign(make('sales-kpi'), { data: ROWS });
    document.body.append(widget);
    const first = outcome(widget);
    await widget.updateComplete;
    document.body.append(document.createElement('div'), widget);
    expect(await first).to.equal('painted');
  });
});
