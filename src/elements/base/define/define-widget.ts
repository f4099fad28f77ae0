import type { MarkDescription } from '../chart/marks.js';
import { unsafeCSS, type CSSResultGroup } from 'lit';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import { chosenRows, type Keys } from '../../../query/key-clause.js';
import type { QueryResult } from '../../../query/result/result.js';
import { badOption } from '../../../util/error.js';
import { schema, type Properties, type Values } from '../attributes/attribute.js';
import { dataAttributes, widgetAttributes } from '../attributes/common.js';
import { textColumn } from '../chart/result-columns.js';
import { chosenMarks, fieldsOf, RowChart, type RowMark } from '../chart/row-chart.js';
import { listSkeleton } from '../chart/skeleton.js';
import { SalesElement } from '../element/sales-element.js';
import type { WidgetContext, WidgetModel } from '../element/widget.js';
import { translate, type PartialMessages } from '../messages/messages.js';
import { chartStyles } from '../styles/chart.styles.js';
import { stepStyles } from '../styles/color-scale.styles.js';
import { lineListStyles } from '../styles/ranked-list.styles.js';
import type { WidgetPicture, WidgetTexts } from './chart-kinds.js';
import type { AttributeRows, WidgetDefinition, WidgetInput } from './widget-definition.js';
import { factResult, factTable, type FactTable, type WidgetFacts } from './widget-facts.js';

/** The view of a widget: its facts, their texts, and the rows of its marks. */
interface WidgetView<Facts> {
  readonly facts: Facts;
  readonly texts: FactTable;
  readonly keys: Keys;
  readonly marks: readonly RowMark[];
}

/** The texts of the card, with those of the widget. */
type OwnMessages<Texts> = Messages & { readonly own: Texts };

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
  const model = modelOf(definition);
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
        cells: texts.rows,
        selected: chosenMarks(marks, this.#selectedRows(keys)),
      }),
      drawnFrom: () => [this.filters.own],
      texts: (_picture, { messages }, label) => ({ label, texts: (messages as OwnMessages<Texts>).own }),
      announced: () => this.state.messages.plot,
      describe: (mark) => this.#describe(mark),
      skeleton: listSkeleton,
      isScrollable: true,
      rowMarks: () => this.state.view?.marks ?? [],
      keys: () => this.state.view?.keys,
      selected: () => this.#selectedRows(this.state.view?.keys),
      nameOf: (rows) => namesOf(this.state.view, rows, this.state.messages),
    });

    #selectedRows(keys: Keys | undefined): ReadonlySet<number> {
      return new Set(keys ? chosenRows(keys, this.filters.own) : []);
    }

    #describe(index: number): MarkDescription | undefined {
      const { view, messages } = this.state;
      return view && descriptionOf(view, index, { messages, isSelected: this.body.chosen.includes(index) });
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

/** Names the marks that some rows belong to. */
function namesOf<Facts extends WidgetFacts>(
  view: WidgetView<Facts> | undefined,
  rows: readonly number[],
  messages: Messages,
): string {
  const marks = view ? chosenMarks(view.marks, new Set(rows)) : [];
  return messages.list({ items: marks.map((mark) => view!.texts.rows[mark]![0]) });
}

/** Describes a mark by its name and its figures. */
function descriptionOf(
  { texts: { columns, rows }, marks }: Pick<WidgetView<WidgetFacts>, 'texts' | 'marks'>,
  index: number,
  { messages: { plot }, isSelected }: { readonly messages: Messages; readonly isSelected: boolean },
): MarkDescription | undefined {
  const [name, ...figures] = rows[index] ?? [];
  if (name === undefined) return undefined;
  const terms = figures.flatMap((text, k) => (text === '' ? [] : [[columns[k + 1]!.label, text] as const]));
  const hint = isSelected ? plot.unclickHint : plot.clickHint;
  return {
    ...{ title: name, rows: terms, hint: marks[index]!.rows.length > 0 ? hint : '' },
    spoken: plot.point({ name, parts: terms.map(([term, text]) => `${term} ${text}`), k: index + 1, n: rows.length }),
  };
}

/** Returns queries and texts of a widget. */
function modelOf<Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts>(
  definition: WidgetDefinition<Rows, Texts, Facts>,
): WidgetModel<Values<Rows>, WidgetView<Facts>, WidgetPicture<Facts>> {
  type Model = WidgetModel<Values<Rows>, WidgetView<Facts>, WidgetPicture<Facts>>;
  const { en, ...others } = definition.messages;
  const messages = { plot: englishPlot, own: en } as PartialMessages;
  const own = Object.entries(others).map(([tag, texts]) => {
    const load = typeof texts === 'function' ? async () => ({ own: await texts() }) : { own: texts };
    return [tag.toLowerCase(), load as PartialMessages | (() => Promise<PartialMessages>)] as const;
  });
  translate(messages, Object.fromEntries(own));
  const inputOf = (attributes: Values<Rows>, context: WidgetContext): WidgetInput<Values<Rows>, Texts> => ({
    ...context,
    attributes,
    texts: (context.messages as OwnMessages<Texts>).own,
    format: (value, unit, shape = 'full') => formatNumber(value, unit, context, shape),
  });
  const model: Model = {
    messages,
    heading: (attributes, all, shown) =>
      shown?.view.facts.heading ?? definition.heading({ attributes, texts: (all as OwnMessages<Texts>).own, messages: all }),
    plans: (attributes, context) => definition.plans(inputOf(attributes, context)),
    view(attributes, results, context) {
      const columnsOf = (result: QueryResult) => result.columns.map((column) => textColumn(column, result, context));
      const input = inputOf(attributes, context);
      const facts = definition.facts({ ...input, results, columnsOf });
      const [main] = Object.values(results);
      const by = main!.columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
      const marks = facts.marks.map(({ rows = [] }) => ({ rows, keys: rows.length > 0 ? by : [] }));
      return { facts, texts: factTable(facts, input), keys: { main: main!, by, calendar: context.calendar }, marks };
    },
    result: (main, { facts }) => factResult(facts, main),
    summary: ({ view }) => view.facts.summary,
    table: (_attributes, { view }, caption) => ({ caption, ...view.texts }),
    explain: (_attributes, { view }) => view.facts.explanation ?? [],
    fields: (_attributes, view) => (view ? fieldsOf(view.keys, view.marks) : []),
  };
  return model;
}
