// Made from en/notes.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const notesTexts = {
  quote: ({ name }: { readonly name: string | number }): string => `“${name}”`,
  texts: {
    'ambiguous-date-order': ({
      column,
      example,
    }: {
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `Day and month in ${column} are ambiguous (such as ${example}); to set their order, use read="${column}: date dmy" or mdy`,
    'ambiguous-decimal-mark': ({
      example,
      column,
    }: {
      readonly example: string | number;
      readonly column: string | number;
    }): string => `${example} in ${column} may contain a decimal or a thousands separator; set decimal in read to be sure`,
    'ambiguous-role': ({
      role,
      roleColumn,
      others,
    }: {
      readonly role: string | number;
      readonly roleColumn: string | number;
      readonly others: string | number;
    }): string => `Role ${role} uses ${roleColumn}; also possible: ${others}`,
    'amounts-per-order': ({ column }: { readonly column: string | number }): string =>
      `${column} has order totals that differ from price × quantity, so revenue excludes discounts and charges per order; to use the order totals, set roles="revenue: ${column}"`,
    'bad-encoding': ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} byte is` : `${shown} bytes are`} not valid UTF-8 and ${grammar.plural(n) === 'one' ? 'appears' : 'appear'} as �; if the file uses another encoding, set encoding in read`,
    'bad-quotes': ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} a misplaced quotation mark; check those cells`,
    'cell-errors': ({
      n,
      shown,
      column,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} cell` : `${shown} cells`} in ${column} with an Excel error (such as ${example}) ${grammar.plural(n) === 'one' ? 'counts' : 'count'} as missing`,
    converted: ({
      currencies,
      currency,
      tables,
      age,
      signs,
    }: {
      readonly currencies: string | number;
      readonly currency: string | number;
      readonly tables: string | number;
      readonly age: number;
      readonly signs: string | number | undefined;
    }): string =>
      `Amounts in ${currencies} are converted to ${currency} row by row, at the daily rate in ${tables}${age === 0 ? '' : grammar.plural(age) === 'one' ? `; days without a rate use the last known one, up to ${age} day old` : `; days without a rate use the last known one, up to ${age} days old`}${signs === undefined || signs === '' ? '' : `; currency signs are read as ${signs}`}`,
    'damaged-values': ({ column }: { readonly column: string | number }): string =>
      `The checksum of a part of ${column} is wrong: the file was changed after it was written, and some values may be wrong`,
    'dates-out-of-order': ({
      column,
      role,
      date,
    }: {
      readonly column: string | number;
      readonly role: string | number;
      readonly date: string | number;
    }): string => `${column} (${role}) is often before ${date}; check the roles or the date format`,
    'discount-amount': ({ column }: { readonly column: string | number }): string =>
      `${column} looks like an amount of money; a discount must be a rate (0–1 or 0–100%)`,
    'doubled-keys': ({
      n,
      shown,
      table,
      column,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly table: string | number;
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`} of ${table} ${grammar.plural(n) === 'one' ? 'has' : 'have'} a duplicate key in ${column} (such as ${example}); the first row of each key is used`,
    'filter-skipped': ({
      tables,
      clause,
    }: {
      readonly tables: string | number | undefined;
      readonly clause: string | number;
    }): string =>
      tables === undefined || tables === ''
        ? `Filter ${clause} was ignored: the data has no such field`
        : `Filter ${clause} does not apply to ${tables}: no such field there`,
    'infinite-values': ({
      n,
      shown,
      column,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} infinite value` : `${shown} infinite values`} in ${column} ${grammar.plural(n) === 'one' ? 'counts' : 'count'} as missing`,
    'like-for-like': ({ newest, earlier }: { readonly newest: string | number; readonly earlier: string | number }): string =>
      `Data ends on ${newest}, so the comparison period is cut off at ${earlier}`,
    'long-rows': ({
      n,
      shown,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} more cells than columns; the extra cells (such as ${example}) are ignored`,
    'merged-cells': ({
      n,
      shown,
      column,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row takes` : `${shown} rows take`} ${column} from a merged cell above`,
    'mixed-date-order': ({
      column,
      n,
      shown,
      example,
    }: {
      readonly column: string | number;
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number;
    }): string =>
      `${column} mixes the order of day and month: ${grammar.plural(n) === 'one' ? `${shown} row differs` : `${shown} rows differ`} from the rest (such as ${example})`,
    'mixed-decimal-marks': ({
      column,
      n,
      shown,
      example,
    }: {
      readonly column: string | number;
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number;
    }): string =>
      `${column} mixes decimal points and decimal commas: ${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`} (such as ${example}) ${grammar.plural(n) === 'one' ? 'is' : 'are'} read the other way`,
    'mixed-time-zones': ({
      n,
      shown,
      column,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} time` : `${shown} times`} in ${column} (such as ${example}) ${grammar.plural(n) === 'one' ? 'differs' : 'differ'} from the rest by having a time zone, or none; all are read in UTC`,
    'mixed-types': ({
      example,
      column,
      types,
      n,
      shown,
    }: {
      readonly example: string | number | undefined;
      readonly column: string | number;
      readonly types: string | number;
      readonly n: number;
      readonly shown: string | number | undefined;
    }): string =>
      example === undefined || example === ''
        ? `${column} has a different type in each file (${types}), so it is read as text`
        : `${column} mixes numbers and text: ${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`} (such as ${example}) ${grammar.plural(n) === 'one' ? 'is not a number' : 'are not numbers'}, so the column is read as text`,
    'na-as-missing': ({
      n,
      shown,
      column,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`} “NA” in ${column} ${grammar.plural(n) === 'one' ? 'counts' : 'count'} as missing`,
    'nested-columns': ({
      n,
      shown,
      columns,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly columns: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} column` : `${shown} columns`} with lists ${grammar.plural(n) === 'one' ? 'is' : 'are'} ignored: ${columns}`,
    'newest-period': ({ from, to }: { readonly from: string | number; readonly to: string | number }): string =>
      `No date filter is set, so the latest period is used: ${from} to ${to}`,
    'no-header': 'The first line looks like data, so the columns have no names; if it is the header, set header: first in read',
    'no-rate': ({
      n,
      shown,
      table,
      currencies,
      currency,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly table: string | number;
      readonly currencies: string | number;
      readonly currency: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`} of ${table} (${currencies}) ${grammar.plural(n) === 'one' ? 'has' : 'have'} no exchange rate to ${currency}; these amounts are not included`,
    'not-appended': ({
      table,
      other,
      columns,
    }: {
      readonly table: string | number;
      readonly other: string | number;
      readonly columns: string | number;
    }): string =>
      `The rows of ${table} were not added to ${other} because the column names differ (${columns}); rename the columns, or set the header row with header in read`,
    'not-covered': ({ since }: { readonly since: string | number }): string =>
      `Data starts on ${since}: no comparison with the period before`,
    'order-amounts-repeat': ({ column }: { readonly column: string | number }): string =>
      `${column} repeats the total of an order in each of its rows; its sum would count orders several times`,
    'order-keys-combined': ({
      column,
      percent,
      by,
      columns,
    }: {
      readonly column: string | number;
      readonly percent: string | number;
      readonly by: string | number;
      readonly columns: string | number;
    }): string =>
      `${column} restarts: ${percent}% of its values occur with several values of ${by}. An order is therefore identified by these columns together: ${columns}`,
    'order-keys-restart': ({
      column,
      percent,
      by,
    }: {
      readonly column: string | number;
      readonly percent: string | number;
      readonly by: string | number;
    }): string =>
      `${column} does not identify orders: ${percent}% of its values occur with several values of ${by}. Orders are therefore not counted`,
    'other-delimiter': ({
      set,
      columns,
      found,
      example,
    }: {
      readonly set: string | number;
      readonly columns: string | number;
      readonly found: string | number;
      readonly example: string | number;
    }): string =>
      `With the delimiter ${set}, the file has this many columns: ${columns}; but its lines look separated by ${found} (${example}). Set delimiter in read`,
    'other-files': ({ file, files }: { readonly file: string | number; readonly files: string | number }): string =>
      `Read ${file} from the zip archive; ignored: ${files}`,
    'other-sales': ({ table }: { readonly table: string | number }): string => `Sales in ${table} are not included`,
    'other-sheets': ({ sheet, sheets }: { readonly sheet: string | number; readonly sheets: string | number }): string =>
      `Only the first sheet, ${sheet}, was read; ignored: ${sheets}`,
    'payments-as-sales': ({ column, table }: { readonly column: string | number; readonly table: string | number }): string =>
      `No other table has sales amounts, so revenue is based on the payments received in ${column} (${table})`,
    'periods-as-columns': ({
      table,
      first,
      last,
    }: {
      readonly table: string | number;
      readonly first: string | number;
      readonly last: string | number;
    }): string =>
      `${table} has a column for each period (${first} to ${last}), so its amounts have no date and no role. define="revenue = …" sums the columns; one row per period is better`,
    'placeholder-keys': ({
      n,
      shown,
      example,
      column,
      other,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number;
      readonly column: string | number;
      readonly other: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} the value ${example} in ${column}, which is missing from ${other}; ${grammar.plural(n) === 'one' ? 'it appears' : 'they appear'} as (blank)`,
    'possible-total-row': ({ label }: { readonly label: string | number | undefined }): string =>
      `The last row${label === undefined || label === '' ? '' : `, ${label},`} may be a total row; it is counted as data`,
    'price-may-be-total': ({
      price,
      quantity,
    }: {
      readonly price: string | number;
      readonly quantity: string | number;
    }): string => `${price} increases with ${quantity} and may be a line total, which is revenue`,
    'repeated-header': ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row repeats` : `${shown} rows repeat`} the header row and ${grammar.plural(n) === 'one' ? 'is' : 'are'} ignored`,
    'revenue-may-be-gross': ({
      column,
      discount,
    }: {
      readonly column: string | number;
      readonly discount: string | number;
    }): string =>
      `Revenue may be before discounts, because nothing shows that ${column} deducts ${discount}. To settle it, set roles="revenue: …"`,
    rollup: ({ by }: { readonly by: string | number }): string => `Calculated from totals that are stored by ${by}`,
    'rows-are-totals': ({
      table,
      example,
      column,
    }: {
      readonly table: string | number;
      readonly example: string | number;
      readonly column: string | number;
    }): string =>
      `Each row of ${table} is a different metric, such as ${example}, so ${column} is not summed; if it has sales amounts, set roles="revenue: ${column}"`,
    'same-rows': ({ table, files }: { readonly table: string | number; readonly files: string | number }): string =>
      `These files have the same rows as another file of ${table} and count twice: ${files}. Remove the copies from src`,
    sampled: ({ shown, column }: { readonly shown: string | number; readonly column: string | number }): string =>
      `Results of a sample of ${shown} values of ${column}`,
    'sampled-rows': ({ shown }: { readonly shown: string | number }): string => `Results of a sample of ${shown} rows`,
    'largest-members': ({ shown, column }: { readonly shown: string | number; readonly column: string | number }): string =>
      `Results of the ${shown} largest values of ${column}; all others are counted together`,
    'several-ways': ({
      table,
      from,
      as,
    }: {
      readonly table: string | number;
      readonly from: string | number;
      readonly as: string | number;
    }): string => `${table} can be joined in two ways; through ${from} it is called ${as}`,
    'short-rows': ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} fewer cells than columns; the rest count as missing`,
    'skipped-lines': ({
      n,
      shown,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} line` : `${shown} lines`} above the header row ${grammar.plural(n) === 'one' ? 'was' : 'were'} skipped (${example})`,
    'subtotal-rows': ({
      n,
      shown,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number | undefined;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row${example === undefined || example === '' ? '' : `, such as ${example},`} is a total` : `${shown} rows${example === undefined || example === '' ? '' : `, such as ${example},`} are totals`} of other rows and ${grammar.plural(n) === 'one' ? 'was' : 'were'} ignored`,
    'total-row': ({
      n,
      label,
      shown,
    }: {
      readonly n: number;
      readonly label: string | number | undefined;
      readonly shown: string | number;
    }): string =>
      n === 1
        ? `The last row${label === undefined || label === '' ? '' : `, ${label},`} is the total of the rows above and was ignored`
        : `The last ${shown} rows${label === undefined || label === '' ? '' : `, starting at ${label},`} are not data and were ignored`,
    'uncalculated-cells': ({
      n,
      shown,
      column,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} cell` : `${shown} cells`} in ${column} with a formula but no stored result (such as ${example}) ${grammar.plural(n) === 'one' ? 'counts' : 'count'} as missing; save the workbook once in Excel`,
    'uniform-rows': ({
      n,
      shown,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} ${example} in all columns and ${grammar.plural(n) === 'one' ? 'is' : 'are'} ignored`,
    'unknown-column': ({ column }: { readonly column: string | number }): string =>
      `read names a column “${column}” that the data does not have`,
    'unmatched-keys': ({
      n,
      shown,
      column,
      table,
      other,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
      readonly table: string | number;
      readonly other: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} a key in ${column} of ${table} that is missing from ${other} (such as ${example}); ${grammar.plural(n) === 'one' ? 'it appears' : 'they appear'} as (blank)`,
    'unreadable-booleans': ({
      n,
      shown,
      column,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`} in ${column} (such as ${example}) ${grammar.plural(n) === 'one' ? 'is' : 'are'} neither true nor false and ${grammar.plural(n) === 'one' ? 'counts' : 'count'} as missing`,
    'unreadable-dates': ({
      n,
      shown,
      column,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`} in ${column} ${grammar.plural(n) === 'one' ? 'is not a date and counts' : 'are not dates and count'} as missing`,
    'unreadable-numbers': ({
      n,
      shown,
      column,
      example,
    }: {
      readonly n: number;
      readonly shown: string | number;
      readonly column: string | number;
      readonly example: string | number;
    }): string =>
      `${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`} in ${column} (such as ${example}) ${grammar.plural(n) === 'one' ? 'is not a number and counts' : 'are not numbers and count'} as missing`,
    'unrelated-table': ({ table }: { readonly table: string | number }): string =>
      `Table ${table} is not joined to the others and can only be queried on its own`,
  },
};

export type NotesTexts = typeof notesTexts;
