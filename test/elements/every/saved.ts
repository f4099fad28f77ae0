import { until } from '../../until.js';
import { allInside, inside } from '../chart-page.js';
import type { Widget } from './charts.js';

/** A file that a page had the browser save. */
export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Opens the menu of a widget and takes an item of it. */
export async function takeFromMenu(widget: Widget, label: string): Promise<void> {
  inside(widget, '.dots').click();
  await until(() => allInside(widget, '[role=menuitem]').length > 0, 'the menu does not open');
  const item = allInside(widget, '[role=menuitem]').find(({ textContent }) => textContent.trim() === label) as HTMLElement;
  item.click();
}

/** What is saved when an item of a widget’s menu is taken: the link that the page follows, read in place of the browser. */
export async function savedBy(widget: Widget, label: string): Promise<Saved> {
  const links = HTMLAnchorElement.prototype;
  const found: HTMLAnchorElement[] = [];
  // Not the browser's own way from here on, but the link that it would follow.
  Object.defineProperty(links, 'click', {
    configurable: true,
    value(this: HTMLAnchorElement): void {
      found.push(this);
    },
  });
  try {
    await takeFromMenu(widget, label);
    await until(() => found.length > 0, `${label} saves nothing`);
    const { href, download: name } = found[0]!;
    return { name, bytes: new Uint8Array(await (await fetch(href)).arrayBuffer()) };
  } finally {
    Reflect.deleteProperty(links, 'click');
  }
}

/** A saved file as data can be opened. */
export const fileOf = ({ name, bytes }: Saved): File => new File([bytes], name);
