import type * as Library from '@observablehq/plot';
import { textWidth } from '../../../plot/text-width.js';
import type { PlotColumn, PlotData, PlotRow, PlotValue } from '../model/data.js';
import type { Channel, MarkSpecification, ScaleSpecification, Specification } from '../model/specification.js';
import { TOKENS } from '../model/view.js';

/** A specification with its rows and the available space in px. */
interface PlotScene {
  readonly specification: Specification;
  readonly data: PlotData;
  readonly rows: readonly PlotRow[];
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

type ScaleName = 'x' | 'y' | 'fx' | 'fy' | 'color' | 'r' | 'opacity' | 'length' | 'symbol';

const TICK_PX = 11;
const LEGEND_PX = 24;
/** Space per axis label in addition to its text. */
const LABEL_GAP_PX = 14;
/** Maximum number of distinct numeric keys with a tick each. */
const MAX_NUMBERS = 31;

const SCALE_OF: Readonly<Record<string, ScaleName>> = {
  ...{ x: 'x', x1: 'x', x2: 'x', y: 'y', y1: 'y', y2: 'y', fx: 'fx', fy: 'fy', fill: 'color', stroke: 'color' },
  ...{ r: 'r', opacity: 'opacity', fillOpacity: 'opacity', strokeOpacity: 'opacity', length: 'length', symbol: 'symbol' },
};

const FILLED = /^(area[XY]|bar[XY]|cell|dot|rect[XY]|waffle[XY])$/;
const STROKED = /^(arrow|line|linearRegression[XY]|link|tick[XY]|vector)$/;

export function plotOptions(Plot: typeof Library, scene: PlotScene): Library.PlotOptions {
  const { specification, width, height } = scene;
  const { marks, scales, options } = specification;
  const named = Object.keys(SCALE_OF).map((channel) => SCALE_OF[channel]!);
  const legendPx = scales['color']?.options['legend'] === true ? legendHeight(scene) : 0;
  return {
    ...margins(scene),
    ...(scene.rtl ? mirroredMargins(options) : options),
    width,
    height: Math.max(80, height - legendPx),
    marks: marks.map((mark) => toMark(Plot, mark, scene)),
    ...Object.fromEntries([...new Set(named)].map((name) => [name, scaleOptions(name, scene)])),
  };
}

export function scaleColumn(
  scale: string,
  { specification, data }: Pick<PlotScene, 'specification' | 'data'>,
): PlotColumn | undefined {
  for (const { channels, options } of specification.marks)
    for (const [channel, source] of Object.entries(channels)) {
      // Bins count rows, so the column no longer applies.
      if (SCALE_OF[channel] !== scale || !('column' in source) || (options['bin'] !== undefined && channel !== options['bin']))
        continue;
      return data.columns.find(({ name }) => name === source.column);
    }
  return undefined;
}

function toMark(Plot: typeof Library, specification: MarkSpecification, { rows, rtl }: PlotScene): Library.Markish {
  const { mark, channels, keys, options, sort } = specification;
  const { dodge, select, window, normalize, bin, thresholds, reduce, ...own } = options;
  const given = {
    ...looks(specification),
    ...(rtl ? mirroredTexts(own) : own),
    ...Object.fromEntries(Object.entries(channels).map(([name, source]) => [name, toChannel(source)])),
    channels: Object.fromEntries(keys.map((key, k) => [`key${k}`, key])),
    ...(Object.keys(sort).length > 0 && { sort }),
  } as Library.MarkOptions;
  const steps: ((before: Library.MarkOptions) => Library.MarkOptions)[] = [];
  if (bin !== undefined) {
    const outputs = { [bin === 'x' ? 'y' : 'x']: reduce ?? 'count' } as Library.BinOutputs;
    const more = thresholds === undefined ? {} : { thresholds: Number(thresholds) };
    steps.push((before) => (bin === 'x' ? Plot.binX : Plot.binY)(outputs, { ...before, ...more }));
  }
  if (window !== undefined) steps.push((before) => Plot.windowY({ k: Number(window), anchor: 'end', strict: true }, before));
  if (normalize !== undefined) steps.push((before) => Plot.normalizeY(normalize as Library.NormalizeBasis, before));
  if (select !== undefined) steps.push((before) => selections(Plot)[String(select)]!(before));
  if (dodge !== undefined)
    steps.push((before) => (dodge === 'x' ? Plot.dodgeX : Plot.dodgeY)({ anchor: 'middle', padding: 1 }, before));
  const made = steps.reduce((before, step) => step(before), given);
  const isOfRows = Object.values(channels).some((source) => 'column' in source);
  const create = Plot[mark as 'dot'] as (data: unknown, options: unknown) => Library.Markish;
  if (mark === 'frame') return Plot.frame(made);
  return create(isOfRows ? rows : [{}], made);
}

/** Mirrors text positions for right-to-left pages. */
function mirroredTexts({ dx, textAnchor, ...own }: MarkSpecification['options']): MarkSpecification['options'] {
  const mirrored = { start: 'end', middle: 'middle', end: 'start' }[String(textAnchor)];
  return { ...own, ...(dx !== undefined && { dx: -Number(dx) }), ...(mirrored !== undefined && { textAnchor: mirrored }) };
}

function mirroredMargins({ marginLeft, marginRight, ...own }: Specification['options']): Specification['options'] {
  return {
    ...own,
    ...(marginLeft !== undefined && { marginRight: marginLeft }),
    ...(marginRight !== undefined && { marginLeft: marginRight }),
  };
}

function selections(Plot: typeof Library): Readonly<Record<string, (options: Library.MarkOptions) => Library.MarkOptions>> {
  return {
    first: (options) => Plot.selectFirst(options),
    last: (options) => Plot.selectLast(options),
    'min-x': (options) => Plot.selectMinX(options),
    'max-x': (options) => Plot.selectMaxX(options),
    'min-y': (options) => Plot.selectMinY(options),
    'max-y': (options) => Plot.selectMaxY(options),
  };
}

/** Returns the default style of a mark: the accent color; rules use the zero line’s style. */
function looks({ mark, channels }: MarkSpecification): Readonly<Record<string, unknown>> {
  const isColored = channels['fill'] !== undefined || channels['stroke'] !== undefined;
  return {
    ...(mark === 'line' && { strokeWidth: 2 }),
    ...(FILLED.test(mark) && !isColored && { fill: TOKENS.accent }),
    ...(STROKED.test(mark) && !isColored && { stroke: TOKENS.accent }),
    ...(/^(rule|box)/.test(mark) && !isColored && { stroke: 'var(--_zero)' }),
    ...(mark === 'frame' && !isColored && { stroke: TOKENS.grid }),
    ...(mark === 'dot' && channels['r'] === undefined && { r: 4 }),
  };
}

/** Column names become functions: Observable Plot would interpret a name such as “gold” as a color. */
function toChannel(source: Channel): unknown {
  if ('column' in source) return (row: PlotRow) => row[source.column];
  if ('day' in source) {
    const day = new Date(source.day);
    return () => day;
  }
  return source.constant;
}

function scaleOptions(name: ScaleName, scene: PlotScene): Readonly<Record<string, unknown>> | undefined {
  const written = scene.specification.scales[name];
  const column = scaleColumn(name, scene);
  if (!written && !column) return undefined;
  const isPlace = /^f?[xy]$/.test(name);
  const domain = domainOf(name, column, written, scene);
  return {
    ...(isPlace && axisOptions(name, column, scene)),
    ...written?.options,
    label: written?.label === undefined ? (isNamed(name, column) ? column?.label : null) : written.label,
    ...(domain && { domain }),
    ...(written?.range && { range: written.range }),
    ...(written?.axis !== undefined && { axis: written.axis }),
    ...(name === 'x' && scene.rtl && { reverse: written?.options['reverse'] !== true }),
    ...(name === 'fx' && scene.rtl && { reverse: written?.options['reverse'] !== true }),
  };
}

/** Keys on an axis need no axis label. */
function isNamed(name: ScaleName, column: PlotColumn | undefined): boolean {
  return column !== undefined && (column.kind !== 'key' || name === 'color' || name === 'symbol');
}

function axisOptions(name: ScaleName, column: PlotColumn | undefined, scene: PlotScene): Readonly<Record<string, unknown>> {
  const ticks = column && column.kind !== 'measure' ? keyTicks(name, column, scene) : undefined;
  const isMeasure = column?.kind !== 'key';
  return {
    labelArrow: 'none',
    tickSize: 0,
    ...(column && { tickFormat: tickFormat(column) }),
    ...(ticks && { ticks }),
    ...(/^[xy]$/.test(name) && column?.isDate && isBanded(name, scene) && { type: 'band' }),
    ...(/^f[xy]$/.test(name) && { padding: 0.2 }),
    ...(/^[xy]$/.test(name) &&
      isMeasure && { nice: !isLog(name, scene), grid: name === 'y' || scaleColumn('y', scene)?.kind !== 'measure' }),
    ...(name === 'y' && scene.rtl && { axis: 'right' }),
    ...(name === 'fy' && scene.rtl && { axis: 'left' }),
  };
}

/** Formats all ticks in one unit, shown at the top tick. Observable Plot formats each tick separately. */
function tickFormat({ tick, axis }: PlotColumn): (value: PlotValue, index: number, ticks?: readonly number[]) => string {
  return (value, _, ticks = []) => {
    const rising = [...ticks].sort((a, b) => a - b);
    return axis && rising.length > 1 ? (axis(rising)[rising.indexOf(value as number)] ?? '') : tick(value);
  };
}

function isLog(name: string, { specification }: PlotScene): boolean {
  return specification.scales[name]?.options['type'] === 'log';
}

/** True when a mark has a band for each value on a scale. */
function isBanded(name: string, { specification }: PlotScene): boolean {
  const banded = name === 'x' ? /^(cell|(bar|box|tick|waffle)Y)$/ : /^(cell|(bar|box|tick|waffle)X)$/;
  return specification.marks.some(({ mark }) => banded.test(mark));
}

/** Returns ticks at the dates, numbers and ranks in the data, as many as fit. */
function keyTicks(name: ScaleName, column: PlotColumn, { data, rows, width }: PlotScene): readonly PlotValue[] | undefined {
  const values = distinct(rows.map((row) => row[column.name] ?? null)).filter((value) => value !== null);
  if (data.main.rowCount === 0 || values.some((value) => typeof value === 'string')) return undefined;
  if (!column.isDate && values.length > MAX_NUMBERS) return undefined;
  const sorted = [...values].sort((a, b) => Number(a) - Number(b));
  if (name !== 'x') return sorted;
  const widest = Math.max(...sorted.map((value) => textWidth(column.tick(value), TICK_PX)));
  const fitting = Math.max(1, Math.floor((width - 60) / (widest + LABEL_GAP_PX)));
  const step = Math.ceil(sorted.length / fitting);
  return sorted.filter((_, index) => index % step === 0);
}

/** Returns the domain of names in row order, unless the page specifies another. */
function domainOf(
  name: ScaleName,
  column: PlotColumn | undefined,
  written: ScaleSpecification | undefined,
  { specification, rows }: PlotScene,
): readonly PlotValue[] | undefined {
  if (written?.domain) return column?.isDate ? written.domain.map((value) => new Date(value)) : written.domain;
  const isSorted = specification.marks.some(({ sort }) => name in sort);
  if (!column || isSorted || column.kind !== 'key' || !/^(f?[xy]|color|symbol)$/.test(name)) return undefined;
  const values = distinct(rows.map((row) => row[column.name] ?? null));
  return values.some((value) => typeof value === 'string') ? values : undefined;
}

function distinct(values: readonly PlotValue[]): readonly PlotValue[] {
  return [...new Map(values.map((value) => [value instanceof Date ? value.getTime() : value, value])).values()];
}

function margins(scene: PlotScene): Readonly<Record<string, number>> {
  const { width, rtl, specification } = scene;
  const most = Math.round(width * 0.4);
  const beside = (scale: ScaleName): number => {
    const column = scaleColumn(scale, scene);
    if (!column || specification.scales[scale]?.axis === null) return 0;
    return Math.min(most, Math.max(...ticksOf(column, scene).map((text) => Math.ceil(textWidth(text, TICK_PX)))) + 12);
  };
  const half = halfOf(scaleColumn('x', scene), scene);
  const start = Math.max(half, beside('y') || (specification.scales['y']?.axis === null ? 0 : 40));
  const end = Math.max(half, scaleColumn('fy', scene) ? beside('fy') : 0);
  const isLabeled = isNamed('x', scaleColumn('x', scene)) || specification.scales['x']?.label !== undefined;
  return {
    marginLeft: rtl ? end : start,
    marginRight: rtl ? start : end,
    marginTop: scaleColumn('fx', scene) ? 40 : 24,
    marginBottom: isLabeled ? 36 : 24,
  };
}

/** Returns half of the widest label on the horizontal axis, which is centered on its tick. */
function halfOf(column: PlotColumn | undefined, scene: PlotScene): number {
  const texts = column?.isDate ? ticksOf(column, scene) : [];
  return Math.max(16, ...texts.map((text) => Math.ceil(textWidth(text, TICK_PX) / 2)));
}

/** Estimates the labels of an axis. */
function ticksOf(column: PlotColumn, { rows }: PlotScene): readonly string[] {
  const values = rows.map((row) => row[column.name] ?? null);
  if (column.kind !== 'measure') return ['', ...distinct(values).map((value) => column.tick(value))];
  const numbers = values.map(Number).filter(Number.isFinite);
  const [least, largest] = [numbers.reduce((a, b) => Math.min(a, b), 0), numbers.reduce((a, b) => Math.max(a, b), 0)];
  // Ticks are round, so their texts are about as long as those of two digits.
  const round = [least, largest].map((value) => Number(value.toPrecision(2)));
  return column.axis?.([...new Set(round)]) ?? round.map(column.tick);
}

function legendHeight(scene: PlotScene): number {
  const column = scaleColumn('color', scene);
  const isOrdinal = column?.kind === 'key' && !column.isDate;
  if (!isOrdinal) return LEGEND_PX;
  const texts = distinct(scene.rows.map((row) => row[column.name] ?? null)).map((value) => column.tick(value));
  const needed = [column.label, ...texts].reduce((sum, text) => sum + textWidth(text, 12) + 32, 0);
  return Math.ceil(needed / scene.width) * LEGEND_PX;
}
