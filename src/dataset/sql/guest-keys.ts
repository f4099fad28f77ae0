import type { SqlSource } from '../../engine/sql/sql-engine.js';
import type { SqlContext, SqlTable } from '../../engine/sql/sql-schema.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { PlaceholderKeys } from '../../query/catalog.js';
import type { Calendar } from '../../query/plan.js';
import type { Note } from '../../query/schema.js';
import { placeholderNote } from '../join/placeholder-keys.js';
import { contextOf, countRows } from './sample-tables.js';

/** Notes on keys of nobody. */
export const PLACEHOLDER_NOTES: ReadonlySet<string> = /* @__PURE__ */ new Set(['guest-customers', 'placeholder-keys']);

/** Returns a database in which keys of nobody, such as Guest, are missing. */
export function withoutPlaceholders(source: SqlSource, placeholders: readonly PlaceholderKeys[]): SqlSource {
  if (placeholders.length === 0) return source;
  const mask = (table: SqlTable): SqlTable => {
    const own = placeholders.filter(({ ref }) => ref.table === table.name);
    return own.length === 0 ? table : { ...table, source: (context) => maskedSource(table, own, context) };
  };
  const large = new Map(source.large);
  const tables = source.schema.tables.map((table) => {
    const masked = mask(table);
    const parts = large.get(table);
    if (parts) large.set(masked, { ...parts, files: parts.files.map(mask) });
    return masked;
  });
  return { ...source, schema: { ...source.schema, tables }, large };
}

function maskedSource(table: SqlTable, own: readonly PlaceholderKeys[], context: SqlContext): string {
  const { dialect } = context;
  const names = [...table.columns.map(({ name }) => name), ...(table.rowOrder === undefined ? [] : [table.rowOrder])];
  const cells = names.map((name) => {
    const keys = own.find(({ ref }) => ref.column === name);
    const cell = `g0.${dialect.identifier(name)}`;
    const kept = keys ? `CASE WHEN NOT (${isNobody(table, keys, cell, context)}) THEN ${cell} END` : cell;
    return `${kept} AS ${dialect.identifier(name)}`;
  });
  return `(SELECT ${cells.join(', ')} FROM ${table.source(context)} AS g0)`;
}

/** The condition that a key is one of nobody. */
function isNobody({ columns }: SqlTable, { ref, values }: PlaceholderKeys, cell: string, { parameters }: SqlContext): string {
  const isText = columns.find(({ name }) => name === ref.column)?.type.kind === 'text';
  return `${cell} IN (${values.map((value) => parameters.bind(isText ? value : Number(value))).join(', ')})`;
}

/** Returns notes with the number of rows of nobody. */
export async function placeholderNotes(
  placeholders: readonly PlaceholderKeys[],
  source: SqlSource,
  calendar: Calendar,
): Promise<readonly Note[]> {
  const notes = await Promise.all(
    placeholders.map(async (keys): Promise<readonly Note[]> => {
      const table = source.schema.tables.find(({ name }) => name === keys.ref.table);
      if (table === undefined) return [];
      const context = contextOf(source, calendar);
      const scope = new TableScope(context, table.name);
      const condition = isNobody(table, keys, scope.bare(keys.ref).sql, context);
      const count = await countRows(source.run, `${scope.from} WHERE ${condition}`, context);
      return count > 0 ? [placeholderNote(keys, count)] : [];
    }),
  );
  return notes.flat();
}
