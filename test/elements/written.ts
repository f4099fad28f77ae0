import { valuesOf, type Properties, type Schema, type Values } from '../../src/elements/base/attributes/attribute.js';

/** What a page or a framework may set as attributes. */
export type Written = Readonly<Record<string, unknown>>;

/** Returns a function that reads attributes of an element as a page writes them. */
export const readerOf =
  <S extends Schema>(schema: S) =>
  (written: Written = {}): Values<S> =>
    valuesOf(schema, written as Partial<Properties<S>>);
