import { TAGS } from './registry/compiled/tags.js';
import { badOption } from './util/error.js';
import { withPrefix } from './util/tag-prefix.js';

/** A tag of this library, without a prefix. */
export type SalesTag = keyof typeof TAGS;

/** All tags of this library, without a prefix. */
export const SALES_TAGS = Object.keys(TAGS) as SalesTag[];

/** Where and under which names `defineTags` registers the elements. */
export interface DefineOptions {
  /** Text before each tag, without the hyphen: `acme` registers `<acme-sales-kpi>`. Default: none. */
  readonly prefix?: string;
  /** A registry for some shadow roots only, where the browser has them. Default: the registry of the page. */
  readonly registry?: CustomElementRegistry;
  /** The tags to register, without the prefix. They register the tags that they create. Default: all tags. */
  readonly tags?: readonly SalesTag[];
}

/** The class of an element. */
interface TagClass extends CustomElementConstructor {
  /** Registers a tag that the element creates later. */
  loadTag?: ((tag: string) => Promise<unknown>) | undefined;
}

/** Throws the error of a module. Of a policy of the page that refuses what every element needs, it names the header to change, also in the tags of the page. */
function explain(error: unknown, name: string): never {
  if (error instanceof TypeError && /createPolicy|trusted/i.test(error.message)) {
    error.message += ' Add to the content security policy: trusted-types lit-html sales-elements';
    for (const element of document.querySelectorAll(name)) element.textContent ||= error.message;
  }
  throw error;
}

/**
 * Registers tags, under a prefix or in a registry for pages on which another library or version has the same tags. Loads only the elements that it
 * registers. An element creates others under its own prefix and in its own registry. A name that is already taken keeps its element.
 *
 * @throws SalesError `bad-option` for a prefix that no tag may begin with, and for an unknown tag
 */
export async function defineTags({
  prefix = '',
  registry = customElements,
  tags = SALES_TAGS,
}: DefineOptions = {}): Promise<void> {
  for (const tag of tags) if (!SALES_TAGS.includes(tag)) throw badOption('tags', tag, SALES_TAGS);
  const isUsual = prefix === '' && registry === customElements;
  await Promise.all(
    tags.map(async (tag) => {
      const name = withPrefix(prefix, tag);
      const { load, creates } = TAGS[tag];
      const loaded: TagClass = await load().catch((error: unknown) => explain(error, name));
      if (registry.get(name)) return;
      // A registry takes each class once. The class itself is for the usual name, as `define/…` registers it.
      const element = isUsual ? loaded : class extends loaded {};
      if (creates.length > 0)
        element.loadTag = (later) => defineTags({ prefix, registry, tags: creates.filter((one) => one === later) });
      registry.define(name, element);
    }),
  );
}
