import type { MarkDescription } from '../chart/marks.js';
import { unsafeCSS, type CSSResultGroup } from 'lit';
import { chosenRows, type Keys } from '../../../query/key-clause.js';
import { badOption } from '../../../util/error.js';
import { schema, type Properties, type Values } from '../attributes/attribute.js';
import { dataAttributes, widgetAttributes } from '../attributes/common.js';
import { announcedAs, chosenMarks, RowChart } from '../chart/row-chart.js';
import { listSkeleton } from '../chart/skeleton.js';
import { SalesElement } from '../element/sales-element.js';
import { chartStyles } from '../styles/chart.styles.js';
import { stepStyles } from '../styles/color-scale.styles.js';
import { lineListStyles } from '../styles/ranked-list.styles.js';
import type { WidgetPicture, WidgetTexts } from './chart-kinds.js';
import type { AttributeRows, WidgetDefinition } from './widget-definition.js';
import type { WidgetFacts } from './widget-facts.js';
import { descriptionOf, rowNames, textsOf, widgetModel, wordingOf, type WidgetView } from './widget-model.js';

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

  type Chart = RowChart<WidgetView<Facts>, WidgetPicture<Facts>, WidgetTexts<Texts>>;

  class Defined extends SalesElement<Values<Rows>, WidgetView<Facts>, WidgetPicture<Facts>> {
    static override properties = attributes;
    static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, lineListStyles, stepStyles, unsafeCSS(styles)];

    /** @internal */
    readonly isDefinedByPage = true;

    protected override readonly widgetModel = model;
    protected override readonly body: Chart = new RowChart(this, this.state, this.card, {
      load: async () => {
        const [{ widgetPlot }, plot] = await Promise.all([
          import('./chart-kinds.js'),
          definition.plot?.bind(definition) ?? definition.loadPlot!(),
        ]);
        return widgetPlot(plot);
      },
      picture: ({ facts, texts, marks, keys }) => ({
        facts,
        cells: texts.cells,
        selected: chosenMarks(marks, this.#selectedRows(keys)),
      }),
      drawnFrom: () => [this.filters.own],
      texts: (_picture, context, label) => ({
        ...{ label, ...wordingOf(context) },
        texts: textsOf(definition, context.messages),
      }),
      announced: () => announcedAs(this.state.view?.facts.markType ?? 'point', this.state.messages),
      describe: (mark) => this.#describe(mark),
      skeleton: listSkeleton,
      isScrollable: true,
      rowMarks: () => this.state.view?.marks ?? [],
      keys: () => this.state.view?.keys,
      selected: () => this.#selectedRows(this.state.view?.keys),
      nameOf: (rows) => this.state.messages.list({ items: this.state.view ? [...rowNames(this.state.view, rows)] : [] }),
    });

    #selectedRows(keys: Keys | undefined): ReadonlySet<number> {
      return new Set(keys ? chosenRows(keys, this.filters.own) : []);
    }

    #describe(index: number): MarkDescription | undefined {
      const { view, context } = this.state;
      return view && context && descriptionOf(view, index, { style: context, selected: this.#selectedRows(view.keys) });
    }
  }
  return Defined as unknown as WidgetClass<Rows>;
}

/** @throws SalesError `bad-option` for the name of a property that every widget or every HTML element has */
function attributesOf<const Rows extends AttributeRows>(rows: Rows): ReturnType<typeof schema<Rows>> {
  const isTaken = (name: string): boolean => name in dataAttributes || name in widgetAttributes || name in SalesElement.prototype;
  const taken = Object.keys(rows).find(isTaken);
  if (taken !== undefined) throw badOption('attributes', taken, 'unused-name');
  return schema(rows);
}
