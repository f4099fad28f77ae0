import { html, type ReactiveControllerHost } from 'lit';
import type { Catalog } from '../../../query/catalog.js';
import { ModuleController } from '../element/module-controller.js';
import type { MemberLinks } from './member-links.js';

/** Provides the links of the members that an element shows. Loads the module for links with the first attribute `href`. */
export class LinksController {
  readonly #host: Pick<Node, 'baseURI'>;
  readonly #module: ModuleController<typeof import('./member-links.js')>;
  #made: { readonly from: readonly unknown[]; readonly links: MemberLinks } | undefined;

  constructor(host: ReactiveControllerHost & Pick<Node, 'baseURI'>) {
    this.#host = host;
    this.#module = new ModuleController(host, () => import('./member-links.js'));
  }

  /** True while the module is loading. Members have no links when it cannot be loaded. */
  get isPending(): boolean {
    return this.#module.isPending;
  }

  /** Returns the links that `href` names, the same object until an input changes; `undefined` without `href`. @throws SalesError as `memberLinks` */
  of(href: string, catalog: Catalog): MemberLinks | undefined {
    if (href === '') return undefined;
    this.#module.request();
    const { module } = this.#module;
    const { baseURI } = this.#host;
    const from = [href, catalog, baseURI];
    if (module && !from.every((part, at) => part === this.#made?.from[at]))
      this.#made = { from, links: module.memberLinks(href, catalog, baseURI) };
    return module && this.#made?.links;
  }
}

/** Renders the name of a member, as a link where it leads to a page. `isTabStop`: the Tab key reaches the link. */
export function renderMember(name: string, href: string | undefined, isTabStop = false): unknown {
  return href === undefined ? name : html`<a part="link" href=${href} tabindex=${isTabStop ? 0 : -1}>${name}</a>`;
}
