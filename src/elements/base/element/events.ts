import type { ErrorCode, Fix, SalesError } from '../../../util/error.js';

/** Detail of the `sales-error` event. */
export interface SalesErrorDetail {
  /** Stable code, as docs/errors.md lists them. */
  readonly code: ErrorCode;
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
  /** The change of an attribute of the element that fixes it; `undefined` when none is known. */
  readonly fix: Fix | undefined;
}

/** Detail of the `sales-load` event: the size of the result and of the data. */
export interface SalesLoadDetail {
  /** Number of result rows: 1 for a single number, one per bar or point. */
  readonly rowCount: number;
  /** Number of data rows before filters. With several tables: rows of the first table, the sales. */
  readonly dataRowCount: number;
}

/** Fires after a new result has been rendered; the element's `result` is then a new object. */
export class SalesLoadEvent extends CustomEvent<SalesLoadDetail> {
  constructor(detail: SalesLoadDetail) {
    super('sales-load', { bubbles: true, composed: true, detail });
  }
}

/** Fires when an element shows an error in its card, or a source fails to load. Canceling the event suppresses the console message. */
export class SalesErrorEvent extends CustomEvent<SalesErrorDetail> {
  constructor(error: SalesError, fix?: Fix) {
    const { code, message, hint } = error;
    const detail = { code, message, hint, fix };
    super('sales-error', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

/** Detail of the `sales-select` event: the field, the selected values, and the resulting clause. */
export interface SalesSelectDetail {
  readonly field: string;
  readonly values: readonly (string | number | null)[];
  readonly where: string;
}

/** Fires when the user selects marks; `where` is empty when the selection is cleared. */
export class SalesSelectEvent extends CustomEvent<SalesSelectDetail> {
  constructor(detail: SalesSelectDetail) {
    super('sales-select', { bubbles: true, composed: true, detail });
  }
}

/** Detail of the `sales-drill` event: the drill path from the top, and the field shown now. */
export interface SalesDrillDetail {
  readonly path: readonly { readonly field: string; readonly value: string | number | null }[];
  readonly field: string;
}

/** Fires when the user drills down or up. */
export class SalesDrillEvent extends CustomEvent<SalesDrillDetail> {
  constructor(detail: SalesDrillDetail) {
    super('sales-drill', { bubbles: true, composed: true, detail });
  }
}
