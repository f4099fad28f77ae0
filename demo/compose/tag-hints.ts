import type { Manifest } from '../../.storybook/controls.js';

/** A tag as the manifest describes it. */
export interface TagDescription {
  readonly summary: string;
  /** The descriptions of its attributes, by name. */
  readonly hints: Readonly<Record<string, string>>;
}

/** Reads the tags of a manifest. */
export function tagsIn({ modules }: Manifest): ReadonlyMap<string, TagDescription> {
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  return new Map(
    declarations.flatMap(({ tagName, summary = '', attributes = [] }) => {
      const hints = attributes.map(({ name, description = '' }) => [name, description.replaceAll('`', '')] as const);
      return tagName ? [[tagName, { summary, hints: Object.fromEntries(hints) }] as const] : [];
    }),
  );
}
