import type { ErrorRecord } from '../util/error.js';
import type { PageAnswer } from './page-request.js';

/** One card to render, as sent to the thread. */
export interface RenderRequest {
  readonly id: number;
  readonly tag: string;
  /** Attributes as text; a switch that is on is the empty text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: unknown;
  readonly as: 'page' | 'plain' | 'mail';
  /** Width of the card in px. */
  readonly width: number;
  /** Height of the chart in the card in px. */
  readonly height: number;
  /** Nonce of the style sheet, for pages whose policy refuses other inline styles. */
  readonly nonce: string | undefined;
  /** Name that the tag has on the page, with its prefix. */
  readonly name: string;
}

/** What the thread answers: the finished text or what a page shows, or the error of the card. */
export type ThreadAnswer =
  | { readonly id: number; readonly value: string | PageAnswer }
  | { readonly id: number; readonly error: ErrorRecord };
