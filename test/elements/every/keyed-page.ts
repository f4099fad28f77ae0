import { expect } from '@open-wc/testing';
import { Composer } from '../../../demo/compose/composer.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { valueOf } from '../../../src/query/result/result.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { demoPage, loadStyles } from '../../demo/demo-data.js';
import { isLong } from '../../random.js';
import { until } from '../../until.js';

import { clauses } from '../chart-page.js';
import type { KeyedSet } from './keyed-sets.js';
import type { Walk } from './keyed-walk.js';

/** The key figures of a page, by measure. */
export type Figures = ReadonlyMap<string, number | null>;

/** Samples next to the control for files, as the demo has them. */
const SAMPLES = ['retail', 'wholesale', 'web-shop'].map((name) => ({ src: `data/${name}.csv`, label: name }));

/** The key figures of a dashboard in its period; of a dashboard with one, also the number of customers, asked directly. */
export async function figuresOf(dashboard: SalesDashboard): Promise<Figures> {
  const kpis = [...dashboard.shadowRoot!.querySelectorAll<SalesKpi>('.kpis sales-kpi')];
  const figures = new Map(kpis.map((kpi) => [kpi.measure, kpi.value]));
  if (figures.size > 1) return figures;
  const plan = { measures: ['customers'], where: Object.values(clauses()).join('; ') };
  const { columns } = await dashboard.connection!.ask(plan, new AbortController().signal);
  return figures.set('customers', Number(valueOf(columns[0]!, 0)));
}

/** Puts the composer on the page. The function that is given takes it off again; `copied` has what it put on the clipboard. */
async function openComposer(copied: string[]): Promise<() => void> {
  const sheets = [...document.adoptedStyleSheets];
  const { clipboard } = navigator;
  const unload = await loadStyles('compose/compose.css');
  const { body } = await demoPage('compose.html');
  document.body.replaceChildren(...[...body.children].map((node) => document.importNode(node, true)));
  const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  new Composer(document.getElementById('composer')!, { manifest: { modules: [] }, samples: SAMPLES, keepsUrl: false });
  return () => {
    document.body.replaceChildren();
    filterGroup('default').clear();
    document.adoptedStyleSheets = sheets;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    unload();
  };
}

/** Opens the HTML of a page with one key figure, next to the files of a set. */
function openPage(text: string, { folder }: KeyedSet): SalesKpi {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const source = page.querySelector<SalesSource>('sales-source')!;
  const names = source.getAttribute('src')!.split(' ');
  source.setAttribute('src', names.map((name) => `/shared-data/${folder}/${name}`).join(' '));
  document.body.append(...[...page.body.children].map((node) => document.importNode(node, true)));
  return document.querySelector('sales-kpi')!;
}

/** Builds a page with a key figure of a dashboard in the composer, and compares its number; in long runs also that of the copied page. */
export async function buildPage(walk: Walk, set: KeyedSet, figures: Figures): Promise<void> {
  const copied: string[] = [];
  const close = await openComposer(copied);
  let measure = '';
  try {
    await walk.task('build a page in the composer, and copy its HTML', async () => {
      await walk.until('Tab', (at) => at.id === 'file', 'the control for files');
      await walk.chooseFiles(set.files.map((name) => `${set.folder}/${name}.csv`));
      await until(() => document.querySelector('.data .summary b'), 'the files');
      await walk.until('Tab', (at) => at.matches('[data-kind=kpi]'), 'the picture of a key figure');
      await walk.press('Enter');
      const proposed = document.querySelector<SalesKpi>('[data-id] > sales-kpi')!;
      await proposed.ready;
      const list = await walk.until('Tab', (at) => at.matches('.change select[id$=-measure-0]'), 'the list of measures');
      const { options, selectedIndex } = list as HTMLSelectElement;
      const listed = [...options].map(({ value }) => value);
      measure = [...figures.keys()].find((one) => one !== proposed.measure && listed.includes(one))!;
      const by = listed.indexOf(measure) - selectedIndex;
      await walk.press('Enter', ...Array<string>(Math.abs(by)).fill(by < 0 ? 'ArrowUp' : 'ArrowDown'), 'Enter');
      await until(() => proposed.measure === measure, `${measure} as the figure`);
      await proposed.ready;
      expect(proposed.value).to.equal(figures.get(measure));
      await walk.until('Shift+Tab', (at) => at.id === 'copy', 'the button that copies');
      await walk.press('Enter');
      await until(() => copied.length > 0 && document.querySelector('#copy')?.textContent.trim() === 'Copied', 'the code');
    });
  } finally {
    close();
  }
  const kpi = openPage(copied[0]!, set);
  expect(kpi.measure).to.equal(measure);
  if (!isLong) return;
  await kpi.ready;
  expect(kpi.value).to.equal(figures.get(measure));
}
