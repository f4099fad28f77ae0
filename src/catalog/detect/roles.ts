import { candidatesOf } from './candidates.js';
import type { Candidate } from './candidate.js';
import { discountKindOf, explainedByPrice, isCostPerUnit, looksLikeLineTotal, marksCancellations } from './money.js';
import type { DiscountKind, MoneyColumns } from './money.js';
import { toMeanings } from './context.js';
import type { Vocabulary } from './names.js';
import type { Meanings } from './context.js';
import { isDiscount } from './net.js';
import { CLEAR_NAME, isProductOf, NET } from './net-weights.js';
import { textsMatch } from './profile.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import { reasonOf } from './reason.js';
import { HOLDS, inOrder } from './relations.js';
import { isOtherDate } from './rules.js';
import type { Target } from './rule-lines.js';
import type { RoleChoice } from '../../query/catalog.js';
import { ROLES } from '../../query/schema.js';
import type { Note, Role } from '../../query/schema.js';

/** What the columns of a table mean, each choice with its reason, and how their numbers are to be read. */
export interface DetectedRoles {
  readonly roles: readonly RoleChoice[];
  /** Per role whose column holds codes: the column with their names. */
  readonly names: readonly RoleChoice[];
  /** Columns without a role that would fit a role that another column has, best first. */
  readonly alternatives: readonly RoleChoice[];
  /** The column with the time of day that belongs to the date column (DESIGN R3). */
  readonly timeOfDay?: string;
  readonly costPerUnit: boolean;
  /** The table whose rows are one unit each, so that their price is the revenue. */
  readonly unitRows?: string;
  readonly discountPercent: boolean;
  readonly cancelledByC: boolean;
  readonly warnings: readonly Note[];
}

/** Roles that the reader has set: role → column, or `table.column` where a profile spans tables; an empty text means that no column has the role. */
export type ChosenRoles = Readonly<Partial<Record<Role, string>>>;

/** The reason for a role that the reader has set. */
export const SET = 'Set by the option roles.';

/** One run of the detection: what it looks at and what it has to tell. */
interface Detection {
  readonly profile: TableProfile;
  readonly chosen: ChosenRoles;
  readonly meanings: Meanings;
  readonly warnings: Note[];
}

/** A role given to a column, before it is told to anyone. */
interface Given {
  readonly role: Role;
  readonly column: ColumnProfile;
  readonly reason: string;
}

/** Candidates closer than this are both likely, and the reader is told. */
const CLOSE = 2;

/** Below this score a second candidate is not worth a word, but for dates: on them all else rests. */
const WORTH_A_WORD = 60;

/** `14:05`, `2:05:09 PM`, `14h05`. */
const TIME_OF_DAY = /^\s*\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*$/iu;

/** Finds out what the columns of a table mean, from the words of their names, types, values and how the columns relate. */
export function detectRoles(profile: TableProfile, vocabulary: Vocabulary, chosen: ChosenRoles = {}): DetectedRoles {
  const warnings: Note[] = [];
  const detection: Detection = { profile, chosen, meanings: toMeanings(profile, vocabulary), warnings };
  const candidates = candidatesOf(profile, detection.meanings);
  const given = givenRoles(detection, candidates);
  const columnOf = (role: Role): ColumnProfile | undefined => given.find((one) => one.role === role)?.column;
  const money: MoneyColumns = {
    price: columnOf('price'),
    quantity: columnOf('quantity'),
    discount: columnOf('discount'),
    revenue: columnOf('revenue'),
    cost: columnOf('cost'),
    profit: columnOf('profit'),
  };
  const discount = discountOf(money, detection);
  const kept = given.filter((one) => one.role !== 'discount' || discount !== 'amount');
  const roles = kept.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  const order = columnOf('order');
  const time = timeOfDayOf(detection, columnOf('date'));
  warnAboutValues(profile.table, roles, money, warnings);
  warnIfGross(detection, money, { candidates, discount });
  const names = namesGiven(detection, given, candidates);
  const toChoice = ({ role, column, reason }: Given): RoleChoice => ({
    role,
    ref: { table: column.table ?? profile.table, column: column.name },
    reason,
  });
  return {
    roles: roles.map(toChoice),
    names: names.map(toChoice),
    alternatives: alternativesTo(roles, { candidates, taken: [...given, ...names], rowCount: profile.rowCount }).map(toChoice),
    ...(time === undefined ? {} : { timeOfDay: time.name }),
    costPerUnit: money.cost !== undefined && isCostPerUnit(detection.meanings(money.cost).concepts, money),
    discountPercent: discount === 'percent',
    cancelledByC: order !== undefined && marksCancellations(order),
    warnings,
  };
}

