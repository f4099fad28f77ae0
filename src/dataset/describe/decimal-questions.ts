import type { DerivedColumn, OpenQuestion, RoleChoice } from '../../query/catalog.js';
import type { Note, Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import { isSet } from '../../catalog/reasons.js';

/** Roles of figures that a decimal mark changes. */
const FIGURES: readonly Role[] = ['revenue', 'price', 'quantity', 'cost', 'profit'];

/** Digits after a mark that separates thousands. */
const THOUSAND = 1000;

/** Returns a question for each figure whose numbers have a mark that may be a decimal mark or a thousands separator (DESIGN R12). */
export function decimalQuestions(
  tables: readonly Table[],
  roles: readonly RoleChoice[],
  derived: readonly DerivedColumn[],
): readonly OpenQuestion[] {
  return roles.flatMap((choice) => {
    const { role, ref } = choice;
    if (!FIGURES.includes(role) || isSet(choice)) return [];
    const table = tables.find(({ name }) => name === ref.table);
    const parts = derived.find((one) => one.ref.table === ref.table && one.ref.column === ref.column)?.of ?? [ref.column];
    const note = table?.warnings.find(({ code, column }) => code === 'ambiguous-decimal-mark' && parts.includes(column ?? ''));
    const column = table?.columns.find(({ name }) => name === note?.column);
    return note && column ? [questionOn(note, role, note.count === column.length - column.missing)] : [];
  });
}

/** The readings of a number such as 1.250. `isAll`: every number has a mark, so the other total follows from this one. */
function questionOn({ params = {} }: Note, role: Role, isAll: boolean): OpenQuestion {
  const example = String(params['example']);
  const own = params['mark'] === 'point' ? '.' : ',';
  const other = own === '.' ? ',' : '.';
  const written = (mark: string): string => String(Number(example.replaceAll(mark === '.' ? ',' : '.', '').replace(mark, '.')));
  // Where the mark of the file separates thousands in the example, the other reading is the smaller one.
  const isFraction = example.includes(own);
  const reading = (mark: string, factor: number): OpenQuestion['readings'][number] => ({
    roles: { '@read decimal': `'${mark}'` },
    of: [`${example} = ${written(mark)}`],
    ...(isAll && { factor }),
  });
  return { kind: 'decimal-mark', role, readings: [reading(own, 1), reading(other, isFraction ? THOUSAND : 1 / THOUSAND)] };
}
