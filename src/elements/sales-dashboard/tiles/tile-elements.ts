import type { DashboardTile } from '../../base/element/dashboard-tile.js';
import type { Tile } from '../model/place.js';
import type { Attributes } from '../model/place.js';

/** What the dashboard asks of the widgets that it shows. */
interface Widget extends HTMLElement {
  readonly ready: Promise<void>;
  dashboardTile?: DashboardTile | undefined;
}

/** The widgets of a dashboard by their places: made once, so that they keep what their reader did while the page changes around them. */
export class TileElements {
  readonly #elements = new Map<string, HTMLElement>();

  /** The widget of a place, with these attributes besides its own. */
  of({ name, tag, attributes }: Tile, common: Attributes, undated: readonly string[]): HTMLElement {
    const known = this.#elements.get(name);
    const element = known?.localName === tag ? known : document.createElement(tag);
    this.#elements.set(name, element);
    const { dashboardTile } = element as Widget;
    // The same object where nothing changed: another one would ask again.
    if (dashboardTile?.undated.join() !== undated.join()) (element as Widget).dashboardTile = { undated };
    const where = [common['where'], attributes['where']].filter(Boolean).join('; ');
    const wanted: Attributes = { ...common, ...attributes, ...(where && { where }) };
    for (const attribute of element.getAttributeNames())
      if (!(attribute in wanted) && !isOwn(tag, attribute)) element.removeAttribute(attribute);
    for (const [attribute, value] of Object.entries(wanted)) {
      if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
    }
    return element;
  }

  /** The name of the place of a widget. */
  nameOf(element: EventTarget | null): string | undefined {
    return [...this.#elements].find(([, known]) => known === element)?.[0];
  }

  /** The names of those of the widgets that say that there is nothing to show. */
  empty(elements: readonly HTMLElement[]): readonly string[] {
    const names = elements.map((element) =>
      element.matches(':state(empty), :state(nothing)') ? this.nameOf(element) : undefined,
    );
    return names.filter((name) => name !== undefined);
  }

  /** Resolves when these widgets are painted. @throws SalesError the first that cannot be */
  async painted(elements: readonly HTMLElement[]): Promise<void> {
    await Promise.all(
      elements.map(async (element) => {
        await customElements.whenDefined(element.localName);
        await (element as Widget).ready;
      }),
    );
  }
}

/** What the user changes in a widget, and the widget writes into its attributes: how it is seen, and the step of a story. */
function isOwn(tag: string, attribute: string): boolean {
  return ['view', 'style'].includes(attribute) || (tag === 'sales-insights' && ['mode', 'step'].includes(attribute));
}
