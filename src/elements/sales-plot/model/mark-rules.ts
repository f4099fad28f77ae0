/** The valid values of an option: a number, a switch, text, or one of several words. */
export type Rule =
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text' }
  | readonly string[];

export type Rules = Readonly<Record<string, Rule>>;

const NUMBER: Rule = { kind: 'number' };
const POSITIVE: Rule = { kind: 'number', min: 0 };
const BOOLEAN: Rule = { kind: 'boolean' };

/** The rule of a mark type: its position channels, the required ones (one of each list), and its other options. */
export interface MarkRule {
  readonly places: readonly string[];
  readonly needs: readonly (readonly string[])[];
  readonly channels?: readonly string[];
  readonly options?: Rules;
}

const CURVE: Rules = {
  curve: [
    ...['linear', 'step', 'step-before', 'step-after', 'basis', 'bump-x', 'bump-y', 'cardinal', 'catmull-rom'],
    ...['monotone-x', 'monotone-y', 'natural'],
  ],
};
const MARKER: Rules = { marker: ['none', 'dot', 'circle', 'circle-stroke', 'tick', 'arrow'] };
const STACK: Rules = {
  offset: ['normalize', 'center', 'wiggle'],
  order: ['value', 'sum', 'appearance', 'inside-out'],
  reverse: BOOLEAN,
};
const BOX: Rules = {
  inset: NUMBER,
  insetTop: NUMBER,
  insetRight: NUMBER,
  insetBottom: NUMBER,
  insetLeft: NUMBER,
  rx: POSITIVE,
};
const FRAME_ANCHORS = [
  ...['middle', 'top', 'right', 'bottom', 'left'],
  ...['top-left', 'top-right', 'bottom-left', 'bottom-right'],
];

const ENDS = ['x1', 'y1', 'x2', 'y2'];
const END_NEEDS = [['x1'], ['y1'], ['x2'], ['y2']];

/** The mark types of a specification, named as in Observable Plot. */
export const MARKS: Readonly<Record<string, MarkRule>> = {
  areaX: { places: ['x', 'x1', 'x2', 'y'], needs: [['x', 'x1'], ['y']], options: { ...CURVE, ...STACK } },
  areaY: { places: ['x', 'y', 'y1', 'y2'], needs: [['x'], ['y', 'y1']], options: { ...CURVE, ...STACK } },
  arrow: { places: ENDS, needs: END_NEEDS, options: { bend: BOOLEAN, headLength: POSITIVE } },
  barX: { places: ['x', 'x1', 'x2', 'y'], needs: [['x', 'x1']], options: { ...BOX, ...STACK } },
  barY: { places: ['x', 'y', 'y1', 'y2'], needs: [['y', 'y1']], options: { ...BOX, ...STACK } },
  boxX: { places: ['x', 'y'], needs: [['x']] },
  boxY: { places: ['x', 'y'], needs: [['y']] },
  cell: { places: ['x', 'y'], needs: [['x', 'y']], options: BOX },
  dot: { places: ['x', 'y'], needs: [['x', 'y']], channels: ['r', 'symbol', 'rotate'] },
  frame: { places: [], needs: [], options: { inset: NUMBER } },
  line: { places: ['x', 'y'], needs: [['x'], ['y']], options: { ...CURVE, ...MARKER } },
  linearRegressionX: { places: ['x', 'y'], needs: [['x'], ['y']] },
  linearRegressionY: { places: ['x', 'y'], needs: [['x'], ['y']] },
  link: { places: ENDS, needs: END_NEEDS, options: { ...CURVE, ...MARKER } },
  rectX: { places: ['x', 'x1', 'x2', 'y', 'y1', 'y2'], needs: [['x', 'x1', 'y']], options: { ...BOX, ...STACK } },
  rectY: { places: ['x', 'x1', 'x2', 'y', 'y1', 'y2'], needs: [['x', 'x1', 'y']], options: { ...BOX, ...STACK } },
  ruleX: { places: ['x', 'y1', 'y2'], needs: [['x']] },
  ruleY: { places: ['y', 'x1', 'x2'], needs: [['y']] },
  text: {
    places: ['x', 'y'],
    needs: [['text']],
    channels: ['text', 'rotate'],
    options: {
      textAnchor: ['start', 'middle', 'end'],
      lineAnchor: ['top', 'middle', 'bottom'],
      frameAnchor: [...FRAME_ANCHORS],
      fontWeight: ['normal', 'bold'],
      fontSize: { kind: 'number', min: 11 },
      lineWidth: POSITIVE,
    },
  },
  tickX: { places: ['x', 'y'], needs: [['x']] },
  tickY: { places: ['x', 'y'], needs: [['y']] },
  vector: { places: ['x', 'y'], needs: [['x'], ['y']], channels: ['length', 'rotate'] },
  waffleX: { places: ['x', 'y'], needs: [['x']], options: { unit: POSITIVE, ...STACK } },
  waffleY: { places: ['x', 'y'], needs: [['y']], options: { unit: POSITIVE, ...STACK } },
};