/** The chosen roles, then the detected ones: each column gets one role, the best fits first. */
function givenRoles({ profile, chosen, warnings }: Detection, all: readonly Candidate[]): readonly Given[] {
  const given: Given[] = [];
  for (const [role, name] of Object.entries(chosen)) {
    const column =
      profile.columns.find((one) => one.table !== undefined && `${one.table}.${one.name}` === name) ??
      profile.columns.find((one) => one.name === name);
    if (column !== undefined) given.push({ role: role as Role, column, reason: SET });
  }
  const candidates = all.filter(({ column }) => given.every((one) => one.column !== column));
  const found = assign(candidates.filter(({ target }) => rolesOf(target).some((role) => chosen[role] === undefined)));
  const detected = toRoles(found, profile.rowCount).filter(({ role }) => chosen[role] === undefined);
  given.push(...detected);
  for (const one of detected) warnIfAmbiguous(one, candidates, { table: profile.table, warnings, taken: given });
  return given;
}

function assign(candidates: readonly Candidate[]): ReadonlyMap<Target, Candidate> {
  const found = new Map<Target, Candidate>();
  const taken = new Set<ColumnProfile>();
  for (const candidate of candidates) {
    if (found.has(candidate.target) || taken.has(candidate.column)) continue;
    found.set(candidate.target, candidate);
    taken.add(candidate.column);
  }
  return found;
}

/** The roles that a target serves: those with a code and a name column are decided between the two. */
function rolesOf(target: Target): readonly Role[] {
  if (target === 'customer-code' || target === 'customer-name') return ['customer', 'customer-name'];
  const pair = PAIRS.find((role) => target === `${role}-code` || target === `${role}-name`);
  return pair === undefined ? [target as Role] : [pair];
}

/** Roles that take the name column where it is never missing, else the code (DESIGN R2 for products; stores and sellers alike). */
const PAIRS = ['product', 'store', 'seller'] as const;

/** A code column that fits less than this is a makeshift (an e-mail address), and a name goes before it. */
const MAKESHIFT = 50;

function toRoles(found: ReadonlyMap<Target, Candidate>, rowCount: number): readonly Given[] {
  const given: Given[] = [];
  const give = (role: Role, candidate: Candidate | undefined, why = ''): void => {
    if (candidate !== undefined) given.push({ role, column: candidate.column, reason: reasonOf(candidate, rowCount, why) });
  };
  for (const [target, candidate] of found) {
    if (rolesOf(target)[0] === target && target !== 'customer-name') give(target, candidate);
  }
  const code = found.get('customer-code');
  const name = found.get('customer-name');
  const byCode = code !== undefined && (name === undefined || code.score >= MAKESHIFT);
  give('customer', byCode ? code : name, byCode && name !== undefined ? 'a code tells customers apart better than a name' : '');
  if (byCode) give('customer-name', name);
  for (const role of PAIRS) {
    const label = found.get(`${role}-name`);
    const key = found.get(`${role}-code`);
    const doubt =
      label === undefined || key === undefined ? '' : doubtOf(role, { name: label.column, code: key.column }, rowCount);
    give(role, label === undefined || doubt !== '' ? key : label, doubt);
  }
  return given;
}

/** Share of as many names as codes from which names tell members apart (DESIGN R2). */
const ENOUGH_NAMES = 0.9;

interface Named {
  readonly name: ColumnProfile;
  readonly code: ColumnProfile;
}

