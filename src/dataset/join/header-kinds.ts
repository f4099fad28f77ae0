import type { DetectedRoles } from '../../catalog/detect/roles.js';
import { leadsToEvent } from '../../catalog/joins/names.js';
import type { PlaceSearch } from '../../catalog/detect/places.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import { namesKinds, withSigned } from '../amounts/signed-amounts.js';
import { isPlain } from '../states/state-rows.js';
import { kindsOfRows } from './refund-column.js';

/** The tables with the lines of sales first, and which roles the page sets. */
interface Stage extends Pick<PlaceSearch, 'joins' | 'names'> {
  readonly tables: readonly Table[];
  readonly isChosen: (role: Role) => boolean;
}

/** Gives the lines of documents the sign that their own mark states, or the kind of their document: those of a credit note are taken back. */
export function withSignedLines(detected: DetectedRoles, { tables, joins, names, isChosen }: Stage): DetectedRoles {
  const [lines] = tables;
  if (!lines) return detected;
  const headers = joins.filter(
    (join) => join.from.table === lines.name && join.as === undefined && isPlain(join) && leadsToEvent(join, names),
  );
  const kinds = headers.flatMap(({ from, to }) => {
    const columns = tables.find(({ name }) => name === to.table)?.columns ?? [];
    const named = columns.filter(({ name, type }) => type === 'text' && namesKinds(name));
    return named.flatMap(({ name }) => {
      const derived: DerivedColumn = {
        ref: { table: lines.name, column: `${name} (${to.table})` },
        of: [],
        kind: 'refunds',
        from: {
          table: to.table,
          column: name,
          by: 'kind',
          keys: [{ sales: from.columns, refunds: to.columns }],
          open: { rows: 0, amount: 0 },
        },
      };
      const column = kindsOfRows(lines, derived, tables);
      return column ? [{ column, derived }] : [];
    });
  });
  const signed = withSigned(detected, { ...lines, columns: [...lines.columns, ...kinds.map(({ column }) => column)] }, isChosen);
  const used = kinds.filter(({ column }) => signed.derived?.some(({ of }) => of.includes(column.name)));
  return { ...signed, derived: [...used.map(({ derived }) => derived), ...(signed.derived ?? [])] };
}
