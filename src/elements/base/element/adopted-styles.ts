import type { CSSResult, CSSResultOrNative } from 'lit';

/** Copies of style sheets by document. */
const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Sets the style sheets of a shadow root. A constructed style sheet belongs to one document, so another document gets copies. */
export function setStyles(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const sheets = styles.map((style) => ('cssText' in style ? sheetIn(root.ownerDocument, style) : style));
  root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
}

/** Returns the style sheet in a document; `undefined` in one without a window, where nothing is painted. */
function sheetIn(owner: Document, style: CSSResult): CSSStyleSheet | undefined {
  if (owner === document) return style.styleSheet;
  if (!owner.defaultView) return undefined;
  const known = copies.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  copies.set(owner, known);
  const sheet = known.get(style) ?? new owner.defaultView.CSSStyleSheet();
  if (!known.has(style)) sheet.replaceSync(style.cssText);
  known.set(style, sheet);
  return sheet;
}
