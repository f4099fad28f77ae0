import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { CHARTS, place, read, showNumbers, sums } from './figures.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement);
const rows = await read(document.body.dataset.src);
showNumbers(rows);
for (const chart of CHARTS) {
  const data = sums(rows, chart);
  const options = { animation: false, responsive: false };
  const datasets = [{ label: 'Revenue', data: data.map(([, value]) => value) }];
  new Chart(place('canvas'), { type: chart.type, options, data: { labels: data.map(([name]) => name), datasets } });
}
window.isComplete = true;
