/** True for the name of a tag of this library, with or without a prefix: `sales-kpi`, `acme-sales-kpi`. */
export function isWidgetName(name: string): boolean {
  return /^(?:[a-z][a-z\d-]*-)?sales-[a-z]+$/.test(name);
}
