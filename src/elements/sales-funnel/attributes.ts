import { parseWhere, quoteField } from '../../query/where/where.js';
import { splitList } from '../../query/names.js';
import { badOption } from '../../util/error.js';
import { schema, type Values } from '../base/attributes/attribute.js';
import { measure, optionalText, parsed } from '../base/attributes/declarators.js';

/** The stages as written: measures or columns of dates, or members of a field with those that leave the funnel. */
export type Stages =
  | { readonly kind: 'list'; readonly names: readonly string[] }
  | { readonly kind: 'members'; readonly field: string; readonly names: readonly string[]; readonly exits: readonly string[] };

/** Matches the field of a clause. An expression has no colon outside of quotes. */
const FIELD = /^\s*(?:"(?:[^"]|"")*"|[^",:]+):/;

/** Parses the stages; none without a text. @throws SalesError `bad-option` for fewer than two stages, `bad-clause` with the position for a bad clause */
function parseStages(text: string, name: string): Stages {
  const stages: Stages = FIELD.test(text) ? membersIn(text, name) : { kind: 'list', names: [...new Set(splitList(text))] };
  if (text !== '' && stages.names.length < 2) throw badOption(name, text, 'stages');
  return stages;
}

function membersIn(text: string, name: string): Stages {
  const [clause, ...others] = parseWhere(text);
  const valuesOf = (not: boolean): readonly string[] => [
    ...new Set(clause!.items.flatMap((item) => (item.kind === 'equals' && item.not === not ? [item.value] : []))),
  ];
  if (others.length > 0 || clause!.items.some(({ kind }) => kind !== 'equals')) throw badOption(name, text, 'stages');
  return { kind: 'members', field: quoteField(clause!), names: valuesOf(false), exits: valuesOf(true) };
}

/** The attributes of `sales-funnel`. */
export const funnelAttributes = /* @__PURE__ */ schema({
  /** The stages in order: measures (`visits, orders`), columns of dates (`date, shipped`), or values of a field (`status: Lead, Won, !Lost`). */
  stages: parsed(parseStages),
  /** What is counted in stages that are no measures. Default: orders, otherwise rows. */
  measure: measure(''),
  /** A dimension with a funnel for each member. */
  by: optionalText(),
});

/** The values of these attributes. */
export type FunnelAttributes = Values<typeof funnelAttributes>;
