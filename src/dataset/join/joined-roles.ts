import type { ChosenRoles } from '../../catalog/detect/assign-roles.js';
import { isMute } from '../../catalog/detect/names/names.js';
import { placesFrom } from '../../catalog/detect/places.js';
import type { Place, PlaceSearch } from '../../catalog/detect/places.js';
import { leadsToEvent } from '../../catalog/joins/names.js';
import { type KeyMatch } from '../../catalog/joins/search.js';
import { detectRoles } from '../../catalog/detect/roles.js';
import { SET_BY_OPTION } from '../../catalog/reasons.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { Catalog, RoleChoice } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import { rolesKept } from '../describe/build-catalog.js';
import type { Table } from '../../table/table.js';
import { setInCents, type ChosenRole, type Settings } from '../settings.js';
import { withDerived } from '../describe/derived-columns.js';
import { withOrderKeys } from '../describe/order-keys.js';
import { refuseOddShapes } from '../shapes/odd-shapes.js';
import { withUnitRows } from '../describe/unit-rows.js';
import { amountsInUnits } from './amounts-in-units.js';
import { withSignedLines } from './header-kinds.js';
import { numbersIn } from './refund-column.js';
import { wideProfile } from './wide-profile.js';
import type { Profiled } from './wide-profile.js';
import { ownRoles } from './own-roles.js';
import type { NumberColumn } from '../../table/column.js';

/** The detected meaning of the columns in joined tables. */
export interface RolesFound {
  readonly detected: DetectedRoles;
  readonly roles: readonly RoleChoice[];
  /** Roles for tables from which the column in `roles` cannot be reached. */
  readonly others: readonly RoleChoice[];
}

/** Rows of lines for one of their document, on average at most. */
const MAX_LINES = 5;

/** Roles that apply to sales only; amounts in other tables mean something else. */
const OF_SALES: readonly Role[] = [
  ...(['quantity', 'price', 'revenue', 'cost', 'profit', 'plan', 'discount', 'visits', 'age', 'stock', 'stock-value'] as const),
];

/** Detects roles in joined tables, where the first table contains the sales. */
export class JoinedRoles {
  readonly #profiled: Profiled;
  readonly #search: PlaceSearch;
  #missingRoles: Settings['missingRoles'];

  constructor(profiled: Profiled, search: PlaceSearch) {
    this.#profiled = profiled;
    this.#search = search;
  }

