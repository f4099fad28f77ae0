import type { Change } from '../../../format/change.js';
import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { Partly } from '../../../messages/overlaid.js';
import type { Catalog } from '../../../query/catalog.js';
import type { CardClaims } from '../../../query/claim.js';
import type { Scenario } from '../../../query/scenario.js';
import type { Calendar, Plans, QueryPlan } from '../../../query/plan.js';
import type { QueryResult, ResultRecord, Results } from '../../../query/result/result.js';
import type { Rank } from '../../../query/source.js';
import type { MemberLinks } from '../links/member-links.js';

/** The phase of an element. `stale`: the numbers are outdated, and newer ones are pending or failed to load. */
export type Phase = 'loading' | 'ready' | 'stale' | 'empty' | 'error';

export interface UnknownAttribute {
  readonly name: string;
  /** The existing attribute with the most similar name; `undefined` when none is similar. */
  readonly nearest: string | undefined;
}

/** The input of a widget's model besides the attributes. A new object whenever a value changes. */
export interface WidgetContext {
  /** Description of the data: columns, roles, newest day. */
  readonly catalog: Catalog;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Writing direction. With `rtl` the card is mirrored: time runs from right to left. */
  readonly dir: 'ltr' | 'rtl';
  /** ISO 4217 code of amounts; `undefined` when neither an attribute nor the data names a currency. */
  readonly currency: string | undefined;
  /** Time zone, first day of the week and first month of the fiscal year. Attributes override those of the data. */
  readonly calendar: Calendar;
  /** The texts in the user's language. */
  readonly messages: Messages;
  /** Display names of members that have codes as values; `undefined` when no names are shown. */
  readonly names?: MemberNames | undefined;
  /** The URLs that members lead to; `undefined` when the page names none. */
  readonly links?: MemberLinks | undefined;
  /** Width inside the card's padding in CSS pixels; 0 before the first layout. */
  readonly width: number;
  /** The widget's own filter: the text of `where`. */
  readonly where: string;
  /** The clauses of the filter group that apply to this widget. */
  readonly filters: readonly string[];
  /** The clauses of the group that the attribute `filter` leaves out. */
  readonly leftOut?: readonly string[];
  /** What differs from the data in all measures; `undefined` for the unchanged data. */
  readonly scenario?: Scenario | undefined;
  /** The clause that this widget set in its group; empty when there is none. */
  readonly own: string;
  /** The clause of the page's default period; absent where it has none. */
  readonly defaultPeriod?: string | undefined;
  /** True while a filter of the page is dragged, in widgets that keep their places then. */
  readonly moving?: boolean | undefined;
  /** True on a dashboard, whose headline says why nothing is compared: the widgets do not repeat it. */
  readonly isOnDashboard?: boolean;
  /** Returns the color slot (1 … 8) of each member shown. A member keeps its color in all widgets of the page. */
  readonly slotsOf: (field: string, members: readonly (string | null)[]) => ReadonlyMap<string | null, number>;
}

/** What a card states, and its rows where they differ from those of the result. */
export type WidgetClaims = Partial<CardClaims> & Pick<CardClaims, 'claims'>;

/** How numbers are highlighted. */
export const OUTCOMES = ['positive', 'negative', 'warning', 'strong', 'muted'] as const;

/** The highlight of a number, and the condition that the number meets, such as `Margin < 10%`. */
export interface NumberMark {
  readonly outcome: (typeof OUTCOMES)[number];
  readonly text: string;
}

/** A column of a table. `isOrdered`: the rows are in the order of this column, such as periods. */
interface TableColumn {
  readonly label: string;
  readonly numeric?: boolean;
  readonly isOrdered?: boolean;
}

/** The numbers of a widget as a table, for the table view and for assistive technology. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** Exact numbers and dates as text. The first cell is the row header. */
  readonly rows: readonly (readonly string[])[];
  /** Returns the URL that a cell leads to; `cells` is one of the rows. Absent without links. */
  readonly href?: ((cells: readonly string[], column: number) => string | undefined) | undefined;
}

/** A line of “How is this calculated?”. */
export interface Explanation {
  readonly term: string;
  readonly text: string;
}

/** The data behind “How is this calculated?”. */
export interface ExplanationFacts {
  readonly result: QueryResult;
  readonly plan: QueryPlan;
  readonly context: WidgetContext;
  /** What the card states: the explanation is about these rows. */
  readonly claims: WidgetClaims | undefined;
  /** Queries the data, to count the rows of the claims; `undefined` without data. */
  readonly ask: ((plan: QueryPlan) => Promise<ResultRecord>) | undefined;
  /** Lines that are specific to the widget. */
  readonly own: readonly Explanation[] | Promise<readonly Explanation[]>;
  /** Unknown attributes of the widget, listed for developers. */
  readonly unknown: readonly UnknownAttribute[];
}

/** Members shown, grouped by field. */
export type NameRequests = Iterable<readonly [field: string, members: Iterable<string | null>]>;

/** A column of a result that has members and is not a key, as analyses return. Exported files have their names in a column behind it. */
export interface MemberColumn {
  readonly name: string;
  /** The members of each row, with their field. */
  readonly rows: readonly (readonly [field: string, members: readonly (string | null)[]])[];
}

