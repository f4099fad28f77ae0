import type { ErrorCode, SalesError } from '../../util/error.js';

/** What `sales-error` tells. */
export interface SalesErrorDetail {
  /** Stable code of DESIGN section 10. */
  readonly code: ErrorCode;
  readonly message: string;
  /** How to mend it, where that is known. */
  readonly hint: string | undefined;
}

/** Fired after each paint of a new answer; the element's `result` is then a new object. */
export class SalesLoadEvent extends CustomEvent<{ readonly rowCount: number }> {
  constructor(rowCount: number) {
    super('sales-load', { bubbles: true, composed: true, detail: { rowCount } });
  }
}

/** Fired when an element shows an error in its card (or a source failed to load). */
export class SalesErrorEvent extends CustomEvent<SalesErrorDetail> {
  constructor(error: SalesError) {
    const { code, message, hint } = error;
    super('sales-error', { bubbles: true, composed: true, detail: { code, message, hint } });
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
