import { askTexts } from '../../../messages/compiled/en/ask.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import { splitList } from '../../../query/names.js';
import { bareField } from '../../../query/where/where.js';
import { clauseLabel, type ClauseStyle } from '../../base/card/clause-label.js';

export const ASK_TEXTS: Partial<Messages> = { ask: askTexts };

const UNDERSTOOD = ['en', 'de', 'fr', 'es'];

/** Returns true when questions in the language of a page are understood. */
export const isUnderstood = (locale: string): boolean => UNDERSTOOD.includes(locale.toLowerCase().split('-')[0]!);

/** What measures and roles are called on screen; questions may use these names. */
export interface Labels {
  readonly roles: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, string>>;
}

export function labelsOf({ measures, roles }: Catalog, messages: Messages): Labels {
  const byRole = roles.map(({ role }) => [role, messages.dimension({ name: role })] as const);
  return {
    roles: Object.fromEntries(byRole),
    measures: Object.fromEntries(measures.map(({ name }) => [name, messages.measure({ name })])),
    plurals: Object.fromEntries(byRole.map(([role, noun]) => [role, messages.ask.plural({ noun })])),
  };
}

/** A part of a plan, without its values. */
interface ChoicePart {
  readonly part: 'measure' | 'by' | 'filter' | 'period' | 'compare' | 'grain' | 'horizon' | 'count' | 'kind';
  readonly field?: string;
}

/** Returns the label of a part: “Measure”, or the field of a filter. */
export function partLabel({ part, field = '' }: ChoicePart, messages: Messages): string {
  return part === 'filter' ? messages.dimension({ name: bareField(field) }) : messages.ask.parts[part];
}

export function valueLabel({ part, field = '' }: ChoicePart, value: string, messages: Messages, style: ClauseStyle): string {
  const { none, kinds } = messages.ask;
  switch (part) {
    case 'measure':
      return messages.list({ items: splitList(value).map((name) => messages.measure({ name })) });
    case 'by':
      return value === '' ? none.by : messages.list({ items: splitList(value).map((name) => dimensionLabel(name, messages)) });
    case 'filter':
      return value === '' ? none.filter : itemsLabel(field, value, messages, style);
    case 'period':
      return value === '' ? none.period : itemsLabel('date', value, messages, style);
    case 'compare':
      return comparisonLabel(value, messages, style);
    case 'grain':
      return value === '' ? none.automatic : messages.dimension({ name: value });
    case 'horizon':
      return value === '' ? none.automatic : value;
    case 'count':
      return value === '' ? none.count : value;
    case 'kind':
      return kinds[value as keyof typeof kinds];
  }
}

const dimensionLabel = (name: string, messages: Messages): string =>
  name === 'row' ? messages.ask.row : messages.dimension({ name: bareField(name) });

function comparisonLabel(value: string, messages: Messages, style: ClauseStyle): string {
  const { none, compared } = messages.ask;
  if (value === '') return none.compare;
  if (value in compared) return compared[value as keyof typeof compared];
  return value === 'plan' ? messages.dimension({ name: value }) : itemsLabel('date', value, messages, style);
}

/** Returns the items of a clause as text, without the name of the field. */
function itemsLabel(field: string, value: string, messages: Messages, style: ClauseStyle): string {
  const label = clauseLabel(`${field}: ${value}`, messages, style);
  const name = `${bareField(field) === field ? messages.dimension({ name: field }) : bareField(field)}: `;
  return label.startsWith(name) ? label.slice(name.length) : value;
}
