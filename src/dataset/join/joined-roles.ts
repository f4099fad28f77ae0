import { placesFrom } from '../../catalog/detect/places.js';
import type { Place, PlaceSearch } from '../../catalog/detect/places.js';
import { detectRoles, SET } from '../../catalog/detect/roles.js';
import type { ChosenRoles, DetectedRoles } from '../../catalog/detect/roles.js';
import type { Catalog, RoleChoice } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import { rolesKept } from '../describe/build-catalog.js';
import type { Table } from '../../table/table.js';
import type { ChosenRole, Settings } from '../settings.js';
import { withoutRestartedKeys } from '../describe/order-keys.js';
import { withUnitRows } from '../describe/unit-rows.js';
import { wideProfile } from '../describe/wide-profile.js';
import type { Profiled } from '../describe/wide-profile.js';

/** What the columns of joined tables mean. */
export interface RolesFound {
  readonly detected: DetectedRoles;
  readonly roles: readonly RoleChoice[];
  /** Roles for tables from which that of `roles` is out of reach. */
  readonly others: readonly RoleChoice[];
}

/** Roles that tell of a sale alone: what other tables count is something else. */
const OF_SALES: readonly Role[] = ['quantity', 'price', 'revenue', 'cost', 'profit', 'discount', 'visits', 'age'];

/** Seeks roles in tables as they are joined, the first of which is that of sales. */
export class JoinedRoles {
  readonly #profiled: Profiled;
  readonly #search: PlaceSearch;

  constructor(profiled: Profiled, search: PlaceSearch) {
    this.#profiled = profiled;
    this.#search = search;
  }

