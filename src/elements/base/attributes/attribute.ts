import type { SalesError } from '../../../util/error.js';

/**
 * An attribute of an element: how its property is kept, in the words of Lit's `PropertyDeclaration`, and how a model reads it. The property holds what the
 * page wrote; `parse` makes a value of it.
 */
export interface Attribute<Value = unknown, Property = unknown> {
  readonly attribute: string;
  readonly reflect: true;
  readonly useDefault: true;
  readonly converter: {
    /** Converts the text of the attribute, or what a framework sets as the property. Nothing (`null`, `undefined`) gives the default. */
    fromAttribute(given: unknown): Property;
    /** Returns the text of the attribute; `null` removes it, as for the default. */
    toAttribute(property: Property): string | null;
  };
  /** The property without the attribute. */
  readonly default: Property;
  /** The words that the attribute takes, where it takes no other texts. */
  readonly words?: readonly string[];
  /** The words of a list, where it takes no other texts. */
  readonly items?: readonly string[];
  /** @throws SalesError `bad-option` with the name, the text, what is expected, and the nearest word */
  parse(property: Property, name: string): Value;
}

export type Schema = Readonly<Record<string, Attribute>>;

/** The properties of an element with these attributes, as a page sets them. */
export type Properties<S> = {
  -readonly [Name in keyof S]: S[Name] extends { readonly default: infer Property } ? Property : never;
};

/** The values of these attributes, as a model reads them. */
export type Values<S> = { readonly [Name in keyof S]: S[Name] extends { parse(...read: never): infer Value } ? Value : never };

/** The values of all attributes of an element. A bad one counts as absent. */
export interface ReadAttributes<S> {
  readonly values: Values<S>;
  /** The error of the first bad attribute. */
  readonly problem: SalesError | undefined;
}

/** Reads the attributes of an element, or a record of some properties. */
export function readAttributes<const S extends Schema>(schema: S, element: Partial<Properties<S>>): ReadAttributes<S> {
  let problem: unknown;
  const entries = Object.entries(schema).map(([key, attribute]) => {
    const name = attribute.attribute;
    try {
      return [key, attribute.parse(attribute.converter.fromAttribute(element[key]), name)] as const;
    } catch (error) {
      problem ??= error;
      return [key, attribute.parse(attribute.default, name)] as const;
    }
  });
  return { values: Object.fromEntries(entries) as Values<S>, problem: problem as SalesError | undefined };
}

/** Returns the values of a schema. @throws SalesError `bad-option` of the first bad attribute */
export function valuesOf<const S extends Schema>(schema: S, properties: Partial<Properties<S>> = {}): Values<S> {
  const { values, problem } = readAttributes(schema, properties);
  if (problem) throw problem;
  return values;
}

/** An attribute whose name follows from its property. */
export type Unnamed<Value, Property> = Omit<Attribute<Value, Property>, 'attribute'>;

/** An element with the properties that every element has: pure rooms name it by its tag, since they name no class of the page. */
type AnyElement = HTMLElementTagNameMap['b'];

/** Refuses names such as `prefix` and `before`, which every element of HTML has. The type is the message of the error. */
type FreeNames<Row> = {
  readonly [Name in keyof Row & keyof AnyElement]: `HTML elements have “${Name}”: choose another name`;
};

/**
 * Declares the attributes of an element, one per property: `minSupport` is `min-support`, unless `names` says another name. The comment of each is its
 * documentation, in editors, in `custom-elements.json` and in `docs/`.
 */
export function schema<const Row extends Readonly<Record<string, Unnamed<unknown, unknown>>>>(
  row: Row & FreeNames<Row>,
  names?: Readonly<Partial<Record<keyof Row, string>>>,
): { readonly [Name in keyof Row]: Row[Name] & { readonly attribute: string } } {
  const nameOf = (key: string): string => names?.[key] ?? key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const entries = Object.entries<Unnamed<unknown, unknown>>(row).map(([key, attribute]) => [
    key,
    { ...attribute, attribute: nameOf(key) },
  ]);
  return Object.fromEntries(entries) as { readonly [Name in keyof Row]: Row[Name] & { readonly attribute: string } };
}
