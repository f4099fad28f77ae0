import { splitList } from '../../src/query/names.js';
import { tableOf, type Seen } from './figures.js';
import { lookAtDistribution, lookAtHeatmap } from './look-at-spread.js';
import { askedBy, keyText, labelOf, Look, nameOf, type Ask, type Row } from './look.js';

/** What was looked at in a widget. */
export interface Looked {
  /** How many figures were read. */
  readonly count: number;
  /** Those that the core does not say, with what it does. */
  readonly wrong: readonly string[];
}

async function lookAtKpi(widget: Element, ask: Ask, look: Look): Promise<void> {
  const { measures, where, more } = askedBy(widget);
  const texts = (selector: string): string[] =>
    [...widget.shadowRoot!.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const shown = [...texts('[part=value]'), ...texts('.other .num bdi')];
  const changes = texts('[part=delta] bdi, .other .delta bdi');
  for (const [k, measure] of measures.entries()) {
    const shared = /^share\((.*)\)$/.exec(measure)?.[1];
    const asked = shared ?? measure;
    const [row = {}] = await ask({ ...more, measures: [asked] });
    const name = nameOf(asked);
    const [whole = {}] = shared === undefined ? [] : await ask({ ...more, measures: [asked], where: '' });
    const value = (of: string): number | null => {
      const part = row[name + of] as number | null;
      return shared === undefined ? part : part! / (whole[name + of] as number);
    };
    look.figure(shown[k], value(''), measure);
    if (more.compare === undefined) continue;
    const [now, before] = [value(''), value('.previous')];
    const isRatio = changes[k]?.includes('pp') === true;
    look.figure(
      changes[k],
      isRatio ? now! - before! : (now! - before!) / Math.abs(before!),
      `${measure} against ${more.compare}, with “${where}”`,
    );
  }
}

/** The measures that are 0 where nothing was sold. */
const SUMS = new Set(['revenue', 'cost', 'profit', 'units', 'orders']);

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** The rows of all bins from the first to the last: one without sales is an empty row. `auto` bins here are days. */
function allBins(rows: readonly Row[], bin: string): readonly Row[] {
  const found = new Map(rows.map((row) => [row[bin] as string, row]));
  const [first = '', last = ''] = [[...found.keys()][0], [...found.keys()].at(-1)];
  const grain = bin.replace('(date)', '');
  const all: Row[] = [];
  for (const day = new Date(first); day <= new Date(last);) {
    const key = day.toISOString().slice(0, 10);
    all.push(found.get(key) ?? { [bin]: key });
    const months = MONTHS[grain];
    if (months) day.setUTCMonth(day.getUTCMonth() + months);
    else day.setUTCDate(day.getUTCDate() + (grain === 'week' ? 7 : 1));
  }
  return all;
}

/** The values of a measure in all bins. A sum without rows is 0, but nothing is known of the time before the first earlier value. */
function withZeros(rows: readonly Row[], measure: string, side: '' | '.previous' = ''): readonly unknown[] {
  const values = rows.map((row) => row[measure + side] ?? null);
  if (!SUMS.has(measure)) return values;
  const isKnown = (value: unknown): boolean => value !== null;
  const [from, to] = side === '' ? [0, rows.length - 1] : [values.findIndex(isKnown), values.findLastIndex(isKnown)];
  return values.map((value, k) => (k >= from && k <= to ? (value ?? 0) : value));
}

async function lookAtTrend(widget: Element, ask: Ask, look: Look): Promise<void> {
  const { measures, more } = askedBy(widget);
  const bin = `${widget.getAttribute('granularity') ?? 'auto'}(date)`;
  const series = widget.getAttribute('series');
  const seen = tableOf(widget);
  const [measure = ''] = measures;
  if (series !== null) {
    const rows = await ask({ ...more, measures, by: [bin, series] });
    const bins = [...new Set(rows.map((row) => row[bin]))];
    for (const member of new Set(rows.map((row) => row[series]))) {
      const values = bins.map((day) => rows.find((row) => row[bin] === day && row[series] === member)?.[measure] ?? null);
      look.column(seen, String(member), values);
    }
    return;
  }
  const compare = more.compare ?? (widget.hasAttribute('growth') ? 'previous-year' : undefined);
  const rows = allBins(await ask({ ...more, ...(compare && { compare }), measures, by: [bin] }), bin);
  if (widget.getAttribute('growth') !== 'only')
    for (const one of measures) look.column(seen, labelOf(one), withZeros(rows, nameOf(one)));
  if (compare === undefined) return;
  if (widget.getAttribute('growth') !== 'only' && more.compare)
    look.column(seen, 'Previous', withZeros(rows, measure, '.previous'));
  const [now, before] = [withZeros(rows, measure), withZeros(rows, measure, '.previous')];
  look.column(
    seen,
    /growth/i,
    // What fell to 0 fell by all of it.
    rows.map((row, k) => (now[k] === 0 && Number(before[k]) > 0 ? -1 : row[`${measure}.growth`])),
  );
}

async function lookAtBreakdown(widget: Element, ask: Ask, look: Look): Promise<void> {
  const { measures, more } = askedBy(widget);
  const text = (name: string): string => widget.getAttribute(name) ?? '';
  const [measure = ''] = measures;
  const by = text('by') || splitList(text('drill'))[0]!;
  const isOrdered = by.startsWith('bin(');
  const limit = Number(text('top') || text('bottom'));
  const all = await ask({ ...more, measures, by: [by], orderBy: isOrdered ? [by] : [`${text('bottom') ? '' : '-'}${measure}`] });
  const rows = limit > 0 ? all.slice(0, limit) : all;
  const [total = {}] = await ask({ ...more, measures });
  const seen = tableOf(widget);
  const own = { ...seen, rows: seen.rows.slice(0, rows.length) };
  if (!isOrdered) {
    const names = rows.map((row) => keyText(row[by]));
    if (names.join() !== own.rows.map(([name]) => name).join())
      look.wrong.push(`${own.rows.map(([name]) => name).join()} is not ${names.join()}`);
  }
  // Customers of parts do not add up: then there is no column of all.
  const isParted = widget.hasAttribute('series') && !seen.heads.includes(labelOf(measure));
  if (!isParted)
    look.column(
      own,
      labelOf(measure),
      rows.map((row) => row[measure]),
    );
  if (widget.hasAttribute('other')) {
    const shown = rows.reduce((sum, row) => sum + (row[measure] as number), 0);
    look.figure(seen.rows.at(-1)?.[1], (total[measure] as number) - shown, 'all others');
  } else if (limit > 0 || all.length === seen.rows.length) look.figure(String(seen.rows.length), rows.length, 'rows');
  if (more.compare)
    look.column(
      own,
      'Growth',
      rows.map((row) => row[`${measure}.growth`]),
    );
  lookAtShares(own, { rows, measure, total: total[measure] as number, chart: text('chart') }, look);
  const series = text('series');
  if (!series) return;
  const parts = await ask({ ...more, measures, by: [by, series] });
  for (const part of new Set(parts.map((row) => row[series])))
    look.column(
      own,
      keyText(part),
      rows.map((row) => parts.find((one) => one[by] === row[by] && one[series] === part)?.[measure] ?? null),
    );
}

/** The columns that only some charts have. */
function lookAtShares(
  own: Seen,
  {
    rows,
    measure,
    total,
    chart,
  }: { readonly rows: readonly Row[]; readonly measure: string; readonly total: number; readonly chart: string },
  look: Look,
): void {
  if (chart === 'donut')
    look.column(
      own,
      'Share',
      rows.map((row) => (row[measure] as number) / total),
    );
  if (chart === 'pareto') {
    let sum = 0;
    look.column(
      own,
      'Cumulative share',
      rows.map((row) => (sum += row[measure] as number) / total),
    );
  }
}

async function lookAtTable(widget: Element, ask: Ask, look: Look): Promise<void> {
  const { measures, more } = askedBy(widget);
  const text = (name: string): string => widget.getAttribute(name) ?? '';
  const by = splitList(text('by') || (splitList(text('drill'))[0] ?? ''));
  const seen = tableOf(widget);
  if (by.length === 0) {
    const columns = splitList(text('detail'));
    const keys = columns.filter((one) => one !== 'revenue');
    const rows = await ask({ ...more, measures: ['revenue'], by: keys, detail: {}, limit: seen.rows.length });
    for (const column of ['quantity', 'revenue'])
      look.column(
        seen,
        column === 'quantity' ? 'Quantity' : 'Revenue',
        rows.map((row) => row[column]),
      );
    return;
  }
  const order = text('order') || `-${measures[0]!}`;
  const limit = Number(text('limit'));
  const rows = await ask({ ...more, measures, by, orderBy: [order], ...(limit > 0 && { limit }) });
  const drawn = rows.slice(0, seen.rows.length);
  const names = drawn.map((row) => keyText(row[by[0]!]));
  if (by.length === 1 && names.join() !== seen.rows.map(([name]) => name).join())
    look.wrong.push(`${seen.rows.map(([name]) => name).join()} is not ${names.join()}`);
  for (const measure of measures)
    look.column(
      seen,
      labelOf(measure),
      drawn.map((row) => row[measure]),
    );
  const changed = (row: Row): unknown => {
    const [now, before] = [row[measures[0]!], row[`${measures[0]!}.previous`]];
    return now === null || before === null ? null : row[`${measures[0]!}.growth`];
  };
  if (more.compare) look.column(seen, /^(vs |Growth)/, drawn.map(changed));
}

const KINDS: Readonly<Record<string, (widget: Element, ask: Ask, look: Look) => Promise<void>>> = {
  'sales-kpi': lookAtKpi,
  'sales-trend': lookAtTrend,
  'sales-breakdown': lookAtBreakdown,
  'sales-table': lookAtTable,
  'sales-heatmap': lookAtHeatmap,
  'sales-distribution': lookAtDistribution,
};

/** Whether the figures of a tag are looked at here: those of statistics have tests of their own beside what computes them. */
export const isPlain = ({ localName }: Element): boolean => localName in KINDS;

/** Reads all figures of a widget that shows what its attributes ask, and asks the core for the same. */
export async function mistakesIn(widget: Element, ask: Ask): Promise<Looked> {
  const look = new Look();
  await KINDS[widget.localName]!(widget, ask, look);
  return { count: look.count, wrong: look.wrong };
}
