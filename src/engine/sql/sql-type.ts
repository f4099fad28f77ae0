/**
 * The type of a column or expression. `decimal`: exact numbers of at most `digits` digits, `scale` of them after the point (0 for
 * integers). `datetime`: with `instant`, binned in the time zone of the query.
 */
export type SqlType =
  | { readonly kind: 'decimal'; readonly digits: number; readonly scale: number }
  | { readonly kind: 'double' | 'text' | 'date' | 'boolean' }
  | { readonly kind: 'datetime'; readonly instant: boolean };
