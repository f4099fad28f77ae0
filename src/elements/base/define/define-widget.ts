import { stepStyles } from '../styles/color-scale.styles.js';
import { openedStyles } from '../styles/opened.styles.js';
import { lineListStyles } from '../styles/ranked-list.styles.js';
import { selectionOf } from './fact-selection.js';
import { widgetClass, type ClassParts, type WidgetClass } from './widget-class.js';
import type { AttributeRows, WidgetDefinition } from './widget-definition.js';
import type { WidgetFacts } from './widget-facts.js';

/** Charts of all kinds, and marks that select in all ways. */
const PARTS: ClassParts = {
  isInner: true,
  styles: [lineListStyles, stepStyles, openedStyles],
  messages: {},
  selectionOf,
  loadPlot: async (definition) => {
    const [{ widgetPlot }, plot] = await Promise.all([
      import('./chart-kinds.js'),
      definition.plot?.bind(definition) ?? definition.loadPlot!(),
    ]);
    return widgetPlot(plot);
  },
};

/**
 * Returns the class of a new widget, which `customElements.define` registers. The widget does what all widgets do: it shares data and filters, filters the
 * page by its marks, has a menu, a table, exports, keyboard and tooltips, and shows errors in its card.
 *
 * @throws SalesError `bad-option` for an attribute with the name of a property that every widget or every HTML element has
 */
export function defineWidget<const Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts>(
  definition: WidgetDefinition<Rows, Texts, Facts>,
): WidgetClass<Rows> {
  return widgetClass(definition, PARTS);
}