export interface Shown<View, Picture = undefined> {
  readonly view: View;
  /** The drawing of the view. `undefined` when nothing is drawn, and in widgets without a chart. */
  readonly picture: Picture | undefined;
  readonly context: WidgetContext;
  readonly phase: Phase;
}

/** What plans depend on besides the results: the brush that moves, and the view shown. */
export interface FollowOptions<View> {
  readonly brush?: string | undefined;
  readonly previous?: View | undefined;
}

/**
 * A widget's model: pure functions that derive queries and content from the attributes. A plain object in the widget's `model/`.
 * `View` is made from the results. `Picture` is the current drawing of the view.
 */
export interface WidgetModel<Attributes, View, Picture = undefined> {
  /** English texts that are specific to the widget. */
  readonly messages?: Partly<Messages>;
  /** The heading of the card unless the page sets one. `shown` is `undefined` before the first result. */
  heading(attributes: Attributes, messages: Messages, shown: Shown<View, Picture> | undefined): string;

  /** Returns the plans of the first queries by name; the widget chooses the names. `previous` is the view shown. @throws SalesError for a bad attribute */
  plans(attributes: Attributes, context: WidgetContext, previous?: View): Plans;
  /** Returns plans that depend on the first results. With `brush`: all plans possible while a filter on that dimension moves. */
  follow?(attributes: Attributes, results: Results, context: WidgetContext, more?: FollowOptions<View>): Plans;
  /** Returns the rank of a plan of `plans` or `follow`. One with another rank than a card may fail without failing the widget. Absent when no plan may. */
  rankOf?(name: string): Rank;
  /** True when the first results are shown before the results of `follow` arrive. */
  readonly isFirstShownAlone?: boolean;
  /** True for figures with a comparison that the user selects, also where the page sets none. */
  readonly isComparable?: boolean;
  /** Returns whether a plan is slow, and is not asked for during a drag: `view` has no result of it until the end. Absent when no plan is. */
  isSlow?(name: string): boolean;
  /** True when all queries are slow and therefore wait for the end of a drag, and the results before it stay. */
  readonly isPatient?: boolean;

  /** True when places stay while a filter is dragged: the context then says so, and `view` gets the view before. */
  readonly keepsPlaces?: boolean;

  view(attributes: Attributes, results: Results, context: WidgetContext, previous?: View): View;
  /** Returns whether the filters leave no rows to show. Default: whether the first result has no rows. */
  isEmpty?(results: Results, attributes: Attributes): boolean;
  /** Returns whether there are rows but nothing to report about them. A dashboard hides such a widget. */
  isNothing?(view: View): boolean;
  /** Returns the result of the widget, derived from the result of the plan `main`. Default: `main` itself. */
  result?(main: QueryResult, view: View): QueryResult;

  /** Returns the view in one sentence, for assistive technology. */
  summary(shown: Shown<View, Picture>, attributes: Attributes): string;
  /** Returns what the card found, its title or the line below its heading. Default: the summary. */
  sentence?(shown: Shown<View, Picture>, attributes: Attributes): string | undefined;
  /** Returns what the summary states, as data, and the clauses and days of the card where they differ from those of its result. */
  claims?(shown: Shown<View, Picture>, attributes: Attributes): WidgetClaims | undefined;
  /** Returns the numbers shown, as a table. `undefined` when there is none. */
  table?(attributes: Attributes, shown: Shown<View, Picture>, caption: string): TableView | undefined;
  /** Returns the lines of “How is this calculated?” that are specific to the widget. What words them can load then. */
  explain?(attributes: Attributes, shown: Shown<View, Picture>): readonly Explanation[] | Promise<readonly Explanation[]>;

  /** Returns the fields that the widget sets clauses on, as clauses name them. `view` is `undefined` before the first result. */
  fields?(attributes: Attributes, view: View | undefined): readonly string[];
  /** Returns whether the widget shows its own clause as a brush, next to the values outside the clause. */
  isBrush?(attributes: Attributes): boolean;
  /** True when the widget is a control that shows clauses. It then renders as soon as a clause changes, before any result arrives. */
  readonly isControl?: boolean;
  /** Returns whether the widget is a control that shows and sets the clause of a brush on its field. */
  followsBrush?(attributes: Attributes): boolean;
  /** Returns members that are shown besides those in keys and clauses, grouped by field. */
  members?(attributes: Attributes, results: Results, context: WidgetContext): NameRequests;
  /** Returns those columns of an exported result that have members and are not keys. */
  memberColumns?(view: View, result: QueryResult): readonly MemberColumn[];
}

/** A keyboard hint: the keys, and their effect. */
export type KeyHint = readonly [keys: readonly string[], does: string];

/** What assistive technology calls the marks of a chart. */
export type MarkType = 'row' | 'cell' | 'point';

export interface TipRow {
  readonly term: string;
  readonly text: string;
  /** Color of the row's mark when there are several marks. */
  readonly slot?: number;
  /** For a change: true when it is good. An arrow shows the direction without color. */
  readonly good?: boolean | undefined;
  readonly change?: Pick<Change, 'arrow' | 'direction'>;
}
