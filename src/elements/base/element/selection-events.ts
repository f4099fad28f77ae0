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
