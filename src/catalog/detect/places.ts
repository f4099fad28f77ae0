import type { KeyNames } from '../joins/names.js';
import type { PlacedJoin } from '../joins/paths.js';
import { leadsToEvent } from '../joins/search.js';
import type { Target } from './rule-lines.js';

/** Where a table lies as seen from the rows of another. */
export interface Place {
  readonly table: string;
  /** The joins that lead there. */
  readonly way: readonly PlacedJoin[];
  /** Whether a row is the whole that the rows are parts of: the order of lines. */
  readonly isWhole: boolean;
  /** What can be told there: roles of goods, customers, places … */
  readonly targets: ReadonlySet<Target> | undefined;
  /** What its rows are, in a word, where the key that leads there says it. */
  readonly of?: string;
  /** Whether the key that leads there was declared and says nothing by its name, so that the key it leads to tells more. */
  readonly isMute: boolean;
  /** How many tables lie between, less the wholes. */
  readonly steps: number;
}

const PLACES = 'region continent country state city';
const OF_WHOLES =
  'date order customer-code customer-name product-code product-name category subcategory store-code store-name channel segment seller-code seller-name gender age promotion shipped delivered status discount';

/** What a list of goods tells of. */
const OF_GOODS = 'product-code product-name category subcategory price cost seller-code seller-name';

/** What tables tell of, by the idea of the key that leads to them; the first that it has counts. */
const TARGETS: readonly (readonly [readonly string[], string])[] = [
  [['product', 'model'], OF_GOODS],
  [['customer', 'company', 'email'], `customer-code customer-name seller-code seller-name segment channel gender age ${PLACES}`],
  [['seller', 'staff', 'person'], 'seller-code seller-name'],
  [['store', 'location'], `store-code store-name channel ${PLACES}`],
  [['promotion'], 'promotion discount'],
  [['category', 'sub', 'group', 'department'], 'category subcategory'],
  [['channel', 'platform', 'method'], 'channel'],
  [['segment'], 'segment'],
  [['ship', 'deliver'], 'status shipped delivered channel'],
  [['status'], 'status'],
  [['region', 'continent', 'country', 'state', 'city', 'zone', 'postal'], PLACES],
];

/** What a table behind an unknown key may tell of. */
const OF_OTHERS = `product-name category subcategory customer-name store-name channel segment ${PLACES}`;

/** What the price or cost of a catalogue loses beside one of the sale itself, and what any column loses by each table between. */
const CATALOGUE = 20;
const STEP = 3;

/** What money of a whole loses where its parts tell of none. */
const WHOLE_MONEY = 30;

const MONEY: readonly Target[] = ['revenue', 'cost', 'profit'];

/** What places are found by: the joins of tables, and which tables have prices, and so are lists of goods whatever they are called. */
export interface PlaceSearch {
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
  readonly isPriced: (table: string) => boolean;
}

/** The tables that can be reached from one, nearest first, with what they can tell of. */
export function placesFrom(table: string, search: PlaceSearch): readonly Place[] {
  const places: Place[] = [];
  const { joins } = search;
  const visit = (from: string, before: Place | undefined): void => {
    for (const join of joins) {
      if (join.from.table !== from || join.as !== undefined) continue;
      const place = placeOf(join, before, search);
      places.push(place);
      visit(join.to.table, place);
    }
  };
  visit(table, undefined);
  return places.toSorted((a, b) => a.way.length - b.way.length);
}

function placeOf(join: PlacedJoin, before: Place | undefined, { names, isPriced }: PlaceSearch): Place {
  const keys = join.from.columns.map((name) => names.ofColumn(name));
  const isWhole = (before?.isWhole ?? true) && leadsToEvent(join, names);
  const isFirst = before === undefined || before.isWhole;
  const said = keys.flatMap(({ stem }) => stem);
  const isMute = join.score === Infinity && said.every((idea) => idea.startsWith('~'));
  const ideas = isMute ? ideasOf(join.to, names) : said;
  const isGoods = isFirst && ideas.every((idea) => idea.startsWith('~')) && isPriced(join.to.table);
  const of = isGoods ? 'product' : before?.of !== undefined && sharesWord(ideas, before) ? before.of : undefined;
  return {
    table: join.to.table,
    way: [...(before?.way ?? []), join],
    isWhole,
    targets: isWhole
      ? toTargets(`${OF_WHOLES} ${PLACES}`)
      : isGoods
        ? toTargets(OF_GOODS)
        : isFirst
          ? targetsOf(ideas)
          : before.targets,
    ...(of === undefined ? {} : { of }),
    isMute,
    steps: (before?.steps ?? 0) + (isWhole ? 0 : 1),
  };
}

/** What a table and its key are named for; people may be anyone. */
function ideasOf({ table, columns }: PlacedJoin['to'], names: KeyNames): readonly string[] {
  const ideas = [names.ofTable(table), ...columns.map((name) => names.ofColumn(name))].flatMap(({ stem }) => stem);
  return ideas.filter((idea) => idea !== 'person');
}

/** Whether a key is called after that which led to its table: `pizza_type_id` in the table that `pizza_id` leads to. */
function sharesWord(ideas: readonly string[], { way }: Place): boolean {
  const last = way.at(-1)?.from.columns.join(' ').toLowerCase() ?? '';
  return ideas.some((idea) => idea.startsWith('~') && last.includes(idea.slice(1)));
}

function targetsOf(ideas: readonly string[]): ReadonlySet<Target> | undefined {
  if (ideas.includes('date')) return undefined;
  const known = TARGETS.find(([keys]) => keys.some((key) => ideas.includes(key)));
  return toTargets(known?.[1] ?? OF_OTHERS);
}

function toTargets(text: string): ReadonlySet<Target> {
  return new Set(text.split(' ') as Target[]);
}

/** What a column's fit for a target loses by its place; `Infinity` where nothing there can have it. `withMoney`: the whole may tell of money. */
export function distanceOf(target: Target, { targets, isWhole, steps }: Place, withMoney: boolean): number {
  if (isWhole && withMoney && MONEY.includes(target)) return WHOLE_MONEY;
  if (targets?.has(target) !== true) return Infinity;
  return STEP * steps + (target === 'price' || target === 'cost' ? CATALOGUE : 0);
}
