import type { View } from './view.js';

/** Detail of the `sales-views-change` event. */
export interface SalesViewsChangeDetail {
  /** The filter group of the views. */
  readonly group: string;
  /** All views after the change, in their order. */
  readonly views: readonly View[];
}

/** Fires when the user saves, renames or deletes a view, or changes which one is the default. */
export class SalesViewsChangeEvent extends CustomEvent<SalesViewsChangeDetail> {
  constructor(detail: SalesViewsChangeDetail) {
    super('sales-views-change', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-views-change': SalesViewsChangeEvent;
  }
  interface DocumentEventMap {
    'sales-views-change': SalesViewsChangeEvent;
  }
}
