import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDataset } from '../../../src/core.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { allInside, clauses, clean, click, drag, rest, tap, watchConsole } from '../chart-page.js';
import { CHARTS, focus, LINES, press, showChart, spotsOf, type Chart, type Page, type Widget } from './charts.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';

const own = (): string => clauses().chart ?? '';

/** What a gesture leaves: the clause of the chart, and what the KPI beside it says. */
interface Left {
  readonly where: string;
  readonly value: number;
}

/** Does something that chooses, and waits until all shows it. */
async function chosenBy({ widget, kpi }: Page, act: () => Promise<void>): Promise<Left> {
  const told = oneEvent(widget, 'sales-select');
  await act();
  await told;
  await Promise.all([widget.ready, kpi.ready]);
  return { where: own(), value: kpi.value! };
}

/** Holds a key while it acts. */
async function holding(key: string, act: () => Promise<void>): Promise<void> {
  await sendKeys({ down: key });
  try {
    await act();
  } finally {
    await sendKeys({ up: key });
  }
}

/** What the core answers for a clause. */
async function asked(where: string): Promise<number> {
  const dataset = await openDataset(LINES.map((line) => ({ ...line })));
  const [row] = (await dataset.query({ measures: ['revenue'], where })).rows();
  dataset.close();
  return row!.revenue as number;
}

const total = LINES.reduce((sum, { revenue }) => sum + revenue, 0);

/** Goes with the keyboard to the first mark that can be chosen. */
async function begin(widget: Widget, { start = [] }: Chart): Promise<void> {
  focus(widget);
  await press(widget, 'Home', ...start);
}

/** Where a row of the page is: the KPI never asks for less than all without a clause. */
async function untouched({ kpi }: { readonly kpi: SalesKpi }): Promise<void> {
  await kpi.ready;
  expect(own()).to.equal('');
  expect(kpi.value).to.be.closeTo(total, 1e-6);
}

describe('choosing in every chart', () => {
  watchConsole();
  afterEach(clean);

  for (const chart of everyNth(CHARTS, 24, 1)) {
    describe(chart.name, () => {
      it('sets by a click, a key and a tap alike, shows what is chosen, and gives up by the same again', async () => {
        const page = await showChart(chart);
        const before = page.widget.result;
        const [first] = await spotsOf(page.widget, chart);
        const clicked = await chosenBy(page, () => click(first!));
        expect(clicked.where).not.to.equal('');
        expect(clicked.value).to.be.closeTo(await asked(clicked.where), 1e-6);
        expect(clicked.value).to.be.greaterThan(0).and.lessThan(total);
        expect(page.widget.result?.rows(), 'its own clause does not filter it').to.deep.equal(before?.rows());
        await chosenBy(page, () => click(first!));
        await untouched(page);
        await begin(page.widget, chart);
        const keyed = await chosenBy(page, () => press(page.widget, 'Enter'));
        expect(keyed).to.deep.equal(clicked);
        await chosenBy(page, () => press(page.widget, 'Enter'));
        await untouched(page);
        const tapped = await chosenBy(page, () => tap(first!));
        expect(tapped).to.deep.equal(clicked);
      });

      it('fades what is not chosen, and clears by Escape @release', async () => {
        const page = await showChart(chart);
        expect(allInside(page.widget, '.stage .ghosted').length).to.equal(0);
        await begin(page.widget, chart);
        await chosenBy(page, () => press(page.widget, 'Enter'));
        expect(allInside(page.widget, '.stage :is(.ghosted, .chosen)').length).to.be.greaterThan(0);
        await chosenBy(page, () => press(page.widget, 'Escape'));
        await untouched(page);
        expect(allInside(page.widget, '.stage :is(.ghosted, .chosen)').length).to.equal(0);
      });

      if (chart.single) {
        it('has one at a time: with Ctrl the next takes the place of the one before', async () => {
          const page = await showChart(chart);
          const [first, second] = await spotsOf(page.widget, chart);
          const one = await chosenBy(page, () => click(first!));
          const other = await chosenBy(page, () => holding('Control', () => click(second!)));
          expect(other.where).not.to.equal(one.where);
          await chosenBy(page, () => click(second!));
          await untouched(page);
        });
        return;
      }

      it('adds with Ctrl, with Cmd, with Shift and Enter, and with a finger that rests @release', async () => {
        const page = await showChart(chart);
        const [first, second] = await spotsOf(page.widget, chart);
        const one = await chosenBy(page, () => click(first!));
        const both = await chosenBy(page, () => holding('Control', () => click(second!)));
        expect(both.where).not.to.equal(one.where);
        expect(both.value).to.be.closeTo(await asked(both.where), 1e-6);
        if (!chart.overlaps) {
          const other = await chosenBy(page, () => holding('Meta', () => click(first!)));
          expect(both.value).to.be.closeTo(one.value + other.value, 1e-6);
        }
        await begin(page.widget, chart);
        await chosenBy(page, () => press(page.widget, 'Escape'));
        await untouched(page);
        await begin(page.widget, chart);
        await chosenBy(page, () => press(page.widget, 'Enter'));
        expect((await chosenBy(page, () => press(page.widget, chart.step, 'Shift+Enter'))).where).to.equal(both.where);
        await chosenBy(page, () => press(page.widget, 'Escape'));
        await untouched(page);
        await chosenBy(page, () => tap(first!));
        await chosenBy(page, () => rest(second!, () => until(() => own() === both.where, `${own()} is not ${both.where}`)));
      });

      if (chart.overlaps) return;

      it('takes a range by a drag, and by Shift with the arrows @release', async () => {
        const page = await showChart(chart);
        const spots = await spotsOf(page.widget, chart);
        const values: number[] = [];
        for (const spot of spots) values.push((await chosenBy(page, () => click(spot))).value);
        await chosenBy(page, () => click(spots[2]!));
        await untouched(page);
        const dragged = await chosenBy(page, () => drag(spots[0]!, spots[2]!));
        expect(dragged.value).to.be.closeTo(await asked(dragged.where), 1e-6);
        if (chart.unordered) expect(dragged.value).to.be.greaterThan(values[0]! - 1e-6);
        else expect(dragged.value).to.be.closeTo(values[0]! + values[1]! + values[2]!, 1e-6);
        await begin(page.widget, chart);
        await chosenBy(page, () => press(page.widget, 'Escape'));
        await begin(page.widget, chart);
        const keyed = await chosenBy(page, () => holding('Shift', () => press(page.widget, chart.step, chart.step)));
        if (!chart.unordered) expect(keyed).to.deep.equal(dragged);
        expect(keyed.value).to.be.closeTo(await asked(keyed.where), 1e-6);
        await chosenBy(page, () => press(page.widget, 'Escape'));
        await untouched(page);
      });
    });
  }
});