/** Channels of every mark in addition to its position. */
export const COMMON_CHANNELS: readonly string[] = [
  ...['fill', 'stroke', 'z', 'fx', 'fy'],
  ...['opacity', 'fillOpacity', 'strokeOpacity', 'strokeWidth'],
];

/** Transforms of a mark’s rows. */
const TRANSFORMS: Rules = {
  dodge: ['x', 'y'],
  select: ['first', 'last', 'min-x', 'max-x', 'min-y', 'max-y'],
  window: { kind: 'number', min: 2 },
  normalize: ['first', 'last', 'max', 'mean', 'median', 'sum'],
  bin: ['x', 'y'],
};

export const COMMON_OPTIONS: Rules = {
  ...TRANSFORMS,
  dx: NUMBER,
  dy: NUMBER,
  clip: BOOLEAN,
  strokeDasharray: { kind: 'text' },
  thresholds: { kind: 'number', min: 1, max: 200 },
  reduce: ['count', 'sum', 'mean', 'median', 'min', 'max'],
};

const POSITION_TYPES = ['linear', 'utc', 'log', 'sqrt', 'symlog', 'band', 'point'];
const POSITION: Rules = {
  type: [...POSITION_TYPES],
  reverse: BOOLEAN,
  zero: BOOLEAN,
  nice: BOOLEAN,
  grid: BOOLEAN,
  ticks: POSITIVE,
  inset: NUMBER,
  padding: { kind: 'number', min: 0, max: 1 },
};

/** The scales of a specification, with their options in addition to `domain`, `label` and `axis`. */
export const SCALES: Readonly<Record<string, Rules>> = {
  x: POSITION,
  y: POSITION,
  fx: { reverse: BOOLEAN, padding: { kind: 'number', min: 0, max: 1 } },
  fy: { reverse: BOOLEAN, padding: { kind: 'number', min: 0, max: 1 } },
  color: {
    type: ['linear', 'log', 'sqrt', 'symlog', 'ordinal', 'categorical', 'diverging', 'quantile', 'quantize'],
    legend: BOOLEAN,
    reverse: BOOLEAN,
    zero: BOOLEAN,
    n: { kind: 'number', min: 2, max: 7 },
    pivot: NUMBER,
  },
  r: { type: ['linear', 'sqrt', 'log'], zero: BOOLEAN },
  opacity: { type: ['linear', 'sqrt', 'log'], zero: BOOLEAN },
  length: { type: ['linear', 'sqrt'], zero: BOOLEAN },
  symbol: {},
};

export const CHART_OPTIONS: Rules = {
  height: { kind: 'number', min: 80, max: 4000 },
  grid: BOOLEAN,
  inset: NUMBER,
  marginTop: POSITIVE,
  marginRight: POSITIVE,
  marginBottom: POSITIVE,
  marginLeft: POSITIVE,
};

export const SYMBOLS: readonly string[] = [
  'circle',
  'cross',
  'diamond',
  'square',
  'star',
  'triangle',
  'wye',
  'hexagon',
  'plus',
  'times',
];

/** The named colors of a specification: the page’s design tokens. */
export const COLORS: Readonly<Record<string, string>> = {
  accent: '--_accent-fill',
  text: '--_text',
  muted: '--_muted',
  border: '--_border',
  grid: '--_grid',
  surface: '--_surface',
  positive: '--_positive',
  negative: '--_negative',
  'series-1': '--_s1',
  'series-2': '--_s2',
  'series-3': '--_s3',
  'series-4': '--_s4',
  'series-5': '--_s5',
  'series-6': '--_s6',
  'series-7': '--_s7',
  'series-8': '--_s8',
};
