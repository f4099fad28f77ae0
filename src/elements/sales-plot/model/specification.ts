import { SalesError } from '../../../util/error.js';
import { badValue, type ComputedColumn, type Fields, fieldsOf, type KnownColumn, readComputed, unknownName } from './computed.js';
import {
  CHART_OPTIONS,
  COLORS,
  COMMON_CHANNELS,
  COMMON_OPTIONS,
  MARKS,
  SCALES,
  SYMBOLS,
  type MarkRule,
  type Rule,
  type Rules,
} from './mark-rules.js';
import { ownValue, isRecord } from '../../../util/record.js';

type OptionValue = number | string | boolean | null;

/** The source of a channel: a column of the result, or a constant. */
export type Channel = { readonly column: string } | { readonly constant: number | string } | { readonly day: string };

export interface MarkSpecification {
  readonly mark: string;
  readonly channels: Readonly<Record<string, Channel>>;
  /** The key columns that a click filters by; empty when a click does nothing. */
  readonly keys: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Sort order of scale domains: `{ y: '-x' }` sorts y by descending x. */
  readonly sort: Readonly<Record<string, string>>;
}

export interface ScaleSpecification {
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly domain?: readonly (number | string)[];
  readonly range?: readonly (number | string)[];
  /** `undefined` for the column’s name, `null` for no label. */
  readonly label?: string | null;
  readonly axis?: string | null;
}

/** A validated description of a chart: marks and the columns of their channels. */
export interface Specification {
  readonly marks: readonly MarkSpecification[];
  readonly scales: Readonly<Record<string, ScaleSpecification>>;
  readonly columns: readonly ComputedColumn[];
  readonly options: Readonly<Record<string, OptionValue>>;
}

const COLOR_CHANNELS = /^(fill|stroke)$/;
const PLACE_CHANNELS = /^(x|y)[12]?$/;
const HEX_COLOR = /^#[\da-f]{3,8}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Parses the text of a specification. @throws SalesError `bad-option` when it is not valid JSON */
export function parseSpecification(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SalesError('bad-option', 'plot-not-json', {
      cause: error,
      params: { option: 'plot', problem: reason },
    });
  }
}

/**
 * Validates a specification against the columns of the result.
 *
 * @throws SalesError `bad-option` with the path, the value and the expected values
 */
export function readSpecification(written: unknown, columns: readonly KnownColumn[]): Specification {
  const fields = fieldsOf(written, 'plot');
  const computed = readComputed(fields['columns'], columns);
  const known = [...columns, ...computed.map(({ name }) => ({ name, isKey: false }))];
  const names = ['marks', 'columns', ...Object.keys(SCALES), ...Object.keys(CHART_OPTIONS)];
  for (const name of Object.keys(fields)) if (!names.includes(name)) throw unknownName('plot', name, names);
  const marks = fields['marks'];
  if (!Array.isArray(marks) || marks.length === 0) throw badValue('marks', marks, 'marks');
  return {
    marks: marks.map((mark, index) => readMark(mark, `marks[${index}]`, known)),
    scales: Object.fromEntries(
      Object.keys(SCALES).flatMap((name) => (fields[name] === undefined ? [] : [[name, readScale(fields[name], name)]])),
    ),
    columns: computed,
    options: readOptions(fields, CHART_OPTIONS, ''),
  };
}

function readMark(written: unknown, path: string, columns: readonly KnownColumn[]): MarkSpecification {
  const fields = fieldsOf(written, path);
  const name = fields['mark'];
  const rule = typeof name === 'string' ? ownValue(MARKS, name) : undefined;
  if (!rule) throw badValue(`${path}.mark`, name, Object.keys(MARKS));
  const options = { ...rule.options, ...COMMON_OPTIONS };
  const names = [...rule.places, ...(rule.channels ?? []), ...COMMON_CHANNELS];
  const legal = ['mark', 'key', 'sort', ...names, ...Object.keys(options)];
  for (const field of Object.keys(fields)) if (!legal.includes(field)) throw unknownName(path, field, legal);
  const channels = Object.fromEntries(
    names.flatMap((channel) => {
      const value = fields[channel];
      return value === undefined ? [] : [[channel, readChannel(value, channel, `${path}.${channel}`, columns)]];
    }),
  );
  requireChannels(rule, channels, fields, path);
  return {
    mark: name as string,
    channels,
    keys: readKeys(fields['key'], `${path}.key`, columns),
    options: readOptions(fields, options, `${path}.`),
    sort: readSort(fields['sort'], `${path}.sort`, Object.keys(channels)),
  };
}

/** Channels that a transform creates are optional. */
function requireChannels({ needs }: MarkRule, channels: Readonly<Record<string, Channel>>, fields: Fields, path: string): void {
  const made = fields['dodge'] ?? (fields['bin'] === 'x' ? 'y' : fields['bin'] === 'y' ? 'x' : undefined);
  for (const some of needs) {
    if (some.some((name) => channels[name] !== undefined || name === made)) continue;
    throw new SalesError('bad-option', 'channel-missing', {
      params: { option: path, mark: String(fields['mark']), channel: some[0] ?? '', expected: some },
    });
  }
}

