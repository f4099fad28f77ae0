// The views as this library is asked them, and its answers as rows.
import { isoMonth } from '../../days.mjs';

const DIMENSIONS = { month: 'month(date)' };
const dimensionOf = (name) => DIMENSIONS[name] ?? name;

function whereOf({ months, from, region, notStore }) {
  const clauses = [];
  if (months) clauses.push(`date: ${isoMonth(months[0])}..${isoMonth(months[1])}`);
  if (from) clauses.push(`date: ${from}..`);
  if (region) clauses.push(`region: "${region}"`);
  if (notStore) clauses.push(`store: !"${notStore}"`);
  return clauses.join('; ');
}

/** A view under a filter, as `query()` takes it. */
export function planOf({ by, measures, top, previous }, filter) {
  const where = whereOf(filter);
  return {
    measures,
    ...(by.length > 0 ? { by: by.map(dimensionOf) } : {}),
    ...(where ? { where } : {}),
    ...(top ? { orderBy: [`-${measures[0]}`], limit: top } : {}),
    ...(previous ? { compare: 'previous-year' } : {}),
  };
}

/** The values of a column as they are compared: texts, numbers, months. */
function valueOf({ type, values, valid, dictionary }, row, isMonth) {
  if (valid && !valid[row]) return null;
  if (dictionary) return dictionary[values[row]];
  return isMonth || type === 'date' ? new Date(values[row] * 86_400_000).toISOString().slice(0, 7) : values[row];
}

/** The rows of a result: keys, measures, and the year before where it was asked. */
export function rowsOf({ rowCount, columns }, { by, measures, previous }) {
  const names = [...by.map(dimensionOf), ...measures, ...(previous ? [`${measures[0]}.previous`] : [])];
  const wanted = names.map((name) => columns.find((column) => column.name === name));
  return Array.from({ length: rowCount }, (_, row) => wanted.map((column, index) => valueOf(column, row, by[index] === 'month')));
}
