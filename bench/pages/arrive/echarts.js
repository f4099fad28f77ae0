import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { CHARTS, place, read, showNumbers, sums } from './figures.js';

use([BarChart, LineChart, GridComponent, CanvasRenderer]);
const rows = await read(document.body.dataset.src);
showNumbers(rows);
for (const chart of CHARTS) {
  const data = sums(rows, chart);
  init(place('div')).setOption({
    animation: false,
    xAxis: { type: 'category', data: data.map(([name]) => name) },
    yAxis: { type: 'value' },
    series: [{ type: chart.type, data: data.map(([, value]) => value) }],
  });
}
window.isComplete = true;
