import type { QueryPlan } from '../../src/core.js';
import { splitList } from '../../src/query/list.js';
import { says, tableOf, type Seen } from './figures.js';

type Row = Readonly<Record<string, unknown>>;

/** Asks the core. */
export type Ask = (plan: QueryPlan) => Promise<readonly Row[]>;

/** What was looked at in a widget. */
export interface Looked {
  /** How many figures were read. */
  readonly count: number;
  /** Those that the core does not say, with what it does. */
  readonly wrong: readonly string[];
}

const LABELS: Readonly<Record<string, string>> = {
  aov: 'Average order',
  price: 'Average price',
  quantity: 'Units',
  'discount-rate': 'Average discount',
  'units-per-order': 'Units per order',
};
const labelOf = (measure: string): string =>
  LABELS[nameOf(measure)] ?? nameOf(measure).replace(/^./, (first) => first.toUpperCase());
/** A member as tables name it. */
const keyText = (key: unknown): string => (typeof key === 'string' || typeof key === 'number' ? String(key) : '(blank)');
const nameOf = (measure: string): string => (measure.includes('=') ? measure.split('=')[0]! : measure).trim();

/** Compares texts with numbers, and keeps what does not agree. */
class Look {
  count = 0;
  readonly wrong: string[] = [];

  figure(text: string | undefined, value: unknown, what: string): void {
    this.count++;
    const number = typeof value === 'number' ? value : null;
    if (text === undefined || !says(text, number)) this.wrong.push(`${what}: “${String(text)}” is not ${String(value)}`);
  }

  /** A column of a table, by its head, in the order of the rows. */
  column({ heads, rows }: Seen, head: string | RegExp, values: readonly unknown[]): void {
    const at = heads.findIndex((one) => (typeof head === 'string' ? one === head : head.test(one)));
    if (at < 0) this.wrong.push(`no column ${String(head)} among ${heads.join(' | ')}`);
    else if (rows.length !== values.length) this.wrong.push(`${rows.length} rows, not ${values.length}`);
    else rows.forEach((row, k) => this.figure(row[at], values[k], `${String(head)} of ${row[0] ?? ''}`));
  }
}

interface Asked {
  readonly measures: readonly string[];
  readonly where: string;
  readonly more: Partial<QueryPlan>;
}

