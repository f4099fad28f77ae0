/** Attributes that content may not set: they would run code, or change how the page treats the element. */
const FORBIDDEN = /^(on.*|style|class|is|slot|part|srcdoc)$/;

/** True for the name of an attribute that content other than a tag (`data-widget`, a link) may set on a widget. */
export function isWidgetAttribute(name: string): boolean {
  return /^[a-z][a-z-]*$/.test(name) && !FORBIDDEN.test(name);
}
