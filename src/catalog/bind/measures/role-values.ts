import type { Catalog, CatalogColumn, OpenQuestion } from '../../../query/catalog.js';
import type { DaysExpression, RowExpression } from '../../../query/expression/expression.js';
import type { ColumnRef, Role } from '../../../query/schema.js';
import { SalesError } from '../../../util/error.js';
import { REFUNDS_DEDUCTED } from '../../../query/return-status.js';
import { rolesText } from '../../attributes.js';
import { unjoinedTable } from '../../role-hint.js';
import { columnNamed, refOf, roleColumn, type Scope } from '../lookup.js';
import type { SeveralTables } from '../several-tables.js';
import { binary, constant } from './row-builders.js';
import { scenarioTerms, sumOfTerms, type Term } from './scenario-terms.js';
import { listOf } from '../../../util/list-of.js';

/** Roles that lists of products also have. */
const OF_LINES: readonly Role[] = ['price', 'revenue', 'cost', 'profit'];

/** Warnings that say why no column has a role. */
const REFUSALS: readonly string[] = /* @__PURE__ */ listOf(
  'order-keys-restart order-keys-missing order-amounts-repeat rows-are-totals periods-as-columns not-sales',
);

/** The kind of question on columns that may have a role that is missing. */
const CANDIDATES: OpenQuestion['kind'] = 'unnamed-amount';

/** The attribute that chooses a reading. */
function settingOf(roles: OpenQuestion['readings'][number]['roles']): string {
  const decimal = roles['@read decimal'];
  return decimal === undefined ? `roles="${rolesText(roles)}"` : `read="decimal: ${decimal}"`;
}

/** A test for rows whose amount is not below 0; a missing one is unknown. */
function isSold(column: CatalogColumn): RowExpression {
  const value: RowExpression = { kind: 'column', ref: refOf(column) };
  return binary({ kind: 'call', name: 'coalesce', args: [value, constant(0)] }, '>=', constant(0));
}

/**
 * Returns the row expression of each role, for one measure: a column, or a value derived from other roles. Records the roles
 * used. Revenue without a column is price × quantity, less a discount that is a fraction. Of revenue, cost and profit, any two
 * give the third, row by row. In a scenario, values are those of the scenario, and `actual` is that of the data.
 */
export class RoleValues {
  readonly used = new Set<Role>();
  readonly #catalog: Catalog;
  readonly measure: string;
  readonly #tables: SeveralTables | undefined;
  readonly #scenario: Scope['scenario'];

  constructor({ catalog, tables, scenario }: Pick<Scope, 'catalog' | 'tables' | 'scenario'>, measure: string) {
    this.#catalog = catalog;
    this.measure = measure;
    this.#tables = tables;
    this.#scenario = scenario;
  }

