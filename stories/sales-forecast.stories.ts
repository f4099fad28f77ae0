import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/sales-forecast.js';
import '../src/define/sales-kpi.js';
import { chosenBy, inArabic, inColumn, inDark, never, underRevenue } from './parts.js';

const REGIONS = ['North', 'South', 'East', 'West'];
/** Months with a spring sale: a third more is sold. */
const SALES = ['2021-03', '2022-04', '2023-03', '2024-04', '2025-03', '2026-04'];

/** Five years, 2021 to 2025: rising a little, with a strong end of the year and a sale in spring; and nine days of January 2026. */
const ORDERS = Array.from({ length: 61 }, (_, k) =>
  REGIONS.flatMap((region, r) =>
    [4, 9, 16, 23, 30].map((date, d) => {
      const month = `${2021 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`;
      const wobble = 1 + (((k * 7919 + r * 131 + d * 37) % 41) - 20) / 100;
      const season = 1 + 0.25 * Math.sin(((k % 12) - 7) * (Math.PI / 6)) + (k % 12 === 11 ? 0.5 : 0);
      const sale = SALES.includes(month) ? 1.33 : 1;
      const revenue = Math.round((900 + 250 * r + 14 * k) * season * wobble * sale * 100) / 100;
      const last = k % 12 === 1 ? Math.min(date, 28) : date;
      return {
        order: `${k}-${r}-${d}`,
        date: `${month}-${String(last).padStart(2, '0')}`,
        region,
        revenue,
        profit: Math.round(revenue * (15 + ((k + d) % 7))) / 100,
      };
    }),
  ),
)
  .flat()
  .filter(({ date }) => date <= '2026-01-09');

interface Args {
  readonly measure: string;
  readonly by: string;
  readonly limit: string;
  readonly horizon: string;
  readonly granularity: string;
  readonly level: string;
  readonly model: string;
  readonly backtest: boolean;
  readonly growth: string;
  readonly events: string;
  readonly heading: string;
  readonly where: string;
  readonly view: string;
}

const render = (args: Args) =>
  html`<sales-forecast
    id="ahead"
    .data=${ORDERS}
    currency="EUR"
    measure=${args.measure}
    by=${args.by || nothing}
    limit=${args.limit || nothing}
    horizon=${args.horizon || nothing}
    granularity=${args.granularity}
    level=${args.level}
    model=${args.model}
    ?backtest=${args.backtest}
    growth=${args.growth || nothing}
    events=${args.events || nothing}
    heading=${args.heading || nothing}
    where=${args.where || nothing}
    view=${args.view}
  ></sales-forecast>`;

const meta: Meta<Args> = {
  title: 'Elements/sales-forecast',
  id: 'sales-forecast',
  component: 'sales-forecast',
  render,
  args: {
    measure: 'revenue',
    by: '',
    limit: '',
    horizon: '',
    granularity: 'auto',
    level: '80, 95',
    model: 'auto',
    backtest: false,
    growth: '',
    events: '',
    heading: '',
    where: '',
    view: 'chart',
  },
  argTypes: {
    measure: { control: 'select', options: ['revenue', 'profit', 'margin', 'orders'] },
    granularity: { control: 'select', options: ['auto', 'day', 'week', 'month', 'quarter', 'year'] },
    model: { control: 'select', options: ['auto', 'ets', 'theta', 'arima', 'snaive'] },
    view: { control: 'select', options: ['chart', 'table'] },
  },
};

export default meta;

type Story = StoryObj<Args>;

const EVENTS = `Spring sale: ${SALES.map((month) => `${month}-10`).join(', ')}`;

/** Twelve months and the accuracy of earlier forecasts. January is incomplete and is forecast, too. */
export const Months: Story = { name: 'Twelve months' };

/** The expected total of the year, and the likelihood of meeting a goal. */
export const Outlook: Story = {
  name: 'Outlook of the year and goal',
  render: () => html`<sales-forecast .data=${ORDERS} currency="EUR" measure="revenue" goal="500000"></sales-forecast>`,
};

/** A backtest, the effect of a promotion, and a what-if line. */
export const TriedOnThePast: Story = {
  name: 'Backtest, promotion and what-if',
  args: { backtest: true, events: EVENTS, growth: '+5%' },
};

/** Quarters, with one wide interval. */
export const Quarters: Story = { args: { granularity: 'quarter', level: '90', horizon: '6' } };

/** A measure with months that do not add up. */
export const Margin: Story = { name: 'Ratio', args: { measure: 'margin' } };

/** One model alone. */
export const OneModel: Story = { name: 'One model alone', args: { model: 'snaive', horizon: '18' } };

/** Two years of months. Models learn no season from them, so the forecast repeats the last year. */
export const Repeated: Story = { name: 'Two years of months: the last year repeated', args: { where: 'date: 2023-11..2026-01' } };

/** Too little history. The card shows the past only and says why. */
export const NotShown: Story = { name: 'State: too little history', args: { granularity: 'year' } };

/** A forecast for each region. They add up to the total. */
export const ByRegion: Story = { name: 'Forecast by region', args: { by: 'region' } };

/** How long the stock of each product lasts. */
export const Stock: Story = {
  name: 'Days of stock by product',
  render: () =>
    html`<sales-forecast
      src="data/orders.csv data/stock.csv"
      currency="EUR"
      measure="units"
      by="product"
      granularity="week"
      horizon="12"
      limit="8"
    ></sales-forecast>`,
};

/** The two largest regions, and one row for all others, in a narrow column. */
export const ByRegionNarrow: Story = {
  name: 'Forecast by region in a narrow column',
  args: { by: 'region', limit: '2' },
  render: (args) => inColumn(render(args), '20rem'),
};

/** A forecast for each region, right to left, in Arabic. */
export const ByRegionRightToLeft: Story = {
  name: 'Forecast by region, right to left',
  args: { by: 'region' },
  render: (args) => inArabic(render(args)),
};

/** A period is selected. */
export const Chosen: Story = { name: 'With a selection', ...chosenBy({ ahead: 'date: 2025' }) };

/** The same numbers as a table, with the total below. */
export const AsTable: Story = { name: 'Table view', args: { view: 'table', growth: '-3%' } };

/** In a narrow column. */
export const Narrow: Story = {
  name: 'In a narrow column',
  args: { backtest: true },
  render: (args) => inColumn(render(args), '20rem'),
};

/** Right to left, in Arabic. */
export const RightToLeft: Story = {
  name: 'Right to left, in Arabic',
  args: { backtest: true, events: EVENTS },
  render: (args) => inArabic(render(args)),
};

/** Dark mode. */
export const Dark: Story = { name: 'Dark mode', args: { backtest: true, growth: '+5%' }, render: (args) => inDark(render(args)) };

/** The key metric follows the selected periods. */
export const WithKpi: Story = { name: 'With a key metric that follows', render: (args) => underRevenue(render(args), ORDERS) };

/** While the data loads. */
export const Loading: Story = {
  name: 'State: loading',
  tags: ['unended'],
  render: () => html`<sales-forecast src="data/orders.csv" .fetch=${never}></sales-forecast>`,
};

/** The filter leaves no rows, and the card says so. */
export const Empty: Story = { name: 'State: no rows', args: { where: 'region: Nowhere' } };

/** An invalid date. The card names the date. */
export const Failed: Story = { name: 'State: error', tags: ['failing'], args: { events: 'Easter: in spring' } };
