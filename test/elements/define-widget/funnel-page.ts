import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import { putFollowed, whenReady, type FollowedPage } from '../followed-page.js';
import { OrderFunnel } from './order-funnel.js';

/** Registers `order-funnel`, once on each page. */
export function defineFunnel(): void {
  if (!customElements.get('order-funnel')) customElements.define('order-funnel', OrderFunnel);
}

/** Orders on their way: each has a row for each stage that it reached. Every second one is packed, of these every third is delivered. */
export const ROWS = Array.from({ length: 120 }, (_, k) => {
  const order = {
    order: `O${k}`,
    date: `2024-0${1 + (k % 6)}-10`,
    region: ['East', 'West', 'North'][k % 3 === 0 ? 0 : k % 5 === 0 ? 1 : 2]!,
  };
  const stages = ['Placed', ...(k % 2 === 0 ? ['Packed'] : []), ...(k % 6 === 0 ? ['Delivered'] : [])];
  return stages.map((stage) => ({ ...order, stage, revenue: 5 + (k % 7) }));
}).flat();

/** The number of rows in a stage, and in a region where one is given. */
export const countOf = (stage: string, region?: string): number =>
  ROWS.filter((row) => row.stage === stage && (region === undefined || row.region === region)).length;

/** A page with the funnel of these stages, and a KPI that follows it. */
export function show(
  attributes: Readonly<Record<string, string>> = {},
  data: unknown = ROWS,
): Promise<FollowedPage<InstanceType<typeof OrderFunnel>>> {
  defineFunnel();
  const widget = document.createElement('order-funnel') as InstanceType<typeof OrderFunnel>;
  const all = { id: 'funnel', by: 'stage', stages: 'Placed, Packed, Delivered', ...attributes };
  return whenReady(putFollowed(widget, all, data));
}

/** The error that a widget ends with. */
export async function errorOf(widget: Pick<SalesElement, 'ready'>): Promise<{ readonly code: string; readonly message: string }> {
  return widget.ready.then(
    () => Promise.reject(new Error('the widget has no error')),
    (error: unknown) => error as { readonly code: string; readonly message: string },
  );
}
