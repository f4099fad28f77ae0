import type { KeyNames } from '../joins/names.js';
import type { PlacedJoin } from '../joins/paths.js';
import { leadsToEvent } from '../joins/names.js';
import type { Target } from './rule-lines.js';

/** The position of a table relative to the rows of another. */
export interface Place {
  readonly table: string;
  /** The joins from the rows to the table. */
  readonly way: readonly PlacedJoin[];
  /** True when a row is the whole that the other rows belong to, as an order is for its lines. */
  readonly isWhole: boolean;
  /** The roles that its columns can have: those of products, customers, locations … */
  readonly targets: ReadonlySet<Target> | undefined;
  /** What its rows represent, in one word, if the key to the table names it. */
  readonly of?: string;
  /** True when the key to the table was declared and its name means nothing, so the names of the table and its key count. */
  readonly isMute: boolean;
  /** Number of tables in between, not counting wholes. */
  readonly steps: number;
}

const PLACES = 'region continent country state city';
const OF_WHOLES =
  'date order customer-code customer-name product-code product-name category subcategory store-code store-name channel segment seller-code seller-name gender age promotion shipped delivered status discount';

/** Roles of a product list. */
const OF_GOODS = 'product-code product-name category subcategory price cost stock stock-value seller-code seller-name';

/** Roles that a table can provide, by the concept of the key to it; the first match counts. */
const TARGETS: readonly (readonly [readonly string[], string])[] = [
  [['product', 'model'], OF_GOODS],
  [['customer', 'company', 'email'], `customer-code customer-name seller-code seller-name segment channel gender age ${PLACES}`],
  [['seller', 'staff', 'person'], 'seller-code seller-name'],
  [['store', 'location'], `store-code store-name channel ${PLACES}`],
  [['promotion'], 'promotion discount'],
  [['category', 'group', 'department'], 'category subcategory'],
  [['channel', 'platform', 'method'], 'channel'],
  [['segment'], 'segment'],
  [['ship', 'deliver'], 'status shipped delivered channel'],
  [['status'], 'status'],
  [['region', 'continent', 'country', 'state', 'city', 'zone', 'postal'], PLACES],
];

/** Roles of a table with an unknown key, such as a subscription or a project. */
const OF_OTHERS = `product-name category subcategory customer-code customer-name store-name channel segment ${PLACES}`;

/** Penalty of a list price or cost compared with that of the sale itself, and of any column per table in between. */
const CATALOGUE = 20;
const STEP = 3;

/** Penalty for money of an order if its lines have none. */
const WHOLE_MONEY = 30;

const MONEY: readonly Target[] = ['revenue', 'cost', 'profit'];

/**
 * Input of the search: the joins, the key names, and which tables have prices. A table with prices counts as a product list,
 * regardless of its name.
 */
export interface PlaceSearch {
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
  readonly isPriced: (table: string) => boolean;
}

/** Returns the tables that can be reached from one, nearest first, with the roles they can provide. */
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
  // The day by which a period of a list is found says nothing of what the list is of.
  const columns = join.to.until === undefined || join.from.day ? join.from.columns : join.from.columns.slice(0, -1);
  const keys = columns.map((name) => names.ofColumn(name));
  const isWhole = (before?.isWhole ?? true) && leadsToEvent(join, names);
  const isFirst = before === undefined || before.isWhole || join.alsoFrom?.includes(before.way[0]?.from.table ?? '') === true;
  const keyConcepts = keys.flatMap(({ stem }) => stem);
  const isMute = join.score === Infinity && keyConcepts.every((idea) => idea.startsWith('~'));
  // The key to a table of sellers may be named otherwise, such as after the owner of a deal.
  const isOfSellers = names.ofTable(join.to.table).stem.join() === 'seller' && keyConcepts.every((idea) => idea.startsWith('~'));
  const ideas = isMute || isOfSellers ? ideasOf(join.to, names) : keyConcepts;
  const isGoods = isFirst && ideas.every((idea) => idea.startsWith('~') || idea === 'name') && isPriced(join.to.table);
  const of =
    isGoods || isNamedByKey(ideas, names.ofTable(join.to.table).stem)
      ? 'product'
      : before?.of !== undefined && sharesWord(ideas, before)
        ? before.of
        : undefined;
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

/** True when the key to a table is that of a product, and the name of the table says nothing: `menu_item_id` leads to `menu`. */
function isNamedByKey(ideas: readonly string[], title: readonly string[]): boolean {
  const known = ideas.filter((idea) => !idea.startsWith('~'));
  return known.join() === 'product' && title.every((idea) => idea.startsWith('~'));
}

/** The concepts of a table's name and key, except `person`, who may be anyone. */
function ideasOf({ table, columns }: PlacedJoin['to'], names: KeyNames): readonly string[] {
  const ideas = [names.ofTable(table), ...columns.map((name) => names.ofColumn(name))].flatMap(({ stem }) => stem);
  return ideas.filter((idea) => idea !== 'person');
}

/** True when a key contains the name of the key that led to its table: `pizza_type_id` in the table of `pizza_id`. */
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

/**
 * Returns what a column's position subtracts from its score for a target; `Infinity` if the target is impossible there.
 * `withMoney`: the whole may provide money.
 */
export function distanceOf(target: Target, { targets, isWhole, steps }: Place, withMoney: boolean): number {
  if (isWhole && withMoney && MONEY.includes(target)) return WHOLE_MONEY;
  if (targets?.has(target) !== true) return Infinity;
  return STEP * steps + (target === 'price' || target === 'cost' ? CATALOGUE : 0);
}
