import '../../src/define/sales-kpi.js';
import type { SalesElement } from '../../src/elements/base/element/sales-element.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';
import { allInside, putAll } from './chart-page.js';

/** What is used of a widget, of whichever view it is. */
type Followed = HTMLElement & Pick<SalesElement, 'data' | 'locale' | 'currency' | 'group' | 'ready'>;

/** A page with a widget, and a KPI that follows it, both over the same rows. */
export interface FollowedPage<Widget> {
  readonly box: HTMLElement;
  readonly widget: Widget;
  readonly kpi: SalesKpi;
}

/** Puts both on the page in a box of some width, with the attributes for the widget, which speaks English and of dollars. */
export function putFollowed<Widget extends Followed>(
  widget: Widget,
  attributes: Readonly<Record<string, string>>,
  data: unknown,
  width = 800,
): FollowedPage<Widget> {
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  kpi.group = widget.group;
  return { box: putAll([widget, kpi], { data, width }), widget, kpi };
}

/** The same page once both are painted. */
export async function whenReady<Widget extends Followed>(page: FollowedPage<Widget>): Promise<FollowedPage<Widget>> {
  await Promise.all([page.widget.ready, page.kpi.ready]);
  return page;
}

/** The bars of a picture, from top to bottom. */
export function bars(widget: Element): readonly DOMRect[] {
  return allInside(widget, '.stage .fill rect')
    .map((bar) => bar.getBoundingClientRect())
    .sort((a, b) => a.y - b.y);
}
