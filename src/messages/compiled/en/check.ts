// Made from en/check.json by npm run texts.

export const checkTexts = {
  title: 'Data check',
  loading: 'Checking the data',
  tables: 'Tables',
  table: 'Table',
  rows: 'Rows',
  period: 'Period',
  joins: 'Joins',
  from: 'From',
  to: 'To',
  unmatched: 'Rows without a match',
  roles: 'Columns and totals',
  role: 'Role',
  column: 'Column',
  total: 'Total',
  calculated: 'calculated',
  would: ({ total, reading }: { readonly total: string | number; readonly reading: string | number }): string =>
    `It would be ${total} from ${reading}.`,
  other: ({ reading }: { readonly reading: string | number }): string => `Another possible column is ${reading}.`,
  use: ({ reading }: { readonly reading: string | number }): string => `Use ${reading}`,
  unusedTables: 'Tables that no measure uses',
  unusedColumns: 'Columns without a role',
  notes: 'Notes',
};

export type CheckTexts = typeof checkTexts;
