import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import type { Plans, Results } from '../query/query-controller.js';
import type { PartialMessages } from '../words/words.js';
import type { UnknownAttribute } from './unknown-attributes.js';

/** All that a widget's model may know besides its own attributes when it asks and when it shows. Plain data; a new object when any of it changes. */
export interface WidgetContext {
  /** What is known of the data: columns, roles, the newest day. */
  readonly catalog: Catalog;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** `rtl` turns the card: time runs from right to left. */
  readonly dir: 'ltr' | 'rtl';
  /** ISO 4217 code of money, undefined where nobody says it. */
  readonly currency: string | undefined;
  /** Time zone, first day of the week, first month of the fiscal year: the data's, with what the attributes change. */
  readonly calendar: Calendar;
  /** The texts in the reader's language. */
  readonly words: Messages;
  /** What members are called whose values are codes; undefined where none are shown. */
  readonly names?: MemberNames | undefined;
  /** CSS pixels inside the card's padding; 0 before the first layout. */
  readonly width: number;
  /** The widget's own filter: the text of `where`. */
  readonly where: string;
  /** The clauses of the filter group that act on this widget. */
  readonly filters: readonly string[];
  /** The clause that this widget set in its group, empty where none. */
  readonly own: string;
}

/** The numbers of a widget as a real table: what is shown in table view and read by assistive technology. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  /** Exact numbers and dates as texts. The first column heads its row. */
  readonly rows: readonly (readonly string[])[];
}

/** A line of “How is this calculated?”. */
export interface Explanation {
  readonly term: string;
  readonly text: string;
}

/** What “How is this calculated?” is made of. */
export interface ExplanationFacts {
  readonly result: QueryResult;
  readonly plan: QueryPlan;
  readonly context: WidgetContext;
  /** Lines that only the widget knows. */
  readonly own: readonly Explanation[];
  /** Attributes that the widget does not have, for its developer. */
  readonly unknown: readonly UnknownAttribute[];
}

/** A widget's model: what the widget queries and shows, as pure functions of its attributes. A plain object in the widget's `model/`. */
export interface WidgetModel<Attributes, View> {
  /** English texts of the widget's own. */
  readonly words?: PartialMessages;
  /** The heading of the card unless the page sets one. */
  heading(attributes: Attributes, words: Messages): string;
  /** The plans of the first queries, by names of the widget's own. @throws SalesError for a bad attribute */
  plans(attributes: Attributes, context: WidgetContext): Plans;
  /** Plans that follow from the first results. With `brush`: all that may follow while a filter on that dimension moves. */
  follow?(attributes: Attributes, results: Results, context: WidgetContext, brush?: string): Plans;
  view(attributes: Attributes, results: Results, context: WidgetContext): View;
  table(attributes: Attributes, view: View, context: WidgetContext): TableView | undefined;
  /** The view in one sentence, for assistive technology. */
  summary(view: View, context: WidgetContext): string;
  /** Lines of “How is this calculated?” that only the widget knows. */
  explain?(attributes: Attributes, view: View, context: WidgetContext): readonly Explanation[];
  /** The fields on which the widget sets clauses. */
  fields?(view: View | undefined): readonly string[];
}
