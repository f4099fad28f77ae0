/** The texts of the data check in English. */
export const checkWords = {
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
  /** What the total of a role would be under another reading. */
  would: (total: string, reading: string): string => `It would be ${total} from ${reading}.`,
  /** Another reading of a role that has no total. */
  other: (reading: string): string => `Another possible column is ${reading}.`,
  use: (reading: string): string => `Use ${reading}`,
  unusedTables: 'Tables that no measure uses',
  unusedColumns: 'Columns without a role',
  notes: 'Notes',
};
