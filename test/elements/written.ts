import { valuesOf, type Properties, type Schema, type Values } from '../../src/elements/base/attributes/attribute.js';

/** What a page or a framework may set as attributes. */
export type Written = Readonly<Record<string, unknown>>;

/** Returns a function that reads attributes of an element as a page writes them: by property, `minSupport` for `min-support`. */
export const readerOf =
  <S extends Schema>(schema: S) =>
  (written: Written = {}): Values<S> => {
    const unknown = Object.keys(written).filter((name) => !(name in schema));
    if (unknown.length > 0) throw new Error(`no property of this element: ${unknown.join(', ')}`);
    return valuesOf(schema, written as Partial<Properties<S>>);
  };
