/**
 * One item of a clause as written. `equals` compares exactly, `contains` is a `*` pattern that ignores case, `range` has both
 * ends inclusive, `relative` counts from the newest date of the data, `blank` is the missing value. `not` is a leading `!`.
 */
export type ClauseItem =
  | { readonly kind: 'equals'; readonly value: string; readonly not: boolean; readonly position: number }
  | { readonly kind: 'pattern'; readonly value: string; readonly not: boolean; readonly position: number }
  | { readonly kind: 'blank'; readonly not: boolean; readonly position: number }
  | { readonly kind: 'range'; readonly from?: string; readonly to?: string; readonly not: boolean; readonly position: number }
  | {
      readonly kind: 'relative';
      readonly which: 'last' | 'this' | 'previous';
      readonly count: number;
      readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
      readonly not: boolean;
      readonly position: number;
    };

/** One filter: a field (a role, a column name or a dimension as written) and the items that its value may be. */
export interface Clause {
  readonly field: string;
  /** Whether the field stood in double quotes, and so is a column's exact name. */
  readonly quoted: boolean;
  readonly items: readonly ClauseItem[];
  /** 0-based place of the field in the text. */
  readonly position: number;
}
