import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { CHARTS, place, read, showNumbers, sums } from './figures.js';

const rows = await read(document.body.dataset.src);
showNumbers(rows);
for (const chart of CHARTS) {
  const { spec } = compile({
    width: 400,
    data: { values: sums(rows, chart).map(([name, value]) => ({ name, value })) },
    mark: chart.type,
    encoding: { x: { field: 'name', type: 'ordinal' }, y: { field: 'value', type: 'quantitative' } },
  });
  await new View(parse(spec), { renderer: 'canvas', container: place('div') }).runAsync();
}
window.isComplete = true;