  /** True when a column has the role. */
  has(role: Role): boolean {
    return roleColumn(this.#catalog, role) !== undefined;
  }

  /** True when the column of a role has numbers below 0. */
  hasBelowZero(role: Role): boolean {
    return (roleColumn(this.#catalog, role)?.min ?? 0) < 0;
  }

  /** The column of a role. @throws SalesError `missing-role`, `ambiguous` */
  ref(role: Role): ColumnRef {
    this.#requireOneReading(role);
    const column = roleColumn(this.#catalog, role);
    if (!column) throw this.missing(role);
    this.used.add(role);
    return refOf(column);
  }

  /** The date of sales, with the tables that describe its days. @throws SalesError `missing-role` */
  days(): Pick<DaysExpression, 'of' | 'isInstant' | 'dayTables'> {
    const of = this.ref('date');
    const isInstant = roleColumn(this.#catalog, 'date')?.instant === true;
    return { of, isInstant, dayTables: this.#tables?.dayTablesOf(this.#catalog, of) ?? [] };
  }

  /** The table in which events with these roles are rows: see `eventsOf`. @throws SalesError `missing-role`, `not-related` */
  events(...roles: readonly Role[]): string {
    const refs = roles.map((role) => this.ref(role));
    const table = this.#tables ? this.#tables.eventsOf(this.#catalog, refs) : refs[0]?.table;
    if (table === undefined) throw this.#tables!.unrelatedColumns(this.measure, refs);
    return table;
  }

  /** The expression of a role's value in a row. @throws SalesError as `actual` */
  value(role: Role): RowExpression {
    return sumOfTerms(this.terms(role));
  }

  /** The value of a role as a sum, for measures that all scenarios compute from the same sums. @throws SalesError as `actual` */
  terms(role: Role): readonly Term[] {
    return this.#termsOf(role, this.actual(role), this.hasDiscountRatio() ? 1 : undefined);
  }

  /** The value of a column, which may have a role. */
  ofColumn(column: CatalogColumn): RowExpression {
    const actual: RowExpression = { kind: 'column', ref: refOf(column) };
    const { role } = column;
    const isUnitCost = role === 'cost' && this.#catalog.costPerUnit;
    if (!role || isUnitCost || roleColumn(this.#catalog, role) !== column) return actual;
    const sign = (column.max ?? 0) <= 0 ? -1 : 1;
    const free = this.#catalog.discountPercent ? 100 : 1;
    return sumOfTerms(this.#termsOf(role, actual, this.hasDiscountRatio() ? sign * free : undefined));
  }

  #termsOf(role: Role, actual: RowExpression, free: number | undefined): readonly Term[] {
    const revenue = (): RowExpression => this.actual('revenue');
    const value = { role, actual, revenue, free, isListPrice: this.has('discount') };
    return this.#scenario ? scenarioTerms(value, this.#scenario) : [{ value: actual, factor: 1 }];
  }

  /**
   * The expression of a role's value in a row of the data.
   * @throws SalesError `missing-role` if neither a column nor other roles provide it
   */
  actual(role: Role): RowExpression {
    if (role === 'revenue' && !this.has(role)) return this.#revenue();
    if (role === 'cost') return this.#cost();
    if (role === 'profit' && !this.has(role)) return this.#profit();
    if (role === 'discount') return this.#discount();
    // A constant belongs to no table; `units` names the table to use.
    if (role === 'quantity' && this.units !== undefined && !this.has(role)) return constant(1);
    return this.#column(role);
  }

  /** Price × quantity if both roles have a column. */
  gross(): RowExpression | undefined {
    return this.has('price') && this.has('quantity') ? binary(this.#column('price'), '*', this.#column('quantity')) : undefined;
  }

  /**
   * A test for rows with a sale, if the table of orders also has documents without one: credit notes, write-offs and stock
   * movements. Their lines have an amount below 0, or a quantity or price of 0 or below. A given amount of 0 is a sale of something
   * free, and a missing value is unknown: it does not make a sale undone. A refund does not either, even of more than was paid. Where the
   * amount is an open question, a row has no sale if all readings are below 0.
   */
  sale(): RowExpression | undefined {
    const order = roleColumn(this.#catalog, 'order');
    const least = (role: Role): number | undefined => {
      const column = roleColumn(this.#catalog, role);
      return column?.table === order?.table ? column?.min : undefined;
    };
    const isPositive = (role: Role): RowExpression =>
      binary({ kind: 'call', name: 'coalesce', args: [this.#column(role), constant(1)] }, '>', constant(0));
    const open = this.#catalog.questions?.find(({ role, kind }) => role === 'revenue' && kind !== CANDIDATES);
    if (open) return this.#saleIn(open, order?.table);
    const amount = this.#beforeRefunds();
    if (amount) return amount.table === order?.table && (amount.min ?? 0) < 0 ? isSold(amount) : undefined;
    const [price, quantity] = [least('price'), least('quantity')];
    if (price === undefined || quantity === undefined || (price > 0 && quantity > 0)) return undefined;
    return binary(isPositive('price'), 'and', isPositive('quantity'));
  }

  /** The column of the revenue, or the one from which refunds are deducted. */
  #beforeRefunds(): CatalogColumn | undefined {
    const revenue = roleColumn(this.#catalog, 'revenue');
    const note = this.#catalog.warnings.find(({ code, table }) => code === REFUNDS_DEDUCTED && table === revenue?.table);
    return note?.column === undefined ? revenue : (columnNamed(this.#catalog, note.column, note.table) ?? revenue);
  }

  /** A test for rows that are a sale in one of the readings of an open amount; `undefined` if a reading has no amounts below 0. */
  #saleIn({ readings }: OpenQuestion, table: string | undefined): RowExpression | undefined {
    const columns = readings.map(({ of }) => of.map((name) => columnNamed(this.#catalog, name)));
    const isBelow = (column: CatalogColumn | undefined): boolean => column?.table === table && (column?.min ?? 0) < 0;
    if (!columns.every((own) => own.some(isBelow))) return undefined;
    const tests = columns.map((own) =>
      own.flatMap((column) => (column && isBelow(column) ? isSold(column) : [])).reduce((a, b) => binary(a, 'and', b)),
    );
    return tests.reduce((a, b) => binary(a, 'or', b));
  }

  /** The table in which each row is one unit. */
  get units(): string | undefined {
    return this.#catalog.unitRows;
  }

  /**
   * The sales table if an amount comes from a product list that its rows reach: the amount counts once per line, because the sum
   * of a list means nothing.
   */
  lines(role: Role): string | undefined {
    const sales = this.units;
    const column = roleColumn(this.#catalog, role);
    if (!column) return role === 'profit' ? sales : undefined;
    const isWhole = this.#catalog.tables.some(({ name, hasParts }) => name === column.table && hasParts);
    return column.table === sales || isWhole || !OF_LINES.includes(role) ? undefined : sales;
  }

  /** Tests for rows with a state that says that they were returned. States of a delivery, or one state of all orders, cannot know. */
  get returnStates(): readonly RowExpression[] {
    const { states } = this.#catalog;
    if (!states || !this.has('status')) return [];
    const ref = this.ref('status');
    return states.mark === undefined
      ? [{ kind: 'matches', of: ref, pattern: 'returned-status' }]
      : states.returned.map((value) => binary({ kind: 'column', ref }, '=', { kind: 'text', value }));
  }

  /** Tests for rows whose returns or refunds are in another table. */
  get returns(): readonly RowExpression[] {
    const { derived = [], columns } = this.#catalog;
    const stated = derived.filter(({ from }) => from && (from.by === undefined || from.by === 'count'));
    return stated
      .filter(({ ref }) => columns.some(({ table, name }) => table === ref.table && name === ref.column))
      .map(({ ref }) => binary({ kind: 'column', ref }, '>', constant(0)));
  }

  /** True when order numbers that begin with C are cancellations. */
  get cancelledByC(): boolean {
    return this.#catalog.cancelledByC;
  }

  /** True when the discount is a fraction or a percentage of the price, not an amount of money. */
  hasDiscountRatio(): boolean {
    const discount = roleColumn(this.#catalog, 'discount');
    if (discount?.type !== 'number') return false;
    return this.#catalog.discountPercent || Math.max(discount.max ?? 0, -(discount.min ?? 0)) <= 1;
  }

  /** Returns the error for a missing role; with the columns that it can be derived from, if `isDerivable`. */
  missing(role: Role, isDerivable = false): SalesError {
    const refused = this.#catalog.warnings.find(({ code, params }) => REFUSALS.includes(code) && params?.['role'] === role);
    const open = this.#catalog.questions?.find((one) => one.kind === CANDIDATES && one.role === role);
    const readings = open?.readings.map((reading) => ({ ...reading, total: null }));
    const [first] = readings ?? [];
    return new SalesError('missing-role', 'measure-needs-role', {
      ...(readings && { readings }),
      params: {
        ...(first && { candidate: first.of.join(' × '), setting: settingOf(first.roles) }),
        // The texts of the note explain the error.
        ...(refused && { ...refused.params, note: refused.code }),
        ...(isDerivable && { derived: role }),
        ...unjoinedTable(this.#catalog),
        measure: this.measure,
        role,
      },
    });
  }

  #column(role: Role): RowExpression {
    return { kind: 'column', ref: this.ref(role) };
  }

  /** A role that the values leave open is an error, until the page settles it. */
  #requireOneReading(role: Role): void {
    if (role === 'revenue') this.#requireRefunds();
    const open = this.#catalog.questions?.find((one) =>
      one.kind === 'decimal-mark'
        ? one.role === role
        : one.kind !== CANDIDATES && one.readings.some(({ roles }) => role in roles),
    );
    if (open === undefined) return;
    const readings = open.readings.map((reading) => ({ ...reading, total: null }));
    const named = readings.map(({ of }) => of.join(' × '));
    throw new SalesError('ambiguous', 'several-readings', {
      params: {
        measure: this.measure,
        role: open.role,
        question: open.kind,
        readings: named,
        settings: open.readings.map(({ roles }) => settingOf(roles)),
      },
      readings,
    });
  }

  /** Engines of databases do not split the refunds of a table. @throws SalesError `engine-unsupported` */
  #requireRefunds(): void {
    const { derived, columns } = this.#catalog;
    const refunds = derived?.find(({ from }) => from);
    const isMade = columns.some(({ table, name }) => table === refunds?.ref.table && name === refunds.ref.column);
    if (!refunds?.from || isMade) return;
    const params = { table: refunds.from.table };
    throw new SalesError('engine-unsupported', 'cannot-answer', { params, inner: { reason: 'refunds-of', params } });
  }

  #revenue(): RowExpression {
    this.#requireOneReading('revenue');
    const gross = this.gross();
    if (gross && this.hasDiscountRatio()) return binary(gross, '*', binary(constant(1), '-', this.#discount()));
    if (gross) return gross;
    if (!this.has('cost') || !this.has('profit')) throw this.missing('revenue', true);
    return binary(this.#cost(), '+', this.#column('profit'));
  }

  #cost(): RowExpression {
    if (this.has('cost')) {
      const column = this.#column('cost');
      const cost = this.#catalog.costBelowZero ? binary(constant(0), '-', column) : column;
      return this.#catalog.costPerUnit ? binary(cost, '*', this.#column('quantity')) : cost;
    }
    if (!this.has('profit') || !this.#givesRevenue()) throw this.missing('cost', true);
    return binary(this.actual('revenue'), '-', this.#column('profit'));
  }

  #profit(): RowExpression {
    this.#requireRefunds();
    if (!this.has('cost') || !this.#givesRevenue()) throw this.missing('profit', true);
    return binary(this.actual('revenue'), '-', this.#cost());
  }

  #givesRevenue(): boolean {
    return this.has('revenue') || (this.has('price') && this.has('quantity'));
  }

  /** True when the discount is that of a promotion, which some sales do not have: these have no discount, while an empty cell of their own is unknown. */
  hasListedDiscount(): boolean {
    const sales = roleColumn(this.#catalog, 'quantity') ?? roleColumn(this.#catalog, 'revenue');
    return roleColumn(this.#catalog, 'discount')?.table !== sales?.table;
  }

  /** Returns the discount as a fraction above 0; 0.01 is an exact decimal, so sums stay exact. */
  #discount(): RowExpression {
    const own = this.#column('discount');
    const discount: RowExpression = this.hasListedDiscount() ? { kind: 'call', name: 'coalesce', args: [own, constant(0)] } : own;
    const { min = 0, max = 0 } = roleColumn(this.#catalog, 'discount') ?? {};
    const rate = this.#catalog.discountPercent ? binary(discount, '*', constant(0.01)) : discount;
    return min < 0 && max <= 0 ? binary(constant(0), '-', rate) : rate;
  }
}
