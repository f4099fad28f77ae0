/** The tag of this library in a name that may begin with a prefix: `sales-kpi` in `acme-sales-kpi`. */
const OWN_TAG = /^(?:[a-z][a-z\d-]*-)?(sales-[a-z]+)$/;

/** Returns the tag of an element without the prefix that its page chose. `undefined` for elements of other libraries. */
export function tagOf({ localName }: Element): string | undefined {
  return OWN_TAG.exec(localName)?.[1];
}

/** Returns the name of another tag under the prefix of `host`. */
export function nameNear(host: Element, tag: string): string {
  const own = tagOf(host);
  return own === undefined ? tag : host.localName.slice(0, -own.length) + tag;
}

/** Returns the registry in which an element is defined: the one of its shadow root, or that of the page. */
export function registryOf(host: Element): CustomElementRegistry {
  // Undefined in browsers without scoped registries.
  const registry = (host.customElementRegistry as CustomElementRegistry | null | undefined) ?? customElements;
  // In another document, an element stays what this page defined.
  return registry === host.ownerDocument.defaultView?.customElements ? customElements : registry;
}

/** Registers another tag that `host` creates, unless it is known. Resolves once it is, and rejects with the error of its import. */
export async function loadNear(host: Element, tag: string): Promise<void> {
  const name = nameNear(host, tag);
  const registry = registryOf(host);
  const { loadTag } = host.constructor as { readonly loadTag?: (tag: string) => Promise<unknown> };
  if (!registry.get(name)) await loadTag?.(tag);
  await registry.whenDefined(name);
}

/** Creates another element of this library with the prefix and in the registry of `host`. */
export function createNear(host: Element, tag: string): HTMLElement {
  return document.createElement(nameNear(host, tag), { customElementRegistry: registryOf(host) });
}

/** Returns the names of the attributes that an element of this library has. */
export function attributeNamesOf(element: Element): readonly string[] {
  return (element.constructor as typeof HTMLElement & { readonly observedAttributes: readonly string[] }).observedAttributes;
}