/** Why a code tells members apart better than their name, in words; empty where it does not. Stores and sellers of one name are few, and go by it. */
function doubtOf(role: Role, { name, code }: Named, rowCount: number): string {
  if (name.missing > 0) return `the name in '${name.name}' is sometimes missing`;
  // A number of the rows themselves is no code of what was sold.
  const isRowNumber = code.distinct === rowCount && code.table === name.table;
  return role === 'product' && !isRowNumber && name.distinct < code.distinct * ENOUGH_NAMES
    ? `'${name.name}' has ${String(name.distinct)} names for ${String(code.distinct)} codes`
    : '';
}

/** Of each role that a code or a name column may have, and a code has: the column with the names, which is set, or fits best of those without another role. */
function namesGiven({ profile, chosen }: Detection, given: readonly Given[], candidates: readonly Candidate[]): readonly Given[] {
  return (['customer', ...PAIRS] as const).flatMap((role) => {
    const code = given.find((one) => one.role === role)?.column;
    const best = candidates.find(({ target, column }) => column === code && rolesOf(target)[0] === role);
    if (code === undefined || best?.target === `${role}-name`) return [];
    const own = role === 'customer' ? given.find((one) => one.role === 'customer-name') : undefined;
    if (own) return [{ ...own, role }];
    if (role === 'customer' && chosen['customer-name'] === '') return [];
    const name = candidates.find(
      ({ target, column }) => target === `${role}-name` && column.type === 'text' && given.every((one) => one.column !== column),
    );
    return name ? [{ role, column: name.column, reason: reasonOf(name, profile.rowCount, '') }] : [];
  });
}

/** Maximum number of alternatives per role: a choice that can be read at a glance. */
const MAX_ALTERNATIVES = 3;

interface Fitting {
  readonly candidates: readonly Candidate[];
  readonly taken: readonly Given[];
  readonly rowCount: number;
}

/** Columns without a role that fit one of the roles, best first. */
function alternativesTo(roles: readonly Given[], { candidates, taken, rowCount }: Fitting): readonly Given[] {
  const wanted = new Set<Role>([...roles.map(({ role }) => role), 'revenue']);
  return [...wanted].flatMap((role) => {
    const fitting = candidates.filter(
      ({ target, column }) => rolesOf(target).includes(role) && taken.every((one) => one.column !== column),
    );
    const firsts = fitting.filter(({ column }, index) => fitting.findIndex((one) => one.column === column) === index);
    return firsts.slice(0, MAX_ALTERNATIVES).map((one) => ({ role, column: one.column, reason: reasonOf(one, rowCount, '') }));
  });
}

interface Telling {
  readonly table: string;
  readonly warnings: Note[];
  readonly taken: readonly Given[];
}

/** A column as `roles` names it. */
function labelOf({ table, name }: ColumnProfile): string {
  return table === undefined ? name : `${table}.${name}`;
}

/** Tells of other columns that would do nearly as well, with the way to choose one. */
function warnIfAmbiguous({ role, column }: Given, candidates: readonly Candidate[], { table, warnings, taken }: Telling): void {
  const best = candidates.find((one) => one.column === column && rolesOf(one.target).includes(role));
  if (best === undefined || (best.score < WORTH_A_WORD && role !== 'date')) return;
  const others = candidates.filter(
    (one) => one.target === best.target && one.column !== column && one.score >= best.score - CLOSE,
  );
  const free = others.filter((other) => taken.every((one) => one.column !== other.column)).map((one) => labelOf(one.column));
  const [first] = free;
  if (first === undefined) return;
  const listed = free.map((name) => `'${name}'`).join(', ');
  const message = `The role ${role} is taken from '${labelOf(column)}', but ${listed} would do as well; set roles="${role}: ${first}" to choose`;
  warnings.push({
    code: 'ambiguous-role',
    message,
    table: column.table ?? table,
    column: column.name,
    params: { role, column: column.name, others: free },
  });
}

function discountOf(
  money: MoneyColumns,
  { profile: { table }, chosen, meanings, warnings }: Detection,
): DiscountKind | undefined {
  const { discount } = money;
  if (discount === undefined) return undefined;
  const kind = discountKindOf(discount, meanings(discount).concepts, money);
  if (kind !== 'amount') return kind;
  const column = discount.name;
  const kept = chosen.discount === column;
  const message = `'${column}' seems to hold amounts of money; the role discount wants a part of the price (0 … 1 or 0 … 100)${kept ? '' : ', so it has no role'}`;
  warnings.push({ code: 'discount-amount', message, table, column, params: { column } });
  return kept ? 'percent' : 'amount';
}

