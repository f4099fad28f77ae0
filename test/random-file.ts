import { openDataset, type Dataset } from '../src/core.js';
import type { TagAttributes } from '../src/describe/tags.js';
import { splitList } from '../src/query/names.js';
import { between, pick } from './random.js';

const dayAt = (day: number): string => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);

/** Columns that a file may have. */
const COLUMNS: Readonly<Record<string, (n: number) => unknown>> = {
  'Order ID': (n) => `O${String(n >> 1)}`,
  'Order Date': (n) => dayAt(n * 3),
  'Ship Date': (n) => dayAt(n * 3 + (n % 5)),
  'Customer ID': (n) => `C${String(n % 40)}`,
  Region: (n) => ['North', 'South', 'West', null][n % 4],
  Country: (n) => ['Germany', 'France', 'Spain'][n % 3],
  Category: (n) => `Category ${String(n % 4)}`,
  Product: (n) => `Product "${String(n % 20)}"; x: y`,
  'Ship Mode': (n) => ['Air', 'Sea'][n % 2],
  Channel: (n) => ['Online', 'In store'][n % 2],
  'Gift, "wrapped": (yes; no)': (n) => ['Yes', 'No, "thanks"'][n % 2],
  Profit: (n) => (n % 7) - 2,
  Discount: (n) => (n % 3) / 10,
};

/** Opens a random file. */
export async function openRandom(random: () => number): Promise<Dataset> {
  const columns = Object.entries(COLUMNS).filter(() => random() < 0.7);
  const amounts = [
    ['Revenue', (n: number) => 10 + (n % 17)],
    ['Quantity', (n: number) => 1 + (n % 4)],
  ] as const;
  const kept = pick(random, [amounts, amounts.slice(0, 1), amounts.slice(1), []]);
  const rows = Array.from({ length: between(random, 1, 400) }, (_, n) =>
    Object.fromEntries([...columns, ...kept].map(([name, value]) => [name, value(n)])),
  );
  return openDataset(rows);
}

/** Attributes that name measures and dimensions. Axes are dimensions of a heatmap, and measures of other charts. */
const MEASURES = ['measure', 'size'];
const DIMENSIONS = ['by', 'series', 'field', 'drill', 'per'];
const AXES = ['x', 'y'];

/** Runs the query of what a tag names. @throws SalesError for a name or a filter that the data does not have */
export async function runTag(
  dataset: Dataset,
  { tag, attributes }: { readonly tag: string; readonly attributes: TagAttributes },
): Promise<void> {
  const named = (names: readonly string[]): string[] => names.flatMap((name) => splitList(attributes[name] ?? ''));
  const axes = named(AXES);
  // Stages are measures, or dates that rows reach.
  const stages = named(['stages']);
  const isDated = stages.every((stage) => dataset.catalog.roles.some(({ role }) => role === stage));
  const measures = [...named(MEASURES), ...(tag === 'sales-heatmap' ? [] : axes), ...(isDated ? [] : stages)];
  const by = [...named(DIMENSIONS), ...(tag === 'sales-heatmap' ? axes : []), ...(isDated ? stages : [])];
  const { where = '', compare = '' } = attributes;
  const isPeriod = compare !== '' && compare !== 'plan' && !compare.startsWith('rest');
  await dataset.query({
    measures: measures.length > 0 ? [...new Set(measures)] : ['rows = count()'],
    by: [...new Set(by)].filter((name) => name !== 'row'),
    ...(where && { where }),
    ...(isPeriod && { compare }),
  });
}