  /** @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it */
  find(settings: Settings, before?: Catalog): RolesFound {
    const { tables } = this.#profiled;
    const fact = tables[0]?.name ?? '';
    const chosen = [...rolesKept(before), ...settings.chosen(tables)];
    const detected = this.#withOrderKeys(this.#withListPrice(fact, this.#rolesOf(fact, chosen), chosen), chosen);
    const roles = detected.roles.map((choice) => before?.roles.find(({ role }) => role === choice.role) ?? choice);
    const found = [...roles, ...this.#unreached(chosen, roles), ...this.#visits(chosen, roles)];
    const others = before?.otherRoles ?? this.#others(found);
    return {
      detected: {
        ...detected,
        costPerUnit: detected.costPerUnit || (detected.unitRows === undefined && this.#isCatalogueCost(fact, found)),
      },
      roles: found,
      others,
    };
  }

  /** The roles of a table's rows with all that they lead to; what stands farther off counts where nothing nearer tells of it. */
  #rolesOf(table: string, chosen: readonly ChosenRole[]): DetectedRoles {
    const { vocabulary } = this.#search.names;
    const places = this.#placesOf(table);
    const kept = chosen.flatMap(({ ref }) => ref ?? []);
    const named: ChosenRoles = Object.fromEntries(
      chosen.map(({ role, ref }) => [
        role,
        ref === undefined ? '' : ref.table === table ? ref.column : `${ref.table}.${ref.column}`,
      ]),
    );
    const near = detectRoles(
      wideProfile(table, places, this.#profiled, { kept, withMoney: false, withCalendar: false }),
      vocabulary,
      named,
    );
    const units = this.#withUnitRows(table, near);
    if (units.unitRows !== undefined) return units;
    const has = (...roles: readonly Role[]): boolean => roles.every((role) => near.roles.some((one) => one.role === role));
    const withMoney = !has('revenue') && !has('price', 'quantity') && !has('cost', 'profit');
    const withCalendar = !has('date');
    if (places.length === 0 || !(withMoney || withCalendar)) return near;
    return detectRoles(wideProfile(table, places, this.#profiled, { kept, withMoney, withCalendar }), vocabulary, named);
  }

  /** A price of a list that was set to be the revenue is that of each line. */
  #withListPrice(fact: string, detected: DetectedRoles, chosen: readonly ChosenRole[]): DetectedRoles {
    const set = chosen.find(({ role, ref }) => role === 'revenue' && ref !== undefined)?.ref;
    const place = this.#placesOf(fact).find(({ table }) => table === set?.table);
    return place === undefined || place.isWhole || place.targets?.has('price') !== true
      ? detected
      : { ...detected, unitRows: fact };
  }

  /** Roles without an order column whose keys restart. A key that leads to a table of headers never does. */
  #withOrderKeys(detected: DetectedRoles, chosen: readonly ChosenRole[]): DetectedRoles {
    const refOf = (role: Role): RoleChoice['ref'] | undefined => detected.roles.find((one) => one.role === role)?.ref;
    const order = refOf('order');
    const table = this.#profiled.tables.find(({ name }) => name === order?.table);
    const leadsOn = this.#search.joins.some(
      ({ from }) => from.table === order?.table && from.columns.length === 1 && from.columns[0] === order.column,
    );
    if (order === undefined || table === undefined || leadsOn) return detected;
    const places = this.#placesOf(table.name);
    const columnOf = (role: Role): string | undefined => {
      const ref = refOf(role);
      if (ref?.table === table.name) return ref.column;
      return places.find((place) => place.table === ref?.table)?.way[0]?.from.columns[0];
    };
    return withoutRestartedKeys(detected, { table, columnOf, isChosen: chosen.some(({ role }) => role === 'order') });
  }

  /** The roles of lines without quantities and amounts, where something says that each is one unit. */
  #withUnitRows(name: string, detected: DetectedRoles): DetectedRoles {
    const tableOf = (of: string): Table | undefined => this.#profiled.tables.find((one) => one.name === of);
    const table = tableOf(name);
    const headers = this.#placesOf(name).flatMap(({ table: of, way: [join, ...others], isWhole }) => {
      const header = tableOf(of);
      return isWhole && header && join && others.length === 0 ? [{ table: header, rows: join.match.rows }] : [];
    });
    return table ? withUnitRows(detected, { table, headers }) : detected;
  }

  /** Roles that were set to columns of tables to which that of sales does not lead. */
  #unreached(chosen: readonly ChosenRole[], roles: readonly RoleChoice[]): readonly RoleChoice[] {
    return chosen.flatMap(({ role, ref }) =>
      ref === undefined || roles.some((one) => one.role === role) ? [] : [{ role, ref, reason: SET }],
    );
  }

  /** Visits have a table of their own more often than not (DESIGN M8). */
  #visits(chosen: readonly ChosenRole[], roles: readonly RoleChoice[]): readonly RoleChoice[] {
    if ([...chosen, ...roles].some(({ role }) => role === 'visits')) return [];
    const found = this.#profiled.profiles.flatMap((profile) => detectRoles(profile, this.#search.names.vocabulary).roles);
    return found.filter(({ role }) => role === 'visits').slice(0, 1);
  }

  /** The roles of other tables of events where their rows do not lead to the column that has the role among sales. */
  #others(roles: readonly RoleChoice[]): readonly RoleChoice[] {
    const [fact, ...tables] = this.#profiled.tables.map(({ name }) => name);
    const wholes = new Set(
      this.#placesOf(fact ?? '')
        .filter(({ isWhole }) => isWhole)
        .map(({ table }) => table),
    );
    const events = tables.filter((name) => wholes.has(name) || !this.#search.joins.some(({ to }) => to.table === name));
    return events.flatMap((table) => {
      const reached = new Set([table, ...this.#placesOf(table).map((place) => place.table)]);
      const isMissed = ({ role }: RoleChoice): boolean => {
        const first = roles.find((one) => one.role === role);
        return first !== undefined && !OF_SALES.includes(role) && !reached.has(first.ref.table);
      };
      const own = this.#rolesOf(table, []).roles;
      // What has no days tells of no events: a list of shippers that nothing leads to has no customers.
      return own.some(({ role }) => role === 'date' || role === 'visits') ? own.filter(isMissed) : [];
    });
  }

  #placesOf(table: string): readonly Place[] {
    return placesFrom(table, this.#search);
  }

  /** Whether the cost is that of a list of products, and so of one piece (DESIGN R4). */
  #isCatalogueCost(fact: string, roles: readonly RoleChoice[]): boolean {
    const cost = roles.find(({ role }) => role === 'cost')?.ref.table;
    return cost !== undefined && cost !== fact && this.#placesOf(fact).some(({ table, isWhole }) => table === cost && !isWhole);
  }
}