/** In how many rows a later date may come before the order's without a word. */
const FEW = 0.05;

function warnAboutValues(
  table: string,
  given: readonly Given[],
  { price, quantity, revenue }: MoneyColumns,
  warnings: Note[],
): void {
  const date = given.find((one) => one.role === 'date')?.column;
  for (const { role, column } of given) {
    if (date === undefined || (role !== 'shipped' && role !== 'delivered') || inOrder(date, column) >= 1 - FEW) continue;
    const message = `'${column.name}' (${role}) is often before '${date.name}' (date); check the roles or how the dates are read`;
    warnings.push({
      code: 'dates-out-of-order',
      message,
      table,
      column: column.name,
      params: { role, column: column.name, date: date.name },
    });
  }
  if (revenue !== undefined || price === undefined || quantity === undefined || !looksLikeLineTotal(price, quantity)) return;
  const message = `'${price.name}' grows with '${quantity.name}' and may be the price of the whole line; if so, set roles="revenue: ${price.name}"`;
  warnings.push({
    code: 'price-may-be-total',
    message,
    table,
    column: price.name,
    params: { price: price.name, quantity: quantity.name },
  });
}

interface Discounted {
  readonly candidates: readonly Candidate[];
  readonly discount: DiscountKind | undefined;
}

/** Tells where revenue may be what it was before a discount: nothing proves that the discount is taken off. */
function warnIfGross({ profile, meanings, chosen, warnings }: Detection, money: MoneyColumns, found: Discounted): void {
  const { revenue, price, quantity } = money;
  const base = revenue ?? (quantity === undefined ? undefined : price);
  const off = profile.columns.find((column) => column.table === base?.table && isDiscount(column, meanings));
  if (base === undefined || off === undefined || chosen.revenue !== undefined) return;
  if (revenue === undefined ? found.discount !== 'amount' : isNet(revenue, off, money, found)) return;
  const message = `Nothing proves that the discount in '${off.name}' is taken off '${base.name}', so revenue may be gross; to choose another column, set roles="revenue: …"`;
  warnings.push({
    code: 'revenue-may-be-gross',
    message,
    table: base.table ?? profile.table,
    column: base.name,
    params: { column: base.name, discount: off.name },
  });
}

/** Whether revenue is what is left after a discount: its values prove it, or its name says so and they do not say otherwise. */
function isNet(revenue: ColumnProfile, off: ColumnProfile, money: MoneyColumns, { candidates }: Discounted): boolean {
  const score = candidates.find(({ target, column }) => target === 'revenue' && column === revenue)?.score ?? 0;
  if (score >= NET) return true;
  const { price, quantity } = money;
  if (price === undefined || quantity === undefined) return score >= CLEAR_NAME;
  if (isProductOf(revenue, price, quantity)) return false;
  return score >= CLEAR_NAME || explainedByPrice(revenue, { price, quantity, discount: off }) >= HOLDS;
}

/** The one text column of times of day, where the date column has dates alone. */
function timeOfDayOf({ profile: { columns }, meanings }: Detection, date: ColumnProfile | undefined): ColumnProfile | undefined {
  if (date?.type !== 'date') return undefined;
  const ideas = [...meanings(date).concepts].filter((concept) => concept !== 'date');
  const isOf = (one: ColumnProfile): boolean => {
    if (one.table !== date.table) return false;
    const meaning = meanings(one);
    return meaning.concepts.has('time') && (!isOtherDate(meaning) || ideas.every((concept) => meaning.concepts.has(concept)));
  };
  const times = columns.filter((one) => one.type === 'text' && isOf(one) && textsMatch(one, (text) => TIME_OF_DAY.test(text), 1));
  if (times.length < 2) return times[0];
  const alike = times.filter(
    (one) => ideas.every((concept) => meanings(one).concepts.has(concept)) && meanings(one).concepts.size === ideas.length + 1,
  );
  return alike.length === 1 ? alike[0] : undefined;
}