/** What the attributes that all widgets share ask. */
function askedBy(widget: Element): Asked {
  const text = (name: string): string => widget.getAttribute(name) ?? '';
  const fiscal = text('fiscal-start');
  const compare = text('compare');
  return {
    measures: splitList(text('measure') || 'revenue'),
    where: text('where'),
    more: {
      ...(text('where') && { where: text('where') }),
      ...(compare && { compare }),
      ...(fiscal && { calendar: { fiscalStart: Number(fiscal) } }),
    },
  };
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
  const rows = await ask({ ...more, ...(compare && { compare }), measures, by: [bin] });
  // Days without sales are rows without figures.
  const filled = { ...seen, rows: seen.rows.filter((row) => row.slice(1).some((text) => /\d/.test(text))) };
  if (widget.getAttribute('growth') !== 'only')
    for (const one of measures)
      look.column(
        filled,
        labelOf(one),
        rows.map((row) => row[nameOf(one)]),
      );
  if (compare === undefined) return;
  if (widget.getAttribute('growth') !== 'only' && more.compare)
    look.column(
      filled,
      'Previous',
      rows.map((row) => row[`${measure}.previous`]),
    );
  look.column(
    filled,
    /growth/i,
    rows.map((row) => row[`${measure}.growth`]),
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
  if (text('chart') === 'donut')
    look.column(
      own,
      'Share',
      rows.map((row) => (row[measure] as number) / (total[measure] as number)),
    );
  if (text('chart') === 'pareto') {
    let sum = 0;
    look.column(
      own,
      'Running share',
      rows.map((row) => (sum += row[measure] as number) / (total[measure] as number)),
    );
  }
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

async function lookAtHeatmap(widget: Element, ask: Ask, look: Look): Promise<void> {
  const { measures, more } = askedBy(widget);
  const [measure = ''] = measures;
  const seen = tableOf(widget);
  const [x, y] = [widget.getAttribute('x'), widget.getAttribute('y')];
  if (x === null || y === null) return lookAtPairs(widget, ask, look);
  const rows = await ask({ ...more, measures, by: [x, y] });
  const isFolded = y.startsWith('year(');
  const columnOf = (row: Row): string => (isFolded ? String(row[x]).slice(5, 7) : String(row[x]));
  const [columns, lines] = [[...new Set(rows.map(columnOf))].sort(), [...new Set(rows.map((row) => row[y]))].sort()];
  if (lines.length !== seen.rows.length || columns.length !== seen.heads.length - 1)
    return void look.wrong.push(`${seen.rows.length} × ${seen.heads.length - 1} cells, not ${lines.length} × ${columns.length}`);
  lines.forEach((line, r) =>
    columns.forEach((column, c) => {
      const found = rows.find((row) => row[y] === line && columnOf(row) === column);
      look.figure(seen.rows[r]![c + 1], found?.[measure] ?? null, `${String(line)}, ${column}`);
    }),
  );
}

/** Pearson’s r of pairs of numbers. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of: (x: number, y: number) => number): number => pairs.reduce((all, [x, y]) => all + of(x - mx, y - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

async function lookAtPairs(widget: Element, ask: Ask, look: Look): Promise<void> {
  const variables = splitList(widget.getAttribute('variables')!);
  const per = widget.getAttribute('per')!;
  const rows = await ask({ measures: variables, by: [per] });
  const seen = tableOf(widget);
  for (const [k, one] of variables.entries())
    for (const other of variables.slice(k + 1)) {
      const pairs = rows
        .filter((row) => row[one] !== null && row[other] !== null && row[per] !== null)
        .map((row) => [row[one] as number, row[other] as number] as const);
      const line = seen.rows.find(([name = '']) => name.includes(labelOf(one)) && name.includes(labelOf(other)));
      look.figure(line?.[1], correlation(pairs), `${one} and ${other}`);
      look.figure(line?.[2], pairs.length, `how many ${per}s have ${one} and ${other}`);
    }
}

async function lookAtDistribution(
  widget: Element & { readonly result?: { rows(): readonly Row[] } },
  ask: Ask,
  look: Look,
): Promise<void> {
  const per = widget.getAttribute('per')!;
  const seen = tableOf(widget);
  const meant = (name: string): string => ({ age: 'age = avg(age)', quantity: 'units' })[name] ?? name;
  if (widget.getAttribute('chart') === 'scatter') {
    const [x, y] = ['x', 'y'].map((name) => meant(widget.getAttribute(name)!)) as [string, string];
    const rows = new Map((await ask({ measures: [x, y], by: [per] })).map((row) => [String(row[per]), row]));
    const both = [...rows.values()].filter((row) => row[per] !== null && row[nameOf(x)] !== null && row[nameOf(y)] !== null);
    look.figure(String(seen.rows.length), Math.min(1000, both.length), 'points');
    for (const [name = '', ...texts] of seen.rows) {
      look.figure(texts[0], rows.get(name)?.[nameOf(x)] ?? null, `${x} of ${name}`);
      look.figure(texts[1], rows.get(name)?.[nameOf(y)] ?? null, `${y} of ${name}`);
    }
    return;
  }
  const measure = meant(askedBy(widget).measures[0]!);
  const values = (await ask({ measures: [measure], by: [per] }))
    .filter((row) => row[per] !== null)
    .map((row) => row[nameOf(measure)])
    .filter((value): value is number => typeof value === 'number');
  const bins = widget.result!.rows() as readonly { readonly from: number; readonly to: number }[];
  bins.forEach(({ from, to }, k) => {
    const [isFirst, isLast] = [k === 0, k === bins.length - 1];
    const inside = values.filter((value) => (isFirst || value >= from) && (isLast || value < to)).length;
    look.figure(seen.rows[k]?.[1], inside, `from ${from} to ${to}`);
    look.figure(seen.rows[k]?.[2], inside / values.length, `the share from ${from} to ${to}`);
  });
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
