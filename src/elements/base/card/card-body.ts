import type { TemplateResult } from 'lit';
import type { WidgetContext } from '../element/widget.js';
import type { CardModel } from './card.js';
import type { MenuItem } from '../menu/menu.js';

/** Renders the content of a widget's card: a `ChartController`, or a few functions of the element. */
export interface CardBody<View, Picture = undefined> {
  /** The current drawing of the view. */
  readonly picture?: Picture | undefined;
  /** The name of the mark at the cursor, if any. */
  readonly pointed?: string | undefined;
  /** False when the card has neither a foot line nor a sentence under its heading. Default: true. */
  readonly hasFoot?: boolean;
  /** Renders the view. Parts with `class="mark"` fade while their numbers are outdated. */
  render(view: View, context: WidgetContext): unknown;
  /**
   * Renders gray shapes (`class="sk"`) in the size of the view. They are shown until data arrives. Under a message they stay invisible, which
   * keeps the size of the card.
   */
  renderSkeleton(): unknown;
  /** Renders the content above the message of an empty card. */
  renderEmpty?(): unknown;
  /** Renders the sentence as the title of the card; empty while it loads. Default: the heading is the title, and the sentence the line below it. */
  renderTitle?(sentence: string, lang: string): unknown;
  /** Renders the frame around the parts of the card. Default: the standard card. */
  renderFrame?(card: CardModel): TemplateResult;
  /** Resolves when everything that an update started is painted, rejects with the error to show. */
  painted?(): Promise<void>;
  /** Calls `read` while the whole view is in the document as SVG, including parts out of view or on a canvas. */
  whole?<Read>(read: (root: ParentNode) => Read): Read;
  /** Returns the facts that a text about the card states. Default: the first rows of the table. */
  facts?(): readonly string[] | undefined;
  /** Returns further items of the menu. */
  menuItems?(): readonly MenuItem[];
  /** Returns the chart as lines and braille, in an SVG of A4. `undefined` in cards that have none. */
  readonly tactile?: (() => Promise<string>) | undefined;
  /** Called after each paint of a new result. */
  onShown?(view: View, context: WidgetContext): void;
}
