/** Error codes that mean that a query does not apply to the data. */
const NOT_HERE = /^(missing-role|not-related|bad-type|too-few-values)$/;

/** True when an error means that the data has nothing for a widget. The widget is then excluded. */
export function isNotHere({ code }: { readonly code: string }): boolean {
  return NOT_HERE.test(code);
}
