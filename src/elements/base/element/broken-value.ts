/**
 * Matches the value of an attribute that is broken: a `quote` of a word processor at its start, a URL that is escaped, or one without its `scheme`, or
 * with a mistyped one: `htps://`, `https//`, `http:/`, `www.`.
 */
export const BROKEN =
  /^(?<quote>[“”„‟«»″＂‘’‚‹›′＇])|\?.*&amp;|^(?!https?:\/\/)(?<scheme>(?:ht+ps*|htt+s*)[:;.]*\/+|t?tps*[:;]+\/+|www\.(?=[^/\s]+\.))/i;
