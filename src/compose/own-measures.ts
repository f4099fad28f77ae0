import { parseDefine } from '../catalog/attributes.js';
import type { TagAttributes } from '../describe/tags.js';
import { splitList } from '../query/parse-list.js';
import { measureParts } from '../util/measure-text.js';

/** Attributes that name measures. */
const MEASURES = ['measure', 'x', 'y', 'variables'];

/** Returns the measures of a text such as `net = revenue - cost`, by name. @throws SalesError `bad-option` for a text that cannot be parsed */
export const ownMeasures = (define: string): Readonly<Record<string, string>> => parseDefine(define);

/** Returns measures as the attribute `define` has them. */
export const defineText = (measures: Readonly<Record<string, string>>): string =>
  Object.entries(measures)
    .map(([name, expression]) => `${name} = ${expression}`)
    .join('; ');

/** True for a name that needs no quotes in any attribute. */
export const isMeasureName = (name: string): boolean => measureParts(`${name} = 1`).name === name && !name.includes('"');

/** Returns attributes in which the own measures of a page have their expressions: the data does not know their names. */
export function withExpressions(attributes: TagAttributes, measures: Readonly<Record<string, string>>): TagAttributes {
  const written = (name: string): string => (Object.hasOwn(measures, name) ? `${name} = ${measures[name]!}` : name);
  const entries = Object.entries(attributes).map(([attribute, value]) =>
    MEASURES.includes(attribute) ? [attribute, splitList(value).map(written).join(', ')] : [attribute, value],
  );
  return Object.fromEntries(entries) as TagAttributes;
}

/** True when a card shows a measure. */
export const usesMeasure = (attributes: TagAttributes, name: string): boolean =>
  MEASURES.some((attribute) => splitList(attributes[attribute] ?? '').includes(name));
