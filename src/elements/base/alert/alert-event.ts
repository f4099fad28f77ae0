import type { AlertStatus } from '../../../query/alert.js';

/** Detail of the `sales-alert` event, and the property `alertStatus`. */
export type SalesAlertDetail = AlertStatus;

/** Fires when the numbers begin or cease to meet the expression of `alert`. */
export class SalesAlertEvent extends CustomEvent<SalesAlertDetail> {
  constructor(detail: SalesAlertDetail) {
    super('sales-alert', { bubbles: true, composed: true, detail });
  }
}
