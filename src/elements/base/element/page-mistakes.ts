import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changesFigure, nearestAttribute } from './markup-problem.js';
import { warn } from './report-error.js';
import type { UnknownAttribute } from './widget.js';

/** Attributes that every HTML element may have. */
const GLOBAL =
  /^(accesskey|anchor|auto(capitalize|correct|focus)|class|contenteditable|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|inputmode|is|item[a-z]+|key|lang|name|nonce|part|popover|ref|role|slot|spellcheck|style|tabindex|title|translate|virtualkeyboardpolicy|writingsuggestions|xmlns)$/;
/** Prefixes that belong to the platform, to a framework or to a tool of the page. */
const FOREIGN = /^(on|js|ng|(aria|amp|c|data|hx|i|q|s|uk|up|v|wp|x)-)/;

/**
 * Returns the attributes of an element that are neither its own nor known to belong to HTML, a framework or a tool.
 * These are most likely typing mistakes. Names with a hyphen are listed only when a similar attribute exists, since tools add their own.
 */
export function unknownAttributes(element: Element): readonly UnknownAttribute[] {
  const { observedAttributes: known } = element.constructor as typeof HTMLElement & {
    readonly observedAttributes: readonly string[];
  };
  // A tag created from a `div` has all `data-…` attributes of the `div`, including those meant for other scripts.
  const isCopied = element.parentElement?.hasAttribute('data-widget') === true;
  return element
    .getAttributeNames()
    .filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name) && !known.includes(name) && !GLOBAL.test(name) && !FOREIGN.test(name))
    .map((name) => ({ name, nearest: nearestAttribute(name, known, element.getAttribute(name)) }))
    .filter(({ name, nearest: near }) => near !== undefined || (!isCopied && !name.includes('-')));
}

/** Logs each unknown attribute of an element once. */
export class AttributeController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #named = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const { name, nearest: near } of unknownAttributes(this.#host)) {
      // The card shows those that change the figure as its error, which is logged too.
      if (this.#named.has(name) || changesFigure(this.#host, near)) continue;
      this.#named.add(name);
      warn(this.#host, `Unknown attribute '${name}'${near === undefined ? '' : `. Did you mean '${near}'?`}`);
    }
  }
}

/** Logs once that a widget is inside another widget and not shown. HTML has no self-closing tags, so `<sales-kpi />` contains all tags that follow. */
export class NestedWidgetController implements ReactiveController {
  readonly #host: HTMLElement;
  #isLogged = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { children, localName } = this.#host;
    const nested = [...children].find((child) => /(^|-)sales-(?!source$)[a-z]+$/.test(child.localName));
    if (!nested || this.#isLogged) return;
    this.#isLogged = true;
    const fix = `HTML has no self-closing tags: write <${localName}></${localName}>.`;
    warn(this.#host, `<${nested.localName}> is inside this tag and not shown. ${fix}`);
  }
}