function readChannel(value: unknown, channel: string, path: string, columns: readonly KnownColumn[]): Channel {
  const names = columns.map(({ name }) => name);
  if (typeof value === 'string' && names.includes(value)) return { column: value };
  if (COLOR_CHANNELS.test(channel)) return { constant: readColor(value, path, names) };
  if (channel === 'symbol' && typeof value === 'string' && SYMBOLS.includes(value)) return { constant: value };
  if (typeof value === 'number' && Number.isFinite(value) && !/^(z|fx|fy|symbol|text)$/.test(channel)) return { constant: value };
  if (PLACE_CHANNELS.test(channel) && typeof value === 'string' && DAY.test(value)) return { day: value };
  if (channel === 'text' && isRecord(value) && typeof value['value'] === 'string') return { constant: value['value'] };
  throw badValue(path, value, channel === 'symbol' ? [...names, ...SYMBOLS] : names);
}

/** Parses a color that is not a column: a design token, or a hexadecimal color. */
function readColor(value: unknown, path: string, names: readonly string[]): string {
  if (value === 'none' || value === 'currentColor') return value;
  if (typeof value === 'string' && HEX_COLOR.test(value)) return value;
  const token = typeof value === 'string' ? ownValue(COLORS, value) : undefined;
  if (token === undefined) throw badValue(path, value, [...names, ...Object.keys(COLORS), 'none']);
  return `var(${token})`;
}

function readKeys(value: unknown, path: string, columns: readonly KnownColumn[]): readonly string[] {
  if (value === undefined) return [];
  const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => name);
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  return listed.map((key) => {
    if (typeof key === 'string' && keys.includes(key)) return key;
    throw badValue(path, key, keys);
  });
}

function readSort(value: unknown, path: string, channels: readonly string[]): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  const fields = fieldsOf(value, path);
  const scales = ['x', 'y', 'fx', 'fy', 'color'];
  for (const [scale, by] of Object.entries(fields)) {
    if (!scales.includes(scale)) throw unknownName(path, scale, scales);
    if (typeof by !== 'string' || !channels.includes(by.replace(/^-/, '')))
      throw badValue(
        `${path}.${scale}`,
        by,
        channels.flatMap((channel) => [channel, `-${channel}`]),
      );
  }
  return fields as Readonly<Record<string, string>>;
}

function readScale(written: unknown, path: string): ScaleSpecification {
  const fields = fieldsOf(written, path);
  const rules = SCALES[path]!;
  const isPlace = /^f?[xy]$/.test(path);
  const hasRange = path === 'color' || path === 'r';
  const legal = ['domain', 'label', ...(isPlace ? ['axis'] : []), ...(hasRange ? ['range'] : []), ...Object.keys(rules)];
  for (const name of Object.keys(fields)) if (!legal.includes(name)) throw unknownName(path, name, legal);
  const { label, axis, domain, range } = fields;
  if (label !== undefined && label !== null && typeof label !== 'string') throw badValue(`${path}.label`, label, 'label');
  const sides = path.endsWith('x') ? ['top', 'bottom'] : ['left', 'right'];
  if (axis !== undefined && axis !== null && !sides.includes(axis as string))
    throw badValue(`${path}.axis`, axis, [...sides, 'null']);
  return {
    options: readOptions(fields, rules, `${path}.`),
    ...(domain !== undefined && { domain: readList(domain, `${path}.domain`) }),
    ...(range !== undefined && { range: readRange(range, path) }),
    ...(label !== undefined && { label }),
    ...(axis !== undefined && { axis: axis as string | null }),
  };
}

function readList(value: unknown, path: string): readonly (number | string)[] {
  const isList = Array.isArray(value) && value.length > 0 && value.every((one) => /^(number|string)$/.test(typeof one));
  if (!isList) throw badValue(path, value, 'numbers-or-texts');
  return value as readonly (number | string)[];
}

function readRange(value: unknown, scale: string): readonly (number | string)[] {
  const path = `${scale}.range`;
  const list = readList(value, path);
  if (scale === 'color') return list.map((color, index) => readColor(color, `${path}[${index}]`, []));
  const isSize = list.length === 2 && list.every((size) => typeof size === 'number' && size >= 0);
  if (!isSize) throw badValue(path, value, 'radii');
  return list;
}

function readOptions(fields: Fields, rules: Rules, path: string): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, rule]) =>
      fields[name] === undefined ? [] : [[name, readOption(fields[name], rule, `${path}${name}`)]],
    ),
  );
}

function readOption(value: unknown, rule: Rule, path: string): OptionValue {
  if (!('kind' in rule)) {
    if (typeof value === 'string' && rule.includes(value)) return value;
    throw badValue(path, value, rule);
  }
  switch (rule.kind) {
    case 'number': {
      const { min = -Infinity, max = Infinity } = rule;
      if (typeof value === 'number' && value >= min && value <= max) return value;
      throw badValue(path, value, rangeReason(min, max), { min, max });
    }
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw badValue(path, value, ['true', 'false']);
    case 'text':
      if (typeof value === 'string' || typeof value === 'number') return value;
      throw badValue(path, value, 'text');
  }
}

function rangeReason(min: number, max: number): string {
  if (min === -Infinity) return 'any-number';
  return max === Infinity ? 'number-from' : 'number-between';
}
