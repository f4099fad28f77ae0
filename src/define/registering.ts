/** The class of an element, and what registers the tags that it creates later. */
type TagClass = CustomElementConstructor & { loadTag?: ((tag: string) => Promise<unknown>) | undefined };

/**
 * Returns a function that loads the class of a tag and registers it. An element that creates others later registers them by the same function. Importing
 * the class, not the module that registers it, saves a page one request per tag.
 */
export function registering(classes: Readonly<Record<string, () => Promise<TagClass>>>): (tag: string) => Promise<void> {
  return async function register(tag) {
    const element = await classes[tag]?.();
    if (!element || customElements.get(tag)) return;
    if ('loadTag' in element) element.loadTag ??= register;
    customElements.define(tag, element);
  };
}
