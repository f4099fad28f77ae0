import { englishMessage } from './messages/english-errors.js';
import { setErrorWording } from './util/error.js';
import {
  count,
  countOr,
  filterMode,
  flag,
  list,
  measure,
  measures,
  number,
  optionalText,
  optionalWord,
  parsed,
  text,
  word,
  wordSet,
} from './elements/base/attributes/declarators.js';

// Functions that a script calls throw at once, so their errors need a text. Tags load the texts with their first error.
setErrorWording(englishMessage);

export { filterGroup } from './crossfilter/filter-bus.js';
export type { FilterChange, FilterGroup, FilterMove, SetOptions } from './crossfilter/filter-bus.js';
export { SalesFilterChangeEvent } from './crossfilter/filter-bus.js';
export { defineTags } from './define-tags.js';
export type { DefineOptions, SalesTag } from './define-tags.js';
export { setBasePath, setWorkerFactory } from './elements/base/data/data-connection.js';
export type { FilterValue, ValueFilter } from './catalog/value-clause.js';
export { defineWidget } from './elements/base/define/define-widget.js';
export type { DefinedWidget, WidgetClass } from './elements/base/define/widget-class.js';
export type {
  AttributeRows,
  ChartInput,
  ChartKinds,
  FactsInput,
  WidgetControl,
  WidgetDefinition,
  WidgetInput,
} from './elements/base/define/widget-definition.js';
export type {
  ChartAnnouncement,
  FactCells,
  FactColumn,
  FactCrosstab,
  FactSelection,
  FactUnit,
  FactValue,
  GroupMembers,
  OpenedWidget,
  WidgetFacts,
  WidgetHeading,
  WidgetMark,
  Wording,
} from './elements/base/define/widget-facts.js';
export { SalesAlertEvent } from './elements/base/alert/alert-event.js';
export type { SalesAlertDetail } from './elements/base/alert/alert-event.js';
export { SalesDrillEvent, SalesErrorEvent, SalesLoadEvent, SalesSelectEvent } from './elements/base/element/events.js';
export type { SalesDrillDetail, SalesErrorDetail, SalesSelectDetail } from './elements/base/element/events.js';
export { SalesElement } from './elements/base/element/sales-element.js';
export type { Explanation, MarkType, MemberColumn, TableView, WidgetContext } from './elements/base/element/widget.js';
/** @internal */
export { pageContents } from './elements/base/workbook/page-workbook.js';
export { pageWorkbook } from './elements/base/workbook/page-workbook.js';
export type { CardClaims, Claim, ClaimMember, ClaimPart } from './query/claim.js';
export { registerLocale } from './elements/base/messages/messages.js';
export type { LocaleTexts, PartialMessages } from './elements/base/messages/messages.js';
export type { PlotFunction, PlotInput } from './elements/sales-plot/sales-plot.js';
export type { Messages } from './messages/en.js';
export type { MessageTexts } from './messages/texts.js';
export * from './registry/compiled/classes.js';
export type { Catalog } from './query/catalog.js';
export type { QueryPlan } from './query/plan.js';
export type { Scenario } from './query/scenario.js';
export { QueryResult } from './query/result/result.js';
export type { ResultColumn, ResultValue } from './query/result/result.js';
export type { Note, Role } from './query/schema.js';
export { SalesError } from './util/error.js';
export type { ErrorCode } from './util/error.js';

/**
 * Declares attributes of a widget: `{ steps: attribute.list('visits, orders'), chart: attribute.word(['list', 'columns']) }`. A bad value shows an error in
 * the card, with what was expected and the nearest word.
 */
export const attribute = {
  text,
  optionalText,
  word,
  optionalWord,
  wordSet,
  list,
  measure,
  measures,
  number,
  count,
  countOr,
  flag,
  filterMode,
  parsed,
} as const;
