import type { AskPlan } from './load-ask.js';

/** Detail of the `sales-answer` event. */
export interface SalesAnswerDetail {
  readonly question: string;
  /** The tag and its attributes. */
  readonly plan: AskPlan;
  /** The tag as HTML. */
  readonly tag: string;
  /** The words of the question that the answer leaves out. */
  readonly unknown: readonly string[];
}

/** Fires when a question has an answer, and when the user changes a part of it. */
export class SalesAnswerEvent extends CustomEvent<SalesAnswerDetail> {
  constructor(detail: SalesAnswerDetail) {
    super('sales-answer', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-answer': SalesAnswerEvent;
  }
  interface DocumentEventMap {
    'sales-answer': SalesAnswerEvent;
  }
}
