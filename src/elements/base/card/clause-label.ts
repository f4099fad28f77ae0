import { unitOfField } from '../../../catalog/column-units.js';
import { formatRange, type DateStyle } from '../../../format/date.js';
import { displayName, type MemberNames, nameInSentence } from '../../../format/member-name.js';
import { formatNumber, numberFormat } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { PlanFacts } from '../../../query/plan.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import { COMPARE, parseWhere, type Clause, type ClauseItem } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { WidgetContext } from '../element/widget.js';

/** Format of the members in a clause. */
export interface ClauseStyle extends DateStyle {
  readonly names?: MemberNames | undefined;
  /** The data with the units of its columns. Without it, numbers are plain. */
  readonly catalog?: Catalog | undefined;
}

/** The format of one clause, with the unit of its numbers. */
interface UnitStyle extends DateStyle {
  readonly unit: MeasureUnit;
}

/**
 * Returns the label of a clause: `date: 2016-12-12..2016-12-18` → `Date: 12–18 Dec 2016`, `customer: CG-12520` → `Customer: Claire Gute`,
 * `discount: 0.3..` → `Discount: from 30%`.
 */
export function clauseLabel(where: string, messages: Messages, style: ClauseStyle): string {
  try {
    return messages.clauses({ items: parseWhere(where).map((clause) => label(clause, messages, style)) });
  } catch (error) {
    // The clause may come from a newer version of the library. It is shown unchanged.
    if (error instanceof SalesError) return where;
    throw error;
  }
}

export function clauseText(where: string, context: WidgetContext): string {
  return clauseLabel(where, context.messages, context);
}

/** Maximum number of values named in a label. Further values are counted: a clause may contain two hundred customers. */
const MAX_ITEMS = 6;

function label(clause: Clause, messages: Messages, style: ClauseStyle): string {
  const { field, quoted } = clause;
  return `${quoted ? field : messages.dimension({ name: field })}: ${itemsLabel(clause, messages, style)}`;
}

function itemsLabel({ field, items }: Clause, messages: Messages, style: ClauseStyle): string {
  const listed = items.length > MAX_ITEMS ? items.slice(0, MAX_ITEMS - 1) : items;
  const left = items.length - listed.length;
  const unit = style.catalog ? unitOfField(field, style.catalog) : 'number';
  const texts = listed.map((item) => itemLabel(calledBy(item, field, messages, style), messages, { ...style, unit }));
  return messages.list({ items: left === 0 ? texts : [...texts, messages.more({ shown: formatNumber(left, 'count', style) })] });
}

/** The names of both sides of a comparison of members: `West`, and what it is compared with, `East`. */
export interface SideNames {
  /** `undefined` where one side has all members. */
  readonly own: string | undefined;
  readonly other: string;
}

/** Returns the names of both sides of a comparison of members; `undefined` for any other result. */
export function sideNames(
  { sides }: Pick<PlanFacts, 'sides'>,
  { messages, ...style }: ClauseStyle & { readonly messages: Messages },
): SideNames | undefined {
  if (!sides) return undefined;
  const [own, other] = [sides.current, sides.earlier].map((where) => membersLabel(where, messages, style)) as [string, string];
  return { own: own === '' ? undefined : own, other };
}

/** Returns the members that clauses select, without their fields where the names say enough: `East`, `Store 429`. */
function membersLabel(where: string, messages: Messages, style: ClauseStyle): string {
  const texts = parseWhere(where).map((clause) => {
    const isNamed = clause.items.every(({ kind, not }) => !not && (kind === 'equals' || kind === 'blank'));
    return isNamed && !clause.field.includes('(')
      ? nameInSentence(itemsLabel(clause, messages, style), clause.field, messages)
      : label(clause, messages, style);
  });
  return messages.list({ items: texts });
}

/** Replaces the code of a member, or of a comparison, in a clause item by its display name. */
function calledBy(item: ClauseItem, field: string, messages: Messages, style: ClauseStyle): ClauseItem {
  if (item.kind === 'equals' && field === COMPARE) {
    const { value } = item;
    return {
      ...item,
      value: comparesMembers(value) ? membersLabel(value, messages, style) : messages.dimension({ name: value }),
    };
  }
  return item.kind === 'equals' ? { ...item, value: displayName(style.names, field, item.value) } : item;
}

function itemLabel(item: ClauseItem, messages: Messages, style: UnitStyle): string {
  const text = plainLabel(item, messages, style);
  return item.not ? messages.not({ values: text }) : text;
}

function plainLabel(item: ClauseItem, messages: Messages, style: UnitStyle): string {
  switch (item.kind) {
    case 'equals':
      return endLabel(item.value, style);
    case 'pattern':
      return item.parts.join('*');
    case 'blank':
      return messages.blank;
    case 'relative':
      return messages.relative({ which: item.which, count: item.count, unit: item.unit });
    case 'range':
      return rangeLabel(item.from, item.to, messages, style);
  }
}

function rangeLabel(from: string | undefined, to: string | undefined, messages: Messages, style: UnitStyle): string {
  if (from === undefined) return messages.atMost({ value: endLabel(to ?? '', style) });
  if (to === undefined) return messages.atLeast({ value: endLabel(from, style) });
  return (
    (style.unit === 'number' ? periodLabel(from, to, style) : undefined) ??
    `${numberLabel(from, style)}–${numberLabel(to, style)}`
  );
}

const endLabel = (text: string, style: UnitStyle): string =>
  (style.unit === 'number' ? periodLabel(text, text, style) : undefined) ?? numberLabel(text, style);

/** Returns a number as the locale writes it, and a share as a percentage; any other text unchanged. Numbers without a unit may be codes. */
function numberLabel(text: string, { locale, unit }: UnitStyle): string {
  const decimal = text.indexOf('.');
  const isPlain = unit === 'number' && decimal < 0;
  if (isPlain || !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return text;
  const isShare = unit === 'percent';
  const digits = Math.max(0, (decimal < 0 ? 0 : text.length - decimal - 1) - (isShare ? 2 : 0));
  const style = isShare ? 'percent' : 'decimal';
  return numberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Number(text));
}

/** Returns a period as text; `undefined` when the values are not periods. Four digits may also be a plain number: the text is the same. */
function periodLabel(from: string, to: string, style: DateStyle): string | undefined {
  const first = parsePeriod(from);
  const last = parsePeriod(to);
  return first && last ? formatRange({ from: first.from, to: last.to }, style) : undefined;
}
