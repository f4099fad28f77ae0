/** An attribute in `custom-elements.json`. */
export interface ManifestAttribute {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
}

/** A manifest, as far as controls need it. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly summary?: string;
      readonly attributes?: readonly ManifestAttribute[];
    }[];
  }[];
}

/** The control of an attribute, and the values that it offers. */
export interface Control {
  readonly control: {
    readonly type: 'boolean' | 'number' | 'text' | 'select' | 'inline-radio';
  };
  readonly options?: readonly (string | boolean)[];
}

/** Maximum number of values that stand next to each other. */
const MAX_RADIOS = 3;

/** Returns the control that the schema of an attribute asks for. */
export function controlOf({ type, default: usual }: ManifestAttribute): Control {
  const types = (type?.text ?? 'string').split(' | ');
  const words = types.filter((one) => one.startsWith("'")).map((one) => one.slice(1, -1));
  if (words.length === 0) {
    const [kind] = types;
    return {
      control: {
        type: kind === 'boolean' || kind === 'number' ? kind : 'text',
      },
    };
  }
  const none = types.includes('boolean') ? [false, true] : usual === "''" ? [''] : [];
  const options = [...none, ...words];
  return {
    control: { type: options.length > MAX_RADIOS ? 'select' : 'inline-radio' },
    options,
  };
}

/** Returns the attributes of a tag as types of arguments. A part of the card may have the same name as an attribute. */
export function attributeTypes(manifest: Manifest, tag: string) {
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const attributes = declarations.find(({ tagName }) => tagName === tag)?.attributes ?? [];
  return Object.fromEntries(
    attributes.map((attribute) => [
      attribute.name,
      {
        name: attribute.name,
        description: attribute.description ?? '',
        ...controlOf(attribute),
        table: {
          category: 'attributes',
          type: { summary: attribute.type?.text ?? 'string' },
          defaultValue: { summary: attribute.default ?? '' },
        },
      },
    ]),
  );
}
