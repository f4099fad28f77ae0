// arquero, on the main thread as it runs: the table from the file, then the question.
import { fromArrow, fromCSV, op } from 'arquero';

async function load({ format, url }) {
  const response = await fetch(url);
  return format === 'arrow' ? fromArrow(await response.arrayBuffer()) : fromCSV(await response.text());
}

window.answer = async (input) => {
  const table = await load(input);
  return table.rollup({ revenue: (row) => op.sum(row.revenue) }).get('revenue');
};
