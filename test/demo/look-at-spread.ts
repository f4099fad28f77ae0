// What is looked at in pictures of two dimensions, of pairs and of how numbers lie.
import { splitList } from '../../src/query/names.js';
import { tableOf } from './figures.js';
import { askedBy, labelOf, nameOf, type Ask, type Look, type Row } from './look.js';

/** The cells of a heatmap, or the pairs of a matrix. */
export async function lookAtHeatmap(widget: Element, ask: Ask, look: Look): Promise<void> {
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

/** The points or bins of a distribution. */
export async function lookAtDistribution(
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
