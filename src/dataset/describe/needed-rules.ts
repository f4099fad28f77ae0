import { isMute, meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { SourceOptions } from '../../query/source.js';
import type { Table } from '../../table/table.js';
import { mayBalance, mayStateAmounts } from '../amounts/may-state-amounts.js';
import type { JoinSettings } from '../join/describe-tables.js';
import type { LoadDatasetPart } from '../part.js';
import type { DatesPart, RolesPart, SetMeanings, Settings } from '../settings.js';
import { isOfPayments, mayHaveDateParts, mayHaveGuests, mayLackOrders, withTexts } from '../shapes/may-have-shape.js';
import { leavingOut } from '../states/leaving-out.js';
import { detectionRows } from './sampled-table.js';
import { isEnglish } from './words.js';

interface RuleSource {
  readonly set: SetMeanings;
  readonly options: SourceOptions;
  readonly isRefuted: JoinSettings['isRefuted'];
  readonly part: LoadDatasetPart;
  readonly dates: () => Promise<DatesPart>;
}

/** Returns the rules that the names or values of a single table call for. Most tables need none of them. */
export async function rulesFor(
  table: Table,
  vocabulary: Vocabulary,
  { set, options, isRefuted, part, dates }: RuleSource,
): Promise<Pick<Settings, 'joinTime' | 'dateParts' | 'missingRoles' | 'withoutGuests'>> {
  const names = namesIn(table);
  const ideas = new Set(names.flatMap((name) => [...meaningOf(name, vocabulary).concepts]));
  const has = (...some: readonly Concept[]): boolean => some.some((idea) => ideas.has(idea));
  const mayHaveTimes = names.length === 0 || has('time') || names.some(isMute);
  const mayMissRoles =
    !isEnglish(vocabulary) ||
    mayLackOrders(table, vocabulary) ||
    mayBalance(table, vocabulary) ||
    mayStateAmounts(names) ||
    set.maySetCents ||
    isOfPayments(withTexts(table), vocabulary) ||
    has('tax', 'fee', 'actual', 'due') ||
    (has('cost', 'currency') && !has('revenue', 'sale', 'price', 'profit')) ||
    hasMoneyOff(table, vocabulary);
  return {
    joinTime: mayHaveTimes ? (await dates()).joinTime : undefined,
    dateParts: mayHaveDateParts(table) ? await dates() : undefined,
    missingRoles: mayMissRoles ? missingRolesIn(await part('roles'), options, isRefuted) : undefined,
    withoutGuests: mayHaveGuests(detectionRows(table), vocabulary) ? (await part('roles')).withoutGuests : undefined,
  };
}

/** True for a table with discounts that are no fractions, which may be money. */
function hasMoneyOff({ columns }: Table, vocabulary: Vocabulary): boolean {
  return columns.some((column) => {
    if (column.type !== 'number' || !meaningOf(column.name, vocabulary).concepts.has('discount')) return false;
    return Math.max(column.max, -column.min) > (column.kind === 'decimal' ? 10 ** column.scale : 1);
  });
}

/** Returns the rules for roles that may be missing; those about rows are not for a database. */
export function missingRolesIn(
  part: RolesPart,
  options: SourceOptions,
  isRefuted: JoinSettings['isRefuted'],
): Settings['missingRoles'] {
  const { amountQuestion, centsQuestion, withStatedAmounts, withPresentOrders, withoutTax, withFirstRowDiscount, rareProofs } =
    part;
  const isAll = /^(?:sold|all)$/u.test(leavingOut(options).status);
  return {
    amountQuestion,
    centsQuestion,
    withStatedAmounts,
    ...(isAll && { withPresentOrders }),
    ...(!isRefuted && { withoutTax, withFirstRowDiscount, rareProofs }),
  };
}

/** Returns the names of all columns, with those still in their file. */
export function namesIn({ columns, later }: Table): readonly string[] {
  return [...columns, ...(later?.infos ?? [])].map(({ name }) => name);
}
