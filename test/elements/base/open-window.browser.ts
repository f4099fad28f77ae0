import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { make, ROWS, type Widget } from '../../contract/widgets.js';
import { until } from '../../until.js';
import { clean, inside } from '../chart-page.js';

const LABEL = 'Open in a window';

/** The window that the browser would open: a frame, which the page can look into as well. */
function putWindow(): Window & typeof globalThis {
  const frame = Object.assign(document.createElement('iframe'), { width: '600', height: '500' });
  document.body.append(frame);
  return frame.contentWindow as Window & typeof globalThis;
}

const itemOf = (widget: Widget): HTMLElement | undefined =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')].find(({ textContent }) => textContent === LABEL);

const headingOf = (widget: Widget): string => inside(widget, 'h2').textContent.trim();

/** Sets what the browser has for windows of their own; `undefined`: nothing. */
function setBrowser(value: unknown): void {
  Object.defineProperty(globalThis, 'documentPictureInPicture', { value, configurable: true });
}

/** Opens a widget in a window by its menu. */
async function openedBy(widget: Widget): Promise<{ readonly copy: Widget; readonly opened: Window & typeof globalThis }> {
  const opened = putWindow();
  setBrowser({ requestWindow: () => Promise.resolve(opened) });
  inside(widget, '.dots').click();
  await until(() => itemOf(widget), 'the item');
  itemOf(widget)!.click();
  const copyIn = (): Widget | null => opened.document.body.querySelector<Widget>(widget.localName);
  await until(copyIn, 'the copy');
  const copy = copyIn()!;
  await copy.ready;
  return { copy, opened };
}

/** A page with a source and a breakdown in it. */
async function putPage(): Promise<Widget> {
  const source = Object.assign(document.createElement('sales-source'), { data: ROWS });
  const widget = make('sales-breakdown', { by: 'region', measure: 'revenue' });
  source.append(widget);
  document.body.append(source, document.createElement('sales-source'));
  await widget.ready;
  return widget;
}

describe('a widget that is opened in a window', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'documentPictureInPicture');

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'documentPictureInPicture');
    if (before) Object.defineProperty(globalThis, 'documentPictureInPicture', before);
    clean();
  });

  it('shows the data of the source around it, with the styles of the page, and stays on the page', async () => {
    const style = document.createElement('style');
    style.textContent = 'body { --sales-color-accent: rgb(1, 2, 3) }';
    document.head.append(style);
    const widget = await putPage();
    const { copy, opened } = await openedBy(widget);
    expect(await copy.toCSV()).to.equal(await widget.toCSV());
    expect(headingOf(copy)).to.equal(headingOf(widget));
    expect(opened.getComputedStyle(copy).getPropertyValue('--sales-color-accent')).to.equal('rgb(1, 2, 3)');
    expect(opened.document.title).to.equal(headingOf(widget));
    expect(widget.isConnected).to.equal(true);
    style.remove();
  });

  it('follows the filters of the page, and ends with its window', async () => {
    const widget = await putPage();
    const { copy, opened } = await openedBy(widget);
    const whole = await copy.toCSV();
    filterGroup('default').set('page', 'category: "Category 1"');
    await widget.ready;
    const filtered = await widget.toCSV();
    expect(filtered).not.to.equal(whole);
    await until(async () => (await copy.toCSV()) === filtered, 'the filter');
    opened.dispatchEvent(new Event('pagehide'));
    expect(copy.isConnected).to.equal(false);
  });

  it('has no such item where the browser has no such windows', async () => {
    const widget = await putPage();
    setBrowser(undefined);
    inside(widget, '.dots').click();
    await until(() => widget.shadowRoot!.querySelector('[role=menuitem]'), 'the menu');
    expect(itemOf(widget)).to.equal(undefined);
  });
});
