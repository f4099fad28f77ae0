// The pseudo-language `en-XA`: English with accents, about 40% longer, in brackets. A text on screen without brackets is not translatable;
// a text without its closing bracket is cut off.

/** The tag as in names of files. */
export const PSEUDO = 'en-xa';

const ACCENTS = Object.fromEntries(
  Array.from(
    'AÅaáBƁbƀCÇcçDÐdðEÉeéGĜgĝHĤhĥIÎiîJĴjĵKĶkķLĻlļNÑnñOÖoöRŔrŕSŠsšTŢtţUÛuûWŴwŵYÝyýZŽzž'.matchAll(/(.)(.)/gu),
    ([, from, to]) => [from, to],
  ),
);

/** A text with accents, and each of its vowels twice. */
export function pseudoText(text) {
  return text
    .replace(/[aeiou]/gi, (vowel) => vowel + vowel.toLowerCase())
    .replace(/[a-z]/gi, (letter) => ACCENTS[letter] ?? letter);
}

const pseudoTokens = (tokens) =>
  tokens.map((token) => {
    if (token.type === 'content') return { ...token, value: pseudoText(token.value) };
    return token.cases ? { ...token, cases: token.cases.map((one) => ({ ...one, tokens: pseudoTokens(one.tokens) })) } : token;
  });

/** A message in the pseudo-language. */
export function pseudoMessage({ tokens, kinds }) {
  const inner = pseudoTokens(tokens);
  const [only] = inner;
  if (inner.length === 1 && only.type === 'content') return { tokens: [{ ...only, value: `[${only.value}]` }], kinds };
  return { tokens: [{ type: 'content', value: '[' }, ...inner, { type: 'content', value: ']' }], kinds };
}
