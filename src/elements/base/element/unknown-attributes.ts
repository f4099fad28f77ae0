import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearest } from '../../../query/nearest.js';
import { warn } from './report-error.js';

/** An attribute that an element does not have. */
export interface UnknownAttribute {
  readonly name: string;
  /** The attribute that its author most likely meant; `undefined` when no name is near. */
  readonly nearest: string | undefined;
}

/** Attributes that every HTML element may have. */
const GLOBAL =
  /^(accesskey|anchor|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item[a-z]+|key|lang|name|nonce|part|popover|ref|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns)$/;
/** Prefixes that belong to the platform, to a framework or to a tool of the page. */
const FOREIGN = /^(on|js|ng|(aria|amp|c|data|hx|i|q|s|uk|up|v|wp|x)-)/;

/**
 * The attributes of an element that are neither its own nor known to belong to HTML, a framework or a tool: most likely typing mistakes.
 * Names in more than one word are listed only when they are near to one that exists, since tools mark elements with names of their own.
 */
export function unknownAttributes(element: Element): readonly UnknownAttribute[] {
  const { observedAttributes: known } = element.constructor as typeof HTMLElement & {
    readonly observedAttributes: readonly string[];
  };
  // A tag made from a `div` has all `data-…` of the `div`, also those that are meant for others.
  const isCopied = element.parentElement?.hasAttribute('data-widget') === true;
  return element
    .getAttributeNames()
    .filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name) && !known.includes(name) && !GLOBAL.test(name) && !FOREIGN.test(name))
    .map((name) => ({ name, nearest: nearest(name, known) }))
    .filter(({ name, nearest: near }) => near !== undefined || (!isCopied && !name.includes('-')));
}

/** Names each unknown attribute of an element once on the console. */
export class AttributeController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #named = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const { name, nearest: near } of unknownAttributes(this.#host)) {
      if (this.#named.has(name)) continue;
      this.#named.add(name);
      warn(this.#host, `Unknown attribute '${name}'${near === undefined ? '' : `. Did you mean '${near}'?`}`);
    }
  }
}
