import type { TipRow } from '../../base/element/widget.js';
import type { BreakdownContext, BreakdownRow, BreakdownView, ChangeText, TableColumn } from './view.js';

/** A row of a chart, and one of its columns. */
export interface PlannedCell {
  readonly view: BreakdownView;
  readonly row: BreakdownRow;
  readonly column: number;
}

/** The texts of a breakdown that is compared with its plan. */
export interface PlanTexts {
  /** Returns the function that formats the gap of a row, with a sign. */
  readonly gapsOf: (view: BreakdownView, context: BreakdownContext) => (row: number, column: number) => string;
  /** Returns the attainment of a row. */
  readonly attainmentOf: (view: BreakdownView, context: BreakdownContext) => (row: number, column: number) => ChangeText;
  readonly tipRows: (cell: PlannedCell, context: BreakdownContext) => readonly TipRow[];
  readonly spoken: (cell: PlannedCell, context: BreakdownContext) => readonly string[];
  readonly tableColumns: (cell: Omit<PlannedCell, 'row'>, context: BreakdownContext) => readonly TableColumn[];
  /** Says how many members meet their plan, and which one misses it most. */
  readonly sentence: (view: BreakdownView, context: BreakdownContext) => string | undefined;
}

let known: PlanTexts | undefined;

/** Keeps the texts of plans, once a card of the page has loaded them. */
export function usePlanTexts(texts: PlanTexts): void {
  known = texts;
}

/** Returns the texts of a view that is compared with its plan; `undefined` for all others. */
export function planTextsOf({ compared }: BreakdownView): PlanTexts | undefined {
  return compared?.isPlan ? known : undefined;
}
