/** A unit of calendar time that dates are binned to. */
export type TimeGrain = 'day' | 'week' | 'month' | 'quarter' | 'year';
