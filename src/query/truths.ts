const TRUE = /^(?:true|yes|y|1|t|wahr|ja|j|vrai|oui|verdadero|s[i\u00ED\u00EC]|verdadeiro|sim|vero|waar)$/i;
const FALSE = /^(?:false|no|n|0|f|falsch|nein|faux|non|falso|n\u00E3o|onwaar|nee)$/i;

/** True for `true`, `yes` and `1`, in the European languages of the detection. */
export function isTrue(text: string): boolean {
  return TRUE.test(text);
}

/** True for `false`, `no` and `0`. */
export function isFalse(text: string): boolean {
  return FALSE.test(text);
}