  /** Detects the roles. @throws SalesError `unknown-field`, `bad-type` if a role was set to a column that cannot have it */
  find(settings: Settings, before?: Catalog): RolesFound {
    const { tables } = this.#profiled;
    const fact = tables[0]?.name ?? '';
    this.#missingRoles = settings.missingRoles;
    const chosen = [...rolesKept(before), ...settings.chosen(tables)];
    const listed = this.#withSureDate(this.#withListPrice(fact, this.#rolesOf(fact, chosen), chosen), chosen);
    const isChosen = (role: Role): boolean => chosen.some((one) => one.role === role);
    const { vocabulary } = this.#search.names;
    const own = withSignedLines(listed, { ...this.#search, tables, isChosen });
    const stage = {
      tables,
      isChosen,
      inCents: setInCents(chosen),
      inUnits: this.#inUnits(listed),
    };
    const signed = settings.missingRoles?.withStatedAmounts(own, stage) ?? own;
    const odd = tables[0] ? refuseOddShapes(signed, { table: tables[0], vocabulary, isChosen }) : signed;
    const shaped = (tables[0] && settings.missingRoles?.withFirstRowDiscount?.(odd, tables[0])) ?? odd;
    const detected = before ? shaped : (settings.missingRoles?.withoutTax?.(shaped, { tables, isChosen, vocabulary }) ?? shaped);
    const roles = detected.roles.map((choice) => before?.roles.find(({ role }) => role === choice.role) ?? choice);
    const plans = this.#elsewhere('plan', chosen, roles);
    const found = [
      ...roles,
      ...this.#unreached(chosen, roles),
      ...this.#elsewhere('visits', chosen, roles).slice(0, 1),
      ...plans.slice(0, 1),
      ...this.#stock(chosen, roles),
    ];
    const others = before?.otherRoles ?? this.#others(found);
    return {
      detected: {
        ...detected,
        derived: before?.derived ?? detected.derived ?? [],
        alternatives: [...detected.alternatives, ...plans.slice(1)],
        costPerUnit: detected.costPerUnit || (detected.unitRows === undefined && this.#isCatalogueCost(fact, found)),
      },
      roles: found,
      others,
    };
  }

  /**
   * Detects the roles of a table's rows and everything reachable from them; farther tables count only if nearer ones lack a role.
   */
  #rolesOf(table: string, chosen: readonly ChosenRole[]): DetectedRoles {
    const { joins, names } = this.#search;
    const places = this.#placesOf(table);
    const kept = chosen.flatMap(({ ref }) => ref ?? []);
    const eventKey = joins.find((join) => join.to.table === table && leadsToEvent(join, names))?.to.columns.join();
    const named: ChosenRoles = Object.fromEntries(
      chosen.map(({ role, ref }) => [
        role,
        ref === undefined ? '' : ref.table === table ? ref.column : `${ref.table}.${ref.column}`,
      ]),
    );
    const detect = (withMoney: boolean, withCalendar: boolean): DetectedRoles => {
      const profile = wideProfile(table, places, this.#profiled, { kept, withMoney, withCalendar, eventKey });
      return this.#withOrderKeys(
        this.#withPresentOrders(table, detectRoles(profile, names.vocabulary, named, this.#missingRoles?.rareProofs), chosen),
        chosen,
      );
    };
    const near = detect(false, false);
    const units = this.#withUnitRows(table, near);
    // Rows with one price each are sales with a date, even where units are not known.
    if (units !== near) return units;
    const has = (...roles: readonly Role[]): boolean => roles.every((role) => near.roles.some((one) => one.role === role));
    const withMoney = !has('revenue') && !has('price', 'quantity') && !has('cost', 'profit');
    const withCalendar = !has('date');
    if (places.length === 0 || !(withMoney || withCalendar)) return near;
    return detect(withMoney, withCalendar);
  }

  /**
   * Removes a date without a name where the rows lead to a table with another one, and few of them share a row there: that of the line could be a
   * delivery, and that of the document the sale.
   */
  #withSureDate(detected: DetectedRoles, chosen: readonly ChosenRole[]): DetectedRoles {
    const date = detected.roles.find(({ role }) => role === 'date')?.ref;
    if (date === undefined || !isMute(date.column) || chosen.some(({ role }) => role === 'date')) return detected;
    const { tables } = this.#profiled;
    const rows = tables.find(({ name }) => name === date.table)?.rowCount ?? 0;
    const hasOther = this.#placesOf(date.table).some(({ table: name, way, targets }) => {
      const table = tables.find((one) => one.name === name);
      if (way.length > 1 || targets === undefined || table === undefined || rows > MAX_LINES * table.rowCount) return false;
      return table.columns.some((column) => column.type === 'date' || column.type === 'datetime');
    });
    return hasOther ? { ...detected, roles: detected.roles.filter(({ role }) => role !== 'date') } : detected;
  }

  /** Handles a list price that was set as revenue: it is the revenue of each line. */
  #withListPrice(fact: string, detected: DetectedRoles, chosen: readonly ChosenRole[]): DetectedRoles {
    const set = chosen.find(({ role, ref }) => role === 'revenue' && ref !== undefined)?.ref;
    const place = this.#placesOf(fact).find(({ table }) => table === set?.table);
    return place === undefined || place.isWhole || place.targets?.has('price') !== true
      ? detected
      : { ...detected, unitRows: fact };
  }

  /** Returns roles without an order that too many rows of a table lack, as a column or as the key by which they reach their header. */
  #withPresentOrders(name: string, detected: DetectedRoles, chosen: readonly ChosenRole[]): DetectedRoles {
    const order = detected.roles.find(({ role }) => role === 'order')?.ref;
    const table = this.#profiled.tables.find((one) => one.name === name);
    const [join, next] = this.#placesOf(name).find((place) => place.table === order?.table)?.way ?? [];
    const key = order?.table === name ? order.column : next ? undefined : join?.from.columns[0];
    if (table === undefined || key === undefined) return detected;
    const orders = { table, key, isChosen: chosen.some(({ role }) => role === 'order') };
    return this.#missingRoles?.withPresentOrders?.(detected, orders) ?? detected;
  }

  /**
   * Returns roles with an order column that identifies orders, or without one. A key joined to a table of order headers never
   * restarts.
   */
  #withOrderKeys(detected: DetectedRoles, chosen: readonly ChosenRole[]): DetectedRoles {
    const refOf = (role: Role): RoleChoice['ref'] | undefined => detected.roles.find((one) => one.role === role)?.ref;
    const order = refOf('order');
    const table = this.#profiled.tables.find(({ name }) => name === order?.table);
    const leadsOn = this.#search.joins.some(
      ({ from }) => from.table === order?.table && from.columns.length === 1 && from.columns[0] === order.column,
    );
    if (order === undefined || table === undefined || leadsOn) return detected;
    const places = this.#placesOf(table.name);
    const roleColumn = (role: Role): string | undefined => {
      const ref = refOf(role);
      if (ref?.table === table.name) return ref.column;
      return places.find((place) => place.table === ref?.table)?.way[0]?.from.columns[0];
    };
    return withOrderKeys(detected, { table, roleColumn, isChosen: chosen.some(({ role }) => role === 'order') });
  }

  /** Returns the roles of lines without quantities and amounts, if there is evidence that each line is one unit. */
  #withUnitRows(name: string, detected: DetectedRoles): DetectedRoles {
    const tableOf = (of: string): Table | undefined => this.#profiled.tables.find((one) => one.name === of);
    const table = tableOf(name);
    const headers = this.#placesOf(name).flatMap(({ table: of, way: [join, ...others], isWhole }) => {
      const header = tableOf(of);
      return isWhole && header && join && others.length === 0 ? [{ table: header, rows: join.match.rows }] : [];
    });
    const singles = this.#placesOf(name).flatMap(({ table: of, way: [join, ...others], isWhole, targets }) =>
      !isWhole && targets?.has('price') === true && join && others.length === 0 && matchesEachOnce(join.match) ? [of] : [],
    );
    return table
      ? withUnitRows(detected, {
          table: withDerived(table, detected.derived ?? []),
          headers,
          singles,
          vocabulary: this.#search.names.vocabulary,
        })
      : detected;
  }

  /** Returns the search for the same amounts in units of money. */
  #inUnits({ roles }: DetectedRoles): (column: NumberColumn, table: Table) => string | undefined {
    const { tables } = this.#profiled;
    return (column, table) => {
      const ref = roles.find(({ role }) => role === 'quantity')?.ref;
      const quantity = ref?.table === table.name ? numbersIn(table, ref.column) : undefined;
      return amountsInUnits(column, table, { tables, joins: this.#search.joins, quantity });
    };
  }

  /** Returns roles set to columns of tables that cannot be reached from that of sales. */
  #unreached(chosen: readonly ChosenRole[], roles: readonly RoleChoice[]): readonly RoleChoice[] {
    return chosen.flatMap(({ role, ref }) =>
      ref === undefined || roles.some((one) => one.role === role) ? [] : [{ role, ref, reasons: SET_BY_OPTION }],
    );
  }

  /**
   * Visits, plans and stock are usually in a separate table: returns the columns of the first table with such a role, the
   * best first.
   */
  #elsewhere(role: Role, chosen: readonly ChosenRole[], roles: readonly RoleChoice[]): readonly RoleChoice[] {
    if ([...chosen, ...roles].some((one) => one.role === role)) return [];
    const found = this.#profiled.profiles.map((profile) => {
      const own = ownRoles(profile, this.#search.names.vocabulary);
      return [...own.roles, ...own.alternatives].filter((one) => one.role === role);
    });
    return found.find(([first]) => first !== undefined) ?? [];
  }

  /** Returns the level of stock and its value, both of one table. */
  #stock(chosen: readonly ChosenRole[], roles: readonly RoleChoice[]): readonly RoleChoice[] {
    const level = this.#elsewhere('stock', chosen, roles).slice(0, 1);
    const of = [...roles, ...level].find(({ role }) => role === 'stock')?.ref.table;
    const value = this.#elsewhere('stock-value', chosen, roles).slice(0, 1);
    return [...level, ...value.filter(({ ref }) => of === undefined || ref.table === of)];
  }

  /** Returns the roles of other event tables whose rows cannot reach the column with that role for sales. */
  #others(roles: readonly RoleChoice[]): readonly RoleChoice[] {
    const [fact, ...tables] = this.#profiled.tables.map(({ name }) => name);
    const wholes = new Set(
      this.#placesOf(fact ?? '')
        .filter(({ isWhole }) => isWhole)
        .map(({ table }) => table),
    );
    const stock = roles.find(({ role }) => role === 'stock')?.ref.table;
    const isTarget = (name: string): boolean => this.#search.joins.some(({ to }) => to.table === name);
    const events = tables.filter((name) => wholes.has(name) || name === stock || !isTarget(name));
    return events.flatMap((table) => {
      const reached = new Set([table, ...this.#placesOf(table).map((place) => place.table)]);
      const isMissed = ({ role }: RoleChoice): boolean => {
        const first = roles.find((one) => one.role === role);
        return first !== undefined && !OF_SALES.includes(role) && !reached.has(first.ref.table);
      };
      const detected = this.#rolesOf(table, []);
      // In other tables, restarting order keys are not combined.
      const own = detected.roles.filter(
        ({ role, ref }) =>
          (role !== 'order' || detected.derived?.some(({ kind }) => kind === 'order') !== true) &&
          (role !== 'date' || table !== stock || !isTarget(table) || this.#isOfOneDay(ref)),
      );
      // A table without dates contains no events: a list of shippers that nothing is joined to has no customers.
      const isEvent = table === stock || own.some(({ role }) => role === 'date' || role === 'visits');
      // The cost of a unit in stock gives its value.
      const isUnitCost = ({ role, ref }: RoleChoice): boolean =>
        role === 'cost' && table === stock && ref.table === stock && detected.costPerUnit;
      return isEvent ? own.filter((choice) => isMissed(choice) || isUnitCost(choice)) : [];
    });
  }

  /** True for a date that is the same in all rows. A list of products with their stock has other days: those on which the products were created. */
  #isOfOneDay({ table, column }: RoleChoice['ref']): boolean {
    const profile = this.#profiled.profiles.find((one) => one.table === table);
    return profile?.columns.find(({ name }) => name === column)?.distinct === 1;
  }

  #placesOf(table: string): readonly Place[] {
    return placesFrom(table, this.#search);
  }

  /** True when the cost is in a list of products, and so is a unit cost. */
  #isCatalogueCost(fact: string, roles: readonly RoleChoice[]): boolean {
    const cost = roles.find(({ role }) => role === 'cost')?.ref.table;
    return cost !== undefined && cost !== fact && this.#placesOf(fact).some(({ table, isWhole }) => table === cost && !isWhole);
  }
}

/** Minimum number of rows to conclude that each item is sold once. */
const MIN_SINGLES = 50;

/** True when each row has a row of the other table that no other row has. */
function matchesEachOnce({ rows, missing, unmatched, matchedKeys }: KeyMatch): boolean {
  return rows.length >= MIN_SINGLES && missing + unmatched === 0 && matchedKeys === rows.length;
}
