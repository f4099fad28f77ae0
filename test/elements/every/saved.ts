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

/** Returns the file that a link saves. */
async function read({ href, download: name }: HTMLAnchorElement): Promise<Saved> {
  const response = await fetch(href);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** What is saved when an item of a widget’s menu is taken: the link that the page follows, read in place of the browser. */
export async function savedBy(widget: Widget, label: string): Promise<Saved> {
  const links = HTMLAnchorElement.prototype;
  const found: Promise<Saved>[] = [];
  // Not the browser's own way from here on, but the link that it would follow.
  Object.defineProperty(links, 'click', {
    configurable: true,
    value(this: HTMLAnchorElement): void {
      // The address of the file is released soon after.
      found.push(read(this));
    },
  });
  try {
    await takeFromMenu(widget, label);
    await until(() => found.length > 0, `${label} saves nothing`);
    return await found[0]!;
  } finally {
    Reflect.deleteProperty(links, 'click');
  }
}

/** A saved file as data can be opened. */
export const fileOf = ({ name, bytes }: Saved): File => new File([bytes], name);
