/** The tags that answer questions. */
export const ANSWER_TAGS = [
  'sales-kpi',
  'sales-trend',
  'sales-breakdown',
  'sales-table',
  'sales-heatmap',
  'sales-distribution',
  'sales-basket',
  'sales-cohort',
  'sales-drivers',
  'sales-forecast',
  'sales-insights',
  'sales-map',
] as const;
