/** What makes a question senseless for these data, and no failure. */
const NOT_HERE = /^(missing-role|not-related|bad-type|too-few-values)$/;

/** Whether an error says that the data have nothing for a widget, so that the widget is left out. */
export function isNotHere({ code }: { readonly code: string }): boolean {
  return NOT_HERE.test(code);
}
