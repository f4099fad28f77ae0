import { wordsOf } from '../names/names.js';

const CENTS =
  /(?<!\p{L})(?:cents?|ct|pence|pennies|minor units?|minor|centimes?|centimos?|centavos?|centesimi|eurocents?|grosz[ey]|haleru|kurus|kopecks?|копе\p{L}+)(?!\p{L})/u;

/** True for a name of amounts in cents, such as `amount_cents`. */
export function namesCents(name: string): boolean {
  return CENTS.test(wordsOf(name).join(' '));
}
