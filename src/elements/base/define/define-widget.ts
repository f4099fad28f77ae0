import { unsafeCSS, type CSSResultGroup } from 'lit';
import { badOption } from '../../../util/error.js';
import { schema, type Properties } from '../attributes/attribute.js';
import { dataAttributes, widgetAttributes } from '../attributes/common.js';
import type { SalesElement } from '../element/sales-element.js';
import { DefinedElement } from './defined-element.js';
import type { AttributeRows, WidgetDefinition } from './widget-definition.js';
import type { WidgetFacts } from './widget-facts.js';
import { widgetModel } from './widget-model.js';

/** The element of a widget that a page defines. Its attributes are properties. */
export type DefinedWidget<Rows extends AttributeRows> = Pick<SalesElement, keyof SalesElement> & Properties<Rows>;

/** The class of a widget that a page defines. It can be extended. */
export type WidgetClass<Rows extends AttributeRows> = new () => DefinedWidget<Rows>;

/**
 * Returns the class of a new widget, which `customElements.define` registers. The widget does what all widgets do: it shares data and filters, filters the
 * page by its marks, has a menu, a table, exports, keyboard and tooltips, and shows errors in its card.
 *
 * @throws SalesError `bad-option` for an attribute with the name of a property that every widget or every HTML element has
 */
export function defineWidget<const Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts>(
  definition: WidgetDefinition<Rows, Texts, Facts>,
): WidgetClass<Rows> {
  const attributes = attributesOf(definition.attributes);
  const model = widgetModel(definition);
  const { styles = '' } = definition;

  class Defined extends DefinedElement<Rows, Texts, Facts> {
    static override properties = attributes;
    static override styles: CSSResultGroup = [DefinedElement.styles, unsafeCSS(styles)];

    protected override readonly definition = definition;
    protected override readonly widgetModel = model;
  }
  return Defined as unknown as WidgetClass<Rows>;
}

/** @throws SalesError `bad-option` for the name of a property that every widget or every HTML element has */
function attributesOf<const Rows extends AttributeRows>(rows: Rows): ReturnType<typeof schema<Rows>> {
  // A widget can have its own default for the filters that apply to it.
  const isTaken = (name: string): boolean =>
    name !== 'filter' && (name in dataAttributes || name in widgetAttributes || name in DefinedElement.prototype);
  const taken = Object.keys(rows).find(isTaken);
  if (taken !== undefined) throw badOption('attributes', taken, 'unused-name');
  return schema(rows);
}
