import type { ErrorCode, SalesError } from '../../../util/error.js';

/** What `sales-error` tells. */
export interface SalesErrorDetail {
  /** Stable code of DESIGN section 10. */
  readonly code: ErrorCode;
  readonly message: string;
  /** How to fix it. */
  readonly hint: string;
}

/** How much was answered, and from how much. */
export interface SalesLoadDetail {
  /** Rows of the answer: 1 for a single number, one per bar or point. */
  readonly rowCount: number;
  /** Rows of the data, before filters; of several tables, those of the sales. */
  readonly dataRowCount: number;
}

/** Fired after each paint of a new answer; the element's `result` is then a new object. */
export class SalesLoadEvent extends CustomEvent<SalesLoadDetail> {
  constructor(detail: SalesLoadDetail) {
    super('sales-load', { bubbles: true, composed: true, detail });
  }
}

/** Fired when an element shows an error in its card (or a source failed to load). Canceling it keeps the console silent. */
export class SalesErrorEvent extends CustomEvent<SalesErrorDetail> {
  constructor(error: SalesError) {
    const { code, message, hint } = error;
    super('sales-error', { bubbles: true, composed: true, cancelable: true, detail: { code, message, hint } });
  }
}

/** What `sales-select` tells: the field, the values chosen, and the clause that they make. */
export interface SalesSelectDetail {
  readonly field: string;
  readonly values: readonly (string | number | null)[];
  readonly where: string;
}

/** Fired when a reader selects marks; `where` is empty when the selection is taken back. */
export class SalesSelectEvent extends CustomEvent<SalesSelectDetail> {
  constructor(detail: SalesSelectDetail) {
    super('sales-select', { bubbles: true, composed: true, detail });
  }
}

/** What `sales-drill` tells: the members chosen from the top down, and the field that is shown now. */
export interface SalesDrillDetail {
  readonly path: readonly { readonly field: string; readonly value: string | number | null }[];
  readonly field: string;
}

/** Fired when a reader goes down to the parts of a member, or back up. */
export class SalesDrillEvent extends CustomEvent<SalesDrillDetail> {
  constructor(detail: SalesDrillDetail) {
    super('sales-drill', { bubbles: true, composed: true, detail });
  }
}
